import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countdown,
  isAttack,
  isOpen,
  nextTelling,
  nextTick,
  type Recovery,
  type RecoveryReading,
  recoveryAfter,
  type StartedRecovery,
} from '../../../lib/core/recovery.ts';
import { hour, page, reading, start } from './recovery-page.ts';

const knownAfter = (
  before: Recovery | null,
  one: RecoveryReading | null,
  at = start,
  started: StartedRecovery | null = null,
) => recoveryAfter(before, { ...page, reading: one, at }, started);

describe('a recovery that runs', () => {
  it('counts down by hours and then by minutes, and every tick shows another number', () => {
    const due = start + 24 * hour;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * hour }), (ms) => {
        const now = due - ms;
        const shown = countdown(due, now);
        const next = nextTick(due, now);
        if (next === null) {
          expect(shown.unit).toBe('over');
          return;
        }
        expect(next).toBeGreaterThan(now);
        expect(countdown(due, next)).not.toEqual(shown);
        expect(countdown(due, next - 1)).toEqual(shown);
      }),
    );
    expect(countdown(due, start)).toEqual({ count: 24, unit: 'hour' });
    expect(countdown(due, due - hour)).toEqual({ count: 60, unit: 'minute' });
    expect(countdown(due, due)).toEqual({ count: 0, unit: 'over' });
  });

  it('is told at 12 hours and at 1 hour before its end, and then no more', () => {
    const due = start + 24 * hour;
    expect(nextTelling({ dueAt: due }, start)).toBe(due - 12 * hour);
    expect(nextTelling({ dueAt: due }, due - 12 * hour)).toBe(due - hour);
    expect(nextTelling({ dueAt: due }, due - hour)).toBeNull();
  });

  it('is an attack unless it was started in this browser, or the person says that it was theirs', () => {
    const foreign = knownAfter(null, reading());
    expect(foreign !== null && isAttack(foreign)).toBe(true);
    const here = knownAfter(null, reading(), start, { at: start - hour, username: '', dueAt: null });
    expect(here !== null && isAttack(here)).toBe(false);
    const long = knownAfter(null, reading(), start, { at: start - 27 * hour, username: '', dueAt: null });
    expect(long !== null && isAttack(long)).toBe(true);
    const mine = foreign && knownAfter({ ...foreign, startedBy: 'person' }, reading(), start + hour);
    expect(mine?.startedBy).toBe('person');
  });

  it('keeps its instant when a page tells it less exactly, and ends when the page says so or shows it no more', () => {
    const first = knownAfter(null, reading());
    const rough = knownAfter(first, reading({ dueAt: null, hoursLeft: 20 }), start + 3 * hour);
    expect(rough?.dueAt).toBe(start + 23 * hour);
    const later = knownAfter(first, reading({ dueAt: null, hoursLeft: 24 }), start + 3 * hour);
    expect(later?.dueAt).toBe(start + 24 * hour);
    expect(knownAfter(first, null)).toBeNull();
    expect(knownAfter(first && { ...first, username: 'owner@example.com' }, null)).not.toBeNull();
    expect(knownAfter(first, reading({ stage: 'ask' }))).toBe(first);
    expect(knownAfter(null, reading({ stage: 'sent' }))).toBeNull();
  });

  it('stays in sight for a day after its end', () => {
    const one = knownAfter(null, reading());
    expect(one && isOpen(one, start + 47 * hour)).toBe(true);
    expect(one && isOpen(one, start + 48 * hour)).toBe(false);
  });
});

describe('when a recovery is due', () => {
  const due = start + 24 * hour;
  const dueAfter = (before: Recovery | null, change: Partial<RecoveryReading>, at = start) =>
    knownAfter(before, reading(change), at)?.dueAt;

  it.each([
    ['as the page names it', { dueAt: start + 20 * hour, hoursLeft: 3 }, 20],
    ['by the hours that it counts', { dueAt: null, hoursLeft: 3.5 }, 3.5],
    ['no hours at all are left', { dueAt: null, hoursLeft: 0 }, 0],
    ['a day on, where it says nothing of its end', { dueAt: null, hoursLeft: null }, 24],
  ])('%s', (_what, change, hours) => {
    expect(dueAfter(null, change)).toBe(start + hours * hour);
  });

  it('is not moved by any page once it has come', () => {
    const over = knownAfter(null, reading({ dueAt: due }));
    for (const at of [due, due + hour]) {
      for (const dueAt of [due - hour, due + hour, null]) {
        expect(dueAfter(over, { dueAt, hoursLeft: 2 }, at)).toBe(due);
      }
    }
    // Before, whoever names it more exactly is right, be it later or earlier.
    expect(dueAfter(over, { dueAt: due + hour }, due - 1)).toBe(due + hour);
    expect(dueAfter(over, { dueAt: due - hour }, due - 2 * hour)).toBe(due - hour);
  });

  it('is known as named from the first page on that names it, and never when it was only reckoned', () => {
    const reckoned = knownAfter(null, reading({ dueAt: null, hoursLeft: 20 }));
    expect(reckoned).not.toHaveProperty('named');
    const named = knownAfter(reckoned, reading());
    expect(named).toMatchObject({ named: true });
    expect(knownAfter(named, reading({ dueAt: null, hoursLeft: 20 }))).toMatchObject({ named: true });
    // Another one that takes its place is known by its own page alone.
    expect(knownAfter(reckoned, reading({ dueAt: null }))).not.toHaveProperty('named');
  });
});
