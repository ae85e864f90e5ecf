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

const folder = join(import.meta.dirname, '../attack/pages');
/** Of kinds that Firefox could judge otherwise; all of them with LONG=1. */
const sample = [
  'badge-moved-by-animation',
  'forged-clicks',
  'popover-in-closed-root',
  'popover-on-top',
  'view-transition',
  'view-transition-again',
  'view-transition-held',
];

test('Firefox: no attack page gets a code by a press on something else', async () => {
  const executable = firefoxPath();
  // Its driver has no hand to pinch with, and none that leaves the dialog for printing.
  const all = pagesIn(folder).filter((name) => !/^(?:pinched-|print-)/.test(name));
  const names = process.env['LONG'] === undefined ? sample : all;
  test.setTimeout(60_000 + names.length * 20_000);
  const stage = await serveStage(folder);
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
    const playIn = async (path: string, insists: boolean) => {
      const tab = await firefox.browser.newPage();
      await tab.goto(stage.url + path);
      await tab.bringToFront();
      const { taken } = await play(tabOf(tab), insists);
      await tab.close();
      return taken;
    };
    const filled: string[] = [];
    for (const name of names) if ((await playIn(name, false)).length > 0) filled.push(name);
    const taken = await playIn('', true);
    figure({
      figure: 'attack pages that got a code, Firefox',
      part: '3',
      requirement: `security 13 and 38: 0 fills from ${names.length} attack pages, where an honest press still fills`,
      value: filled.length,
      goal: 0,
      holds: filled.length === 0 && taken.length > 0,
    });
    expect(filled, 'pages that got a code').toEqual([]);
    expect(taken.join(''), 'an honest press fills').toMatch(/^\d{6}/);
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
