import { join } from 'node:path';
import type { Page } from 'playwright';
import { figure } from '../../figures/figure.ts';
import type { Extension } from '../fixtures/browser.ts';
import { expect, test } from '../fixtures/test.ts';
import { arm, nextCounter, tabOf } from './armed.ts';
import { type Outcome, play } from './person.ts';
import { pagesIn, serveStage } from './stage.ts';
import { openWindows, spread } from './windows.ts';

const size = { width: 1200, height: 800 };
/** A run whose deeds took this much longer than a person's shows another deed, ms: it is done again, so many times. */
const dawdled = 250;
const mostRuns = 5;

/** Every page of a folder, under the account's own origin: the worst case, since there the gate would let a code through. */
async function playAll(
  extension: Extension,
  first: Page,
  set: 'pages' | 'honest',
): Promise<{ outcomes: [string, Outcome][]; given: number }> {
  let voided = 0;
  const folder = join(import.meta.dirname, set);
  const stage = await serveStage(folder);
  const outcomes = new Map<string, Outcome>();
  try {
    await first.goto(stage.url);
    const before = await arm(extension, first);
    await spread(await openWindows(extension, 4), pagesIn(folder), async (page, name) => {
      await page.setViewportSize(size);
      await page.goto(stage.url + name);
      let outcome = await play(tabOf(page), set === 'honest');
      for (let runs = 1; isVoid(outcome, set) && runs < mostRuns; runs += 1) {
        voided += 1;
        await page.goto(stage.url + name);
        outcome = await play(tabOf(page), false);
      }
      outcomes.set(name, outcome);
    });
    const given = (await nextCounter(extension, first)) - before - voided;
    return { outcomes: [...outcomes], given };
  } finally {
    await stage.stop();
  }
}

/** An attack by quick presses that the machine has slowed down to a person's honest ones. */
function isVoid({ taken, late }: Outcome, set: 'pages' | 'honest'): boolean {
  return set === 'pages' && taken.length > 0 && late > dawdled;
}

test('no attack page gets a code by a press on something else', async ({ extension, page }) => {
  const { outcomes, given } = await playAll(extension, page, 'pages');
  const filled = outcomes.filter(([, { taken }]) => taken.length > 0).map(([name]) => name);
  figure({
    figure: 'codes given to attack pages, Chromium',
    part: '3',
    requirement: `security 13: 0 fills and 0 reveals from ${outcomes.length} attack pages, at least 25`,
    value: given,
    goal: 0,
    holds: given === 0 && filled.length === 0 && outcomes.length >= 25,
  });
  expect(filled, 'pages that got a code').toEqual([]);
  expect(given, 'codes that left the vault').toBe(0);
  const untried = outcomes.filter(([, { badgeSeen }]) => !badgeSeen).map(([name]) => name);
  expect(untried, 'attacks on a badge that never came').toEqual([]);
});

test('a press that means the badge fills, on ordinary pages of many makes', async ({ extension, page }) => {
  const { outcomes, given } = await playAll(extension, page, 'honest');
  const unfilled = outcomes.filter(([, { taken }]) => taken.join('').length < 6).map(([name]) => name);
  figure({
    figure: 'ordinary pages where a press on the badge fills, Chromium',
    part: '3',
    requirement: 'issue 5, 8: honest clicks still working',
    value: outcomes.length - unfilled.length,
    goal: outcomes.length,
    holds: unfilled.length === 0,
  });
  expect(unfilled, 'pages that were not filled').toEqual([]);
  expect(given, 'one code a page').toBe(outcomes.length);
});
