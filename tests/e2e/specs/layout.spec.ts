import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { languages } from '../../../lib/core/languages.ts';
import { misfits } from '../../components/look/misfits.mjs';
import type { LookScreen } from '../../components/look/screens.ts';
import { openStage, type Stage } from '../../components/look/stage.mjs';
import { figure } from '../../figures/figure.ts';
import { expect, test } from '../fixtures/test.ts';

/*
 * Pictures are not compared with pictures of another day: fonts differ from machine to machine, and a tolerance wide enough
 * for them sees nothing any more. A screen is compared with itself instead, in the same browser with the same fonts: its
 * boxes as they are in light must be the same in dark and in high contrast, mirrored right to left, and none may move once
 * it was drawn. What that cannot see (a colour that does not please) is looked at in `npm run look`.
 */
const build = '.output/chrome-mv3';
const sample = [
  'first-run',
  'unlock',
  'codes-fill',
  'settings',
  'account',
  'welcome',
  'manage-accounts',
  'manage-settings',
];

let stage: Stage;
// One browser for all of it, which takes longer to start than most of this does.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  stage = await openStage(build);
});
test.afterAll(() => stage.close());

/** Moves of what was drawn already that no key or press asked for, as the browser itself counts them. */
const watchShifts = `globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput)
      shifts.push(entry.value.toFixed(4) + ' ' + entry.sources.map(({ node }) => node?.className ?? node?.nodeName).join());
  }).observe({ type: 'layout-shift', buffered: true });`;

interface Box {
  name: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where everything is that a person reads or presses. */
function boxes(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, a, h1, h2, p, .tile, .digits, .ring, .icon')]
      .filter((one) => one.checkVisibility() && !one.closest('.unseen'))
      .map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { name: `${one.tagName} ${one.getAttribute('class')}`, left, top, right, bottom };
      }),
  );
}

const rounded = ({ name, left, top, right, bottom }: Box) => ({
  name,
  // Half a pixel is where a box is drawn, not where it is.
  place: [left, top, right, bottom].map((edge) => Math.round(edge / 2)),
});

test('a screen is drawn once and stays: the same in light, dark and contrast, mirrored right to left', async () => {
  test.setTimeout(process.env['LONG'] ? 1_200_000 : 180_000);
  for (const name of process.env['LONG'] ? sample : ['codes-fill']) {
    const screen = stage.screens.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`no screen ${name}`);
    const light = await stage.show(screen, { language: 'en', look: 'light', first: watchShifts });
    const drawn = await boxes(light);
    expect(drawn.length, name).toBeGreaterThan(2);
    expect(await light.evaluate('shifts'), `${name} moves after it was drawn`).toEqual([]);
    for (const look of ['dark', 'contrast'] as const) {
      const page = await stage.show(screen, { language: 'en', look });
      expect((await boxes(page)).map(rounded), `${name}, ${look}`).toEqual(drawn.map(rounded));
      await page.close();
    }
    await mirrored(light, name, drawn);
    await light.close();
  }
});

/** The same words, written from the other side: each box lies as far from the right as it lay from the left. */
async function mirrored(page: Page, name: string, drawn: readonly Box[]): Promise<void> {
  const width = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    return document.documentElement.clientWidth;
  });
  const turned = await boxes(page);
  expect(turned.length).toBe(drawn.length);
  for (const [at, box] of drawn.entries()) {
    const other = turned[at];
    // Codes, and what else is written from the left everywhere, keep their own order inside.
    if (other === undefined || /digits|ring/.test(box.name)) continue;
    expect(Math.abs(other.left - (width - box.right)), `${name}, right to left: ${box.name}`).toBeLessThan(2);
    expect(Math.abs(other.top - box.top), `${name}, right to left: ${box.name}`).toBeLessThan(2);
  }
}

/** Where to go from a screen to one that waits for an answer. */
const waits: readonly { screen: string; go: (page: Page) => Promise<unknown> }[] = [
  { screen: 'codes', go: (page) => page.click('[data-index="0"] .icon-button') },
  { screen: 'codes-fill', go: (page) => page.click('[data-index="0"] .icon-button') },
  { screen: 'settings', go: (page) => page.getByRole('button', { name: /^Sites/ }).click() },
  { screen: 'manage-accounts', go: (page) => page.evaluate(() => location.assign('#codes')) },
];

// A press went to the button that had stood below the one that was meant.
test('what can be pressed stays where it is when what was waited for comes', async () => {
  for (const { screen: name, go } of waits) {
    const screen = stage.screens.find((one) => one.name === name);
    if (screen === undefined) throw new Error(`no screen ${name}`);
    const page = await stage.show(screen, { language: 'en', look: 'light' });
    await page.evaluate('globalThis.answersAfter = 1000');
    await go(page);
    const awaited = page.locator('.awaited');
    await awaited.waitFor({ state: 'attached' });
    const before = await places(page);
    await awaited.waitFor({ state: 'detached' });
    const after = await places(page);
    const moved = Object.keys(before).filter((one) => after[one] !== undefined && after[one] !== before[one]);
    expect(moved, name).toEqual([]);
    await page.close();
  }
});

/** How far down each thing that can be pressed stands, by its words. */
function places(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('main button, main input, main select')].map((one) => [
        `${one.getAttribute('aria-label') ?? one.textContent}`,
        Math.round(one.getBoundingClientRect().top),
      ]),
    ),
  );
}

test('what does not fit is seen', async () => {
  const page = await stage.browser.newPage({ viewport: { width: 300, height: 300 } });
  await page.setContent(`<button style="width:60px;white-space:nowrap;display:block">Words that leave</button>
      <p style="width:60px;overflow:hidden;white-space:nowrap">Words that are cut</p>
      <p style="position:absolute;top:150px">One line</p><p style="position:absolute;top:152px">Another line</p>
      <div style="overflow:hidden"><p style="position:relative;left:280px;white-space:nowrap">Words that go on</p></div>
      <div style="width:900px">wide</div>`);
  const found = await page.evaluate(misfits);
  for (const kind of ['leaves its button', 'cut', 'lies on', 'wider than its window', 'ends beyond an edge'])
    expect(
      found.some((one) => one.includes(kind)),
      `${kind}: ${found.join('\n')}`,
    ).toBe(true);
  await page.setContent(
    '<button>Fits</button><p>So does this, on two lines if it has to, below the button.</p>',
  );
  expect(await page.evaluate(misfits)).toEqual([]);
});

/** A page in a tab, in a window no wider than the popup. */
const narrowed = (screen: LookScreen): LookScreen =>
  screen.tab ? { ...screen, tab: { width: 360, height: 800 } } : screen;

test('the words of every language fit at 360 pixels', async () => {
  test.setTimeout(process.env['LONG'] ? 5_400_000 : 180_000);
  const letters = (language: string) =>
    readFileSync(`${build}/_locales/${language}/messages.json`, 'utf8').length;
  // What takes most room as text; scripts that are drawn closely are measured in the long run.
  const [longest] = languages.toSorted((a, b) => letters(b) - letters(a));
  // It is sorted by a column that a narrow window does not have.
  const shown = stage.screens.filter(({ name }) => name !== 'manage-accounts-sorted').map(narrowed);
  const chosen = languages.flatMap((language) => {
    const names =
      language === longest
        ? ['first-run', 'codes-ending-long', 'settings', 'account', 'account-ending']
        : ['settings'];
    const screens = process.env['LONG'] ? shown : shown.filter(({ name }) => names.includes(name));
    return screens.map((screen) => ({ language, screen }));
  });
  const found: string[] = [];
  for (const { language, screen } of chosen) {
    const page = await stage.show(screen, { language, look: 'light' });
    found.push(...(await page.evaluate(misfits)).map((what) => `${language} ${screen.name}: ${what}`));
    await page.close();
  }
  figure({
    figure: `words that do not fit, of ${languages.length} languages on ${chosen.length} screens in all`,
    part: '8',
    requirement: 'languages: the longest fits at 360 px',
    value: found.length,
    goal: 0,
    holds: found.length === 0,
  });
  expect(found).toEqual([]);
});
