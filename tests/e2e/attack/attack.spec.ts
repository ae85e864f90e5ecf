import { join } from 'node:path';
import type { Page } from 'playwright';
import { figure } from '../../figures/figure.ts';
import { expect, test } from '../fixtures/test.ts';
import { arm, nextCounter, tabOf } from './armed.ts';
import { type Outcome, play } from './person.ts';
import { playedIn } from './samples.ts';
import { pagesIn, serveStage } from './stage.ts';
import { openWindows, spread } from './windows.ts';

const attacks = join(import.meta.dirname, 'pages');
const ordinary = join(import.meta.dirname, 'honest');
const size = { width: 1200, height: 800 };
/** Most of a page's time is a person's rest: so many windows wait at once. */
const windows = 6;
/** A run whose deeds took this much longer than a person's shows another deed, ms: it is done again, so many times. */
const dawdled = 250;
const mostRuns = 5;

interface Played {
  outcomes: [name: string, outcome: Outcome][];
  /** Runs that got a code and were done again, since the machine was too slow for them. */
  voided: number;
}

/** Pages of a folder, under the account's own origin: the worst case, since there the gate would let a code through. */
async function playAll(tabs: readonly Page[], url: string, folder: string): Promise<Played> {
  const honest = folder === ordinary;
  const outcomes: Played['outcomes'] = [];
  let voided = 0;
  await spread(tabs, playedIn(folder), async (page, name) => {
    await page.setViewportSize(size);
    await page.goto(url + name);
    let outcome = await play(tabOf(page), honest);
    for (let runs = 1; !honest && isVoid(outcome) && runs < mostRuns; runs += 1) {
      voided += 1;
      await page.goto(url + name);
      outcome = await play(tabOf(page), false);
    }
    outcomes.push([name, outcome]);
  });
  return { outcomes, voided };
}

/** An attack by quick presses that the machine has slowed down to a person's honest ones. */
function isVoid({ taken, late }: Outcome): boolean {
  return taken.length > 0 && late > dawdled;
}

test('no attack page gets a code by a press on something else, and a press that means the badge fills', async ({
  extension,
  page,
}) => {
  // Two sets in one browser; a busy machine needs far longer than their minute.
  test.setTimeout(600_000);
  const stage = await serveStage(attacks, ordinary);
  try {
    await page.goto(stage.url);
    const first = await arm(extension, page);
    const tabs = await openWindows(extension, windows);

    await test.step('attacks', async () => {
      const { outcomes, voided } = await playAll(tabs, stage.url, attacks);
      const given = (await nextCounter(extension, page)) - first - voided;
      const filled = outcomes.filter(([, { taken }]) => taken.length > 0).map(([name]) => name);
      figure({
        figure: 'codes given to attack pages, Chromium',
        part: '3',
        requirement: `security 13: 0 fills and 0 reveals from ${outcomes.length} of ${pagesIn(attacks).length} attack pages, at least 25`,
        value: given,
        goal: 0,
        holds: given === 0 && filled.length === 0 && outcomes.length >= 25,
      });
      expect(filled, 'pages that got a code').toEqual([]);
      expect(given, 'codes that left the vault').toBe(0);
      const untried = outcomes.filter(([, { badgeSeen }]) => !badgeSeen).map(([name]) => name);
      expect(untried, 'attacks on a badge that never came').toEqual([]);
    });

    await test.step('ordinary pages', async () => {
      const before = await nextCounter(extension, page);
      const { outcomes } = await playAll(tabs, stage.url, ordinary);
      const given = (await nextCounter(extension, page)) - before - 1;
      const unfilled = outcomes.filter(([, { taken }]) => taken.join('').length < 6).map(([name]) => name);
      figure({
        figure: 'ordinary pages where a press on the badge fills, Chromium',
        part: '3',
        requirement: `issue 5, 8: honest clicks still working, on ${outcomes.length} of ${pagesIn(ordinary).length} pages`,
        value: outcomes.length - unfilled.length,
        goal: outcomes.length,
        holds: unfilled.length === 0,
      });
      expect(unfilled, 'pages that were not filled').toEqual([]);
      expect(given, 'one code a page').toBe(outcomes.length);
    });
  } finally {
    await stage.stop();
  }
});
