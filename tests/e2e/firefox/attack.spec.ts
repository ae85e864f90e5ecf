import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { KeyInput, Page } from 'puppeteer-core';
import { figure } from '../../figures/figure.ts';
import { counterAccount } from '../attack/armed.ts';
import { play, type Tab } from '../attack/person.ts';
import { pagesIn, serveStage } from '../attack/stage.ts';
import { wordsOf } from '../fixtures/words.ts';
import { popup } from '../pages/popup.ts';
import { firefoxBuild, firefoxPath, launchFirefox } from './firefox.ts';

const attacks = join(import.meta.dirname, '../attack/pages');
const ordinary = join(import.meta.dirname, '../attack/honest');
/** As in Chromium: the pages are laid out for it. */
const size = { width: 1200, height: 800 };
/** Of kinds that Firefox could judge otherwise; all of them with LONG=1. */
const sample = [
  'badge-moved-by-animation',
  'forged-clicks',
  'popover-in-closed-root',
  'popover-on-top',
  'popover-painted-beside',
  'popover-raised-unnoticed',
  'root-of-an-undefined-element',
  'view-transition',
  'view-transition-again',
  'view-transition-held',
];
const sampleOfOrdinary = ['modal-dialog', 'popover', 'popover-elsewhere', 'toast-layer'];

/** Its driver has no hand to pinch with, and none that leaves the dialog for printing. */
function played(folder: string, some: readonly string[]): readonly string[] {
  if (process.env['LONG'] === undefined) return some;
  return pagesIn(folder).filter((name) => !/^(?:pinched-|print-)/.test(name));
}

test('Firefox: no attack page gets a code by a press on something else, and a press that means the badge fills', async () => {
  const executable = firefoxPath();
  const names = played(attacks, sample);
  const honest = played(ordinary, sampleOfOrdinary);
  test.setTimeout(60_000 + (names.length + honest.length) * 20_000);
  const stage = await serveStage(attacks, ordinary);
  const firefox = await launchFirefox(executable);
  try {
    const page = await firefox.browser.newPage();
    await page.goto(stage.url);
    const { hand } = await firefox.openExtensionPage(`/popup.html?tab=${await firefox.numberOfTabInFront()}`);
    const vault = popup(hand, wordsOf(firefoxBuild));
    await vault.chooseNoPassword();
    await vault.showsCodes();
    await vault.addByUri(counterAccount);
    await vault.keep();
    await vault.showsCodes();
    await vault.fillHere('agent@example.com');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#code')?.value.length === 6);
    await hand.close();

    /** In a tab of its own: a page that is seen through opens the popup, which would keep the window's focus. */
    const taken = async (path: string, insists: boolean) => {
      const tab = await firefox.browser.newPage();
      await tab.setViewport(size);
      await tab.goto(stage.url + path);
      await tab.bringToFront();
      const outcome = await play(tabOf(tab), insists);
      await tab.close();
      return outcome.taken.join('');
    };
    const filled: string[] = [];
    for (const name of names) if ((await taken(name, false)) !== '') filled.push(name);
    figure({
      figure: 'attack pages that got a code, Firefox',
      part: '3',
      requirement: `security 13 and 38: 0 fills from ${names.length} attack pages`,
      value: filled.length,
      goal: 0,
      holds: filled.length === 0,
    });
    const unfilled: string[] = [];
    for (const name of honest) if ((await taken(name, true)).length < 6) unfilled.push(name);
    figure({
      figure: 'ordinary pages where a press on the badge fills, Firefox',
      part: '3',
      requirement: `issue 5, 8: honest clicks still working, on ${honest.length} of ${pagesIn(ordinary).length} pages`,
      value: honest.length - unfilled.length,
      goal: honest.length,
      holds: unfilled.length === 0,
    });
    expect(filled, 'pages that got a code').toEqual([]);
    expect(unfilled, 'pages that were not filled').toEqual([]);
  } finally {
    await firefox.close();
    await stage.stop();
  }
});

function tabOf(page: Page): Tab {
  return {
    evaluate: (expression) => page.evaluate(expression),
    resize: (size) => page.setViewport(size),
    mouse: {
      // Nobody presses outside of the window, and WebDriver goes to no place there.
      async move(x, y) {
        const [right = 0, bottom = 0] = await page.evaluate(() => [innerWidth - 1, innerHeight - 1]);
        await page.mouse.move(Math.min(Math.max(x, 0), right), Math.min(Math.max(y, 0), bottom));
      },
      down: (options) => page.mouse.down(options),
      up: (options) => page.mouse.up(options),
    },
    keyboard: {
      async press(chord) {
        const [key = '', ...held] = chord.split('+').reverse();
        for (const one of held) await page.keyboard.down(named(one));
        await page.keyboard.press(named(key));
        for (const one of held) await page.keyboard.up(named(one));
      },
      down: (key) => page.keyboard.down(named(key)),
      up: (key) => page.keyboard.up(named(key)),
    },
  };
}

/** The pages name keys as Playwright does, which takes chords, too. */
function named(key: string): KeyInput {
  return key === 'Space' ? ' ' : (key as KeyInput);
}
