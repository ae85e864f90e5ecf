import { describe, expect, it } from 'vitest';
import { makePace } from '../../../entrypoints/engine/pace.ts';

/** A page's time that goes on only when told to; each reading takes `cost` ms of it. */
function world(cost = 2) {
  let now = 0;
  let jobs: { at: number; job: () => void }[] = [];
  const readings: number[] = [];
  const clock = {
    now: () => now,
    later(job: () => void, ms: number) {
      const one = { at: now + ms, job };
      jobs.push(one);
      return () => {
        jobs = jobs.filter((other) => other !== one);
      };
    },
  };
  const pace = makePace(clock, () => {
    readings.push(now);
    now += cost;
  });
  return {
    pace,
    readings,
    now: () => now,
    waiting: () => jobs.length,
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const next = jobs.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        jobs = jobs.filter((job) => job !== next);
        now = Math.max(now, next.at);
        next.job();
      }
      now = Math.max(now, end);
    },
  };
}

describe('the pace of readings', () => {
  it('reads once for changes that come together, and soon', () => {
    const { pace, readings, pass } = world();
    for (let at = 0; at < 20; at += 1) pace.soon();
    pass(1_000);
    expect(readings).toEqual([30]);
  });

  it('does nothing while nothing changes', () => {
    const { pace, readings, pass, waiting } = world();
    pace.soon();
    pass(60_000);
    expect(readings).toHaveLength(1);
    expect(waiting()).toBe(0);
  });

  it('never takes more than a tenth of the time of a page that changes all the time', () => {
    const { pace, readings, pass, now } = world(20);
    for (let ms = 0; ms < 20_000; ms += 5) {
      pace.soon();
      pass(5);
    }
    expect(readings.length * 20).toBeLessThan(0.1 * now());
    expect(readings.length).toBeGreaterThan(50);
  });

  it('still reads a page that never comes to rest', () => {
    const { pace, readings, pass } = world();
    for (let ms = 0; ms < 500; ms += 10) {
      pace.soon();
      pass(10);
    }
    expect(readings.length).toBeGreaterThan(3);
  });

  it('looks at spinners and clocks ever more rarely, yet at a real change at once', () => {
    const { pace, readings, pass } = world();
    for (let ms = 0; ms < 10_000; ms += 16) {
      pace.sometime();
      pass(16);
    }
    expect(readings.length).toBeLessThan(18);
    const before = readings.length;
    pace.soon();
    pass(70);
    expect(readings.length).toBe(before + 1);
  });

  it('reads nothing once it was stopped', () => {
    const { pace, readings, pass } = world();
    pace.soon();
    pace.stop();
    pace.soon();
    pass(5_000);
    expect(readings).toEqual([]);
  });
});
