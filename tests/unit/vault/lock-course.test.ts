import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LockReason } from '../../../lib/core/types.ts';
import { openSession } from '../../../lib/vault/session.ts';
import { figure } from '../../figures/figure.ts';
import { makeArea, minute, start } from './world.ts';

const hour = 60 * minute;
const idleMinutes = 120;
/** What the background adds to a deadline when it arms its alarm. */
const alarmDelay = 50;

/** Time that passes, or a clock set back, and what happens then. */
interface Event {
  by: number;
  act: 'use' | 'touch' | 'death' | 'lock' | 'screen' | 'strict';
}

/** So far back a clock may go, and so much farther where the last moments were not written down, ms. */
const slack = 5_000;
const unwritten = 1_000;

const event: fc.Arbitrary<Event> = fc.record({
  by: fc.oneof(
    { weight: 16, arbitrary: fc.integer({ min: 0, max: 100 * minute }) },
    { weight: 1, arbitrary: fc.integer({ min: 2 * hour, max: 9 * hour }) },
    { weight: 1, arbitrary: fc.integer({ min: -4 * hour, max: -slack - unwritten - 1 }) },
    { weight: 1, arbitrary: fc.integer({ min: -slack, max: 0 }) },
  ),
  act: fc.oneof(
    { weight: 20, arbitrary: fc.constant<Event['act']>('touch') },
    { weight: 5, arbitrary: fc.constantFrom<Event['act']>('use', 'death') },
    { weight: 1, arbitrary: fc.constantFrom<Event['act']>('lock', 'screen', 'strict') },
  ),
});

/** A session with a clock moved by hand, and its deadlines as a person would count them. */
class Course {
  now = start;
  strict = false;
  readonly area = makeArea();
  readonly reasons = new Set<LockReason>();
  readonly counts = { answered: 0, late: 0, left: 0, refused: 0 };
  private session = this.worker();
  private open = false;
  private idle = 0;
  private absolute = 0;
  private latest = start;

  private worker() {
    return openSession({
      area: this.area,
      now: () => this.now,
      autoLockMinutes: () => idleMinutes,
      mayOpenAlone: () => true,
      memoryOnly: () => this.strict,
    });
  }

  private keyIsLeft(): boolean {
    return this.area.kept.has('vault.session');
  }

  async unlock(): Promise<void> {
    this.strict = false;
    await this.session.start({ vaultId: 'v', epoch: 1, key: new Uint8Array(32).fill(7) });
    this.open = true;
    this.latest = this.now;
    this.idle = this.now + idleMinutes * minute;
    this.absolute = this.now + 8 * hour;
  }

  /** The alarm of a deadline that is passed on the way comes at its own time. */
  private async passDeadline(until: number): Promise<void> {
    const due = Math.min(this.idle, this.absolute) + alarmDelay;
    if (!this.open || due > until) return;
    this.now = due;
    this.latest = due;
    await this.session.current();
    if (this.keyIsLeft()) this.counts.left += 1;
  }

  async happen({ by, act }: Event): Promise<void> {
    const then = this.now + by;
    await this.passDeadline(then);
    this.now = then;
    this.open &&= then < Math.min(this.idle, this.absolute) && then >= this.latest - slack;
    this.latest = Math.max(this.latest, then);
    if (act === 'death') this.session = this.worker();
    if (act === 'lock' || act === 'screen') {
      // As the vault does it: who comes second changes no reason.
      if (await this.session.current()) await this.session.end(act === 'lock' ? 'manual' : 'screen-lock');
      this.open = false;
    }
    if (act === 'strict') {
      this.strict = true;
      this.open = false;
    }
    await this.judge();
    if (!this.open) {
      this.reasons.add(await this.session.reason());
      await this.unlock();
    } else if (act === 'touch') {
      await this.session.touch();
      this.idle = this.now + idleMinutes * minute;
    }
  }

  private async judge(): Promise<void> {
    const answered = (await this.session.current()) !== null;
    if (answered) this.counts.answered += 1;
    if (answered && !this.open) this.counts.late += 1;
    if (!answered && this.open) this.counts.refused += 1;
    if (!this.open && this.keyIsLeft()) this.counts.left += 1;
  }
}

describe('any course of the clock', () => {
  it('lets no key out after a deadline: clock jumps, sleeps, deaths of the worker, locks, a policy that turns strict', async () => {
    const course = new Course();
    await course.unlock();
    const events = fc.sample(event, process.env['LONG'] ? 100_000 : 5_000);
    for (const one of events) await course.happen(one);
    const { answered, late, left, refused } = course.counts;
    figure({
      figure: `keys answered or left in session storage after a deadline or a lock, of ${events.length} events`,
      part: '5',
      requirement:
        'security 21: 0 secrets after a deadline over 1,000 jumps; session storage empty within 1 s',
      value: late + left,
      goal: 0,
      holds: late + left === 0,
    });
    expect({ late, left, refused }).toEqual({ late: 0, left: 0, refused: 0 });
    expect(answered).toBeGreaterThan(events.length / 2);
    expect([...course.reasons].sort()).toEqual([
      'absolute',
      'clock-back',
      'idle',
      'manual',
      'memory-only',
      'screen-lock',
    ]);
  });
});
