// @vitest-environment node
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { activeAuthenticator } from '../rules/authenticators.ts';
import { acceptCode, codeAt } from '../rules/totp-verifier.ts';
import { type Bench, startBench } from './test-visitor.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.helpkit.stop());

const stepMs = 30_000;
/** Judges the code of the step that is `offset` from the one the clock stands in. */
function judge(offset: number) {
  const { site } = bench.helpkit;
  const app = activeAuthenticator(site, bench.accounts.owner.account.id);
  if (!app) throw new Error('The owner has no app.');
  const step = Math.floor(bench.clock.now / stepMs) + offset;
  return acceptCode(site, app.id, app.secret, codeAt(app.secret, step));
}
/** Forgets what was accepted before. */
const forget = () => bench.helpkit.database.exec('UPDATE authenticators SET last_step = -1');

test('codes one step off are accepted, two steps off refused, over 1,000 steps', () => {
  const wrong: string[] = [];
  // Two codes of five steps are alike once in some 100,000 steps, and are met from each of the steps beside them: a code
  // that is right by chance is not the rule's fault.
  let alike = 0;
  const atMostAlike = 6;
  for (let step = 0; step < 1_000; step += 1) {
    bench.clock.now += stepMs;
    for (const offset of [-2, -1, 0, 1, 2]) {
      forget();
      const near = Math.abs(offset) <= 1;
      const verdict = judge(offset);
      if ((verdict === 'accepted') === near) continue;
      if (near) wrong.push(`${step}: ${offset} ${verdict}`);
      else alike += 1;
    }
  }
  figure({
    figure: 'steps of 1,000 whose neighbours are accepted and whose next neighbours are refused',
    part: '2',
    requirement: 'security 10: ±1 accepted, ±2 refused, 1,000 steps',
    value: 1_000 - wrong.length - alike,
    goal: 1_000,
    holds: wrong.length === 0 && alike <= atMostAlike,
  });
  expect(wrong).toEqual([]);
  expect(alike).toBeLessThanOrEqual(atMostAlike);
});

test('no step at or before the last accepted one is ever accepted, whatever the order', () => {
  const moves = fc.array(
    fc.record({ ahead: fc.integer({ min: -1, max: 3 }), offset: fc.integer({ min: -2, max: 2 }) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(moves, (sequence) => {
      forget();
      let last = -1;
      for (const { ahead, offset } of sequence) {
        bench.clock.now += ahead * stepMs;
        const step = Math.floor(bench.clock.now / stepMs) + offset;
        const verdict = judge(offset);
        expect(verdict === 'accepted' && step <= last).toBe(false);
        if (Math.abs(offset) <= 1 && step > last) expect(verdict).toBe('accepted');
        if (verdict === 'accepted') last = step;
      }
    }),
    { numRuns: process.env['LONG'] ? 10_000 : 200 },
  );
});
