// @vitest-environment node
import { afterEach, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { makeBackupCodes } from '../rules/backup-codes.ts';
import { clearSecondFactors } from '../rules/throttle.ts';
import { readyStep, sendStep } from './second-steps.ts';
import { type Bench, secretOf, startBench } from './test-visitor.ts';

let bench: Bench;
afterEach(() => bench.helpkit.stop());

const crowd = 50;
const patience = process.env['LONG'] ? 1_200_000 : 60_000;
const rounds = process.env['LONG'] ? 200 : 6;
const raised = { freeFailures: 1_000_000 };

/** How many of 50 logins, all sent at once with the same code, got in. */
async function race(path: '/login/code' | '/login/backup-code', code: string): Promise<number> {
  const { site, url } = bench.helpkit;
  const { id } = bench.accounts.owner.account;
  const ready = Array.from({ length: crowd }, () => readyStep(site, url, id));
  const answers = await Promise.all(ready.map((step) => sendStep(url, path, step, code)));
  const sessions = site.database.prepare('SELECT count(*) FROM sessions').pluck().get();
  expect(sessions).toBe(answers.filter((answer) => answer.inside).length);
  site.database.exec('DELETE FROM sessions; DELETE FROM challenges');
  return answers.filter((answer) => answer.inside).length;
}

function report(what: string, requirement: string, winners: readonly number[]): void {
  const once = winners.filter((count) => count === 1).length;
  figure({
    figure: `rounds with exactly one winner, ${what} raced by ${crowd} parallel logins`,
    part: '2',
    requirement,
    value: once,
    goal: rounds,
    holds: once === rounds,
  });
  expect(winners).toEqual(Array(rounds).fill(1));
}

test(
  'one backup code raced by 50 parallel logins has one winner each time',
  async () => {
    bench = await startBench(raised);
    const { id } = bench.accounts.owner.account;
    const winners: number[] = [];
    let codes: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      if (codes.length === 0) codes = await makeBackupCodes(bench.helpkit.site, id, 'active');
      winners.push(await race('/login/backup-code', codes.pop() ?? ''));
    }
    report('a backup code', 'security 9: exactly 1 winner each round', winners);
  },
  patience,
);

test.each([
  ['the throttle raised', raised],
  ['the throttle at its real limits', {}],
])(
  'one code of the app raced by 50 parallel logins, %s, has one winner each time',
  async (how, options) => {
    bench = await startBench(options);
    const { owner } = bench.accounts;
    const winners: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bench.clock.now += 30_000;
      winners.push(await race('/login/code', bench.code(secretOf(owner))));
      // The losers' failures would make the next round wait, and after two rounds close the factor.
      clearSecondFactors(bench.helpkit.site, owner.account.id);
    }
    report(`a code of the app, ${how},`, 'security 10: exactly 1 winner each round', winners);
  },
  patience,
);
