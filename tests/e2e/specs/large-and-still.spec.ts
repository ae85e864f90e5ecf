import type { Page } from 'playwright';
import { misfits } from '../../components/look/misfits.mjs';
import { openStage, type Stage } from '../../components/look/stage.mjs';
import { figure } from '../../figures/figure.ts';
import { expect, test } from '../fixtures/test.ts';

const sample = ['unlock', 'codes-fill', 'confirm', 'account-edit', 'manage-accounts-few', 'manage-settings'];

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage('.output/chrome-mv3');
});
test.afterAll(() => stage.close());

/** What can be pressed or typed into and cannot be brought into sight. Runs in the page, so it holds all that it uses. */
function unreachable(): string[] {
  const root = document.querySelector('dialog[open]') ?? document.body;
  return [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, summary, a[href]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen'))
    .filter((one) => {
      one.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const isIn = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1;
      // What is taller than the window is scrolled through.
      return !isIn && bottom - top < innerHeight;
    })
    .map((one) => `cannot be brought into sight: ${one.outerHTML.slice(0, 80)}`);
}

/** What moves by a style. Runs in the page likewise. */
function moving(): string[] {
  /** s; what is shorter than a frame nobody sees. */
  const unseen = 0.001;
  const longest = (times: string) =>
    Math.max(...times.split(',').map((time) => Number.parseFloat(time) || 0));
  const found = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after']) {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, part);
      const moves = animationName !== 'none' && longest(animationDuration) > unseen;
      // That something goes on is worth a slow turn.
      const isSpinner = element.closest('.spinner') !== null && longest(animationDuration) >= 4;
      if (longest(transitionDuration) > unseen || (moves && !isSpinner))
        found.add(`moves: ${element.tagName} ${element.getAttribute('class')} ${part ?? ''}`);
    }
  }
  return [...found];
}

test('every screen is whole at 200 %, with all that is pressed within reach, and still where stillness is wished for', async () => {
  test.setTimeout(process.env['LONG'] ? 3_600_000 : 240_000);
  const shown = process.env['LONG']
    ? stage.screens.filter(({ name }) => name !== 'manage-accounts-sorted')
    : stage.screens.filter(({ name }) => sample.includes(name));
  const found: string[] = [];
  for (const screen of shown) {
    // Its words are among the longest.
    const page = await stage.show(screen, { language: 'de', look: 'light', zoom: 2 });
    const all = [
      ...(await page.evaluate(misfits)),
      ...(await page.evaluate(moving)),
      ...(await page.evaluate(unreachable)),
    ];
    found.push(...all.map((what) => `${screen.name}: ${what}`));
    await page.close();
  }
  figure({
    figure: `what does not fit, is out of reach or moves, on ${shown.length} screens at 200 % and with less motion`,
    part: '8',
    requirement: 'accessibility: 200 % zoom, prefers-reduced-motion',
    value: found.length,
    goal: 0,
    holds: found.length === 0,
  });
  expect(shown.length).toBeGreaterThanOrEqual(sample.length);
  expect(found).toEqual([]);
});

test('what is out of reach or moves is seen', async () => {
  const page: Page = await stage.browser.newPage({ viewport: { width: 300, height: 300 } });
  await page.setContent(`<style>.quick{transition:color .2s}.turns{animation:turn 1s infinite}.spinner{animation:turn 4s infinite}
      @keyframes turn{to{rotate:1turn}}</style><div style="overflow:hidden;height:100px"><button style="position:absolute;left:400px">far</button></div>
      <p class="quick">.</p><p class="turns">.</p><p class="spinner">.</p>`);
  await page.addStyleTag({ content: 'html, body { overflow: hidden }' });
  expect((await page.evaluate(moving)).join()).toMatch(/^moves: P quick ,moves: P turns $/);
  await page.setContent(
    '<div style="height:50px;overflow:clip"><button style="margin-top:400px">cut off</button></div>',
  );
  await page.addStyleTag({ content: 'html, body { overflow: clip }' });
  expect(await page.evaluate(unreachable)).toHaveLength(1);
  await page.close();
});
