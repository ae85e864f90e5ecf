import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guess, nextGuessAt, waitAfter } from '../../../lib/background/guesses.ts';
import { figure } from '../../figures/figure.ts';
import { extension, testWorld } from './world.ts';

const password = 'correct horse battery staple';
const start = 1_800_000_000_000;
const tooSoon = expect.objectContaining({ code: 'guess-too-soon' });

/** The session's memory and a clock: all that outlives a worker. */
function makeArea() {
  const kept = new Map<string, unknown>();
  const clock = { now: start };
  return {
    clock,
    now: () => clock.now,
    session: {
      get: async (key: string) => structuredClone(kept.get(key)),
      set: async (key: string, value: unknown) => void kept.set(key, value),
      remove: async (key: string) => void kept.delete(key),
    },
  };
}

type Step = { act: 'wrong' } | { act: 'right' } | { act: 'fails' } | { act: 'clock'; by: number };

const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant<Step>({ act: 'wrong' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ act: 'right' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ act: 'fails' }) },
    {
      weight: 4,
      arbitrary: fc.record<Step>({
        act: fc.constant('clock' as const),
        by: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -4_000_000, max: 4_000_000 })),
      }) as fc.Arbitrary<Step>,
    },
  ),
  { maxLength: 60 },
);

describe('the wait after wrong passwords', () => {
  it('grows without falling, up to a quarter of an hour', () => {
    const waits = Array.from({ length: 40 }, (_, wrong) => waitAfter(wrong));
    expect(waits.slice(0, 9)).toEqual([0, 0, 0, 0, 0, 0, 5_000, 10_000, 20_000]);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBe(15 * 60_000);
  });

  it('is kept in any course of tries, clocks and faults, and ends', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (course) => {
        const area = makeArea();
        const attempt = (act: 'wrong' | 'right' | 'fails') =>
          guess(
            area,
            (answer) => answer === 'wrong',
            async () => {
              tried += 1;
              if (act === 'fails') throw new Error('the disk');
              return act;
            },
          ).catch((error: Error) => error.message);
        // The rule, told apart from its making: wrong ones in a row, and the earliest instant of the next try.
        let [wrong, opensAt] = [0, 0];
        for (const step of course) {
          if (step.act === 'clock') {
            area.clock.now += step.by;
            const next = await nextGuessAt(area);
            // However the clock was moved, no wait is ever longer than it was to begin with.
            expect((next ?? area.clock.now) - area.clock.now).toBeLessThanOrEqual(waitAfter(wrong));
            if (step.by < 0) opensAt = Math.min(opensAt, area.clock.now + waitAfter(wrong));
            continue;
          }
          const free = (await nextGuessAt(area)) === null;
          const before = tried;
          const outcome = await attempt(step.act);
          if (area.clock.now < opensAt) expect(free).toBe(false);
          expect(tried - before).toBe(free ? 1 : 0);
          if (!free) expect(outcome).toBe('guess-too-soon');
          else if (step.act === 'wrong') {
            wrong += 1;
            opensAt = area.clock.now + waitAfter(wrong);
          } else if (step.act === 'right') [wrong, opensAt] = [0, 0];
        }
        area.clock.now += waitAfter(wrong);
        expect(await nextGuessAt(area)).toBeNull();
        expect(await attempt('right')).toBe('right');
      }),
      { numRuns: process.env['LONG'] ? 20_000 : 500 },
    );
  });

  it('holds for every message that takes the password, and for many at once', async () => {
    const { handlers, clock, deps } = testWorld();
    await handlers['vault.create']({ password }, extension);
    await handlers['vault.lock']({}, extension);
    const unlock = (typed: string) => handlers['vault.unlock']({ password: typed }, extension);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => unlock('wrong')));
    const compared = outcomes.filter(({ status }) => status === 'fulfilled').length;
    figure({
      figure: 'wrong passwords compared of 20 that came at once',
      part: '5',
      requirement: 'security 11 (of the vault): growing waits after wrong passwords, never a wipe',
      value: compared,
      goal: 6,
      holds: compared === 6,
    });
    expect(compared).toBe(6);
    await expect(unlock(password)).rejects.toEqual(tooSoon);
    const { nextAt } = await handlers['vault.guesses']({}, extension);
    expect(nextAt).toBe(clock.now + waitAfter(6));
    clock.now = nextAt ?? 0;
    expect((await unlock(password)).result).toBe('unlocked');
    expect(await handlers['vault.guesses']({}, extension)).toEqual({ nextAt: null });

    const words = (await handlers['recovery.draw']({}, extension)).words.join(' ');
    const bytes = Array<number>(32).fill(1);
    const passkey = { credential: bytes, salt: bytes, output: bytes };
    const takers = [
      (typed: string) => handlers['way.password']({ current: typed, next: 'another long one' }, extension),
      (typed: string) => handlers['way.device']({ password: typed }, extension),
      (typed: string) => handlers['recovery.keep']({ password: typed, words }, extension),
      (typed: string) => handlers['recovery.remove']({ password: typed }, extension),
      (typed: string) => handlers['passkey.keep']({ password: typed, ...passkey }, extension),
      (typed: string) => handlers['passkey.remove']({ password: typed }, extension),
      (typed: string) => handlers['reveal.account']({ id: 'none', password: typed }, extension),
      (typed: string) => handlers['reveal.batch']({ ids: [], password: typed }, extension),
    ];
    for (const take of takers.slice(0, 6)) await take('wrong');
    for (const take of takers) await expect(take(password)).rejects.toEqual(tooSoon);
    // What nobody can guess is not kept waiting, and a worker that comes new remembers.
    await expect(handlers['way.recover']({ words, next: password }, extension)).resolves.toMatchObject({
      result: 'wrong-secret',
    });
    expect(await nextGuessAt({ session: deps.session, now: deps.now })).toBe(clock.now + waitAfter(6));
  });
});
