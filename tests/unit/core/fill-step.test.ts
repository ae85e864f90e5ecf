import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planStep, rememberStep, type StepPlan, type StepRequest } from '../../../lib/core/fill-step.ts';
import { stepAt } from '../../../lib/core/otp.ts';

const start = 1_700_000_010_000;
const step = stepAt(start, 30);
const request: StepRequest = { now: start, period: 30, usedSteps: [] };

describe('which step to fill', () => {
  it.each<[why: string, differs: Partial<StepRequest>, plan: StepPlan]>([
    ['at its beginning', {}, { status: 'now', step }],
    ['with just enough left', { now: start + 27_000 }, { status: 'now', step }],
    [
      'with too little left',
      { now: start + 27_001 },
      { status: 'wait', until: start + 30_000, step: step + 1 },
    ],
    [
      'in its last millisecond',
      { now: start + 29_999 },
      { status: 'wait', until: start + 30_000, step: step + 1 },
    ],
    [
      'with a margin of one’s own',
      { now: start + 21_000, margin: 10_000 },
      { status: 'wait', until: start + 30_000, step: step + 1 },
    ],
    ['without a margin', { now: start + 29_999, margin: 0 }, { status: 'now', step }],
    [
      'with a margin of more than half a period',
      { now: start + 15_000, margin: 60_000 },
      { status: 'now', step },
    ],
    ['of a used step', { usedSteps: [step] }, { status: 'wait', until: start + 30_000, step: step + 1 }],
    [
      'of two used steps',
      { usedSteps: [step + 1, step] },
      { status: 'wait', until: start + 60_000, step: step + 2 },
    ],
    ['next used, this one not', { usedSteps: [step + 1] }, { status: 'now', step }],
    [
      'next used, this one ending',
      { now: start + 28_000, usedSteps: [step + 1] },
      { status: 'wait', until: start + 60_000, step: step + 2 },
    ],
    ['older ones used', { usedSteps: [step - 1, step - 2] }, { status: 'now', step }],
    ['later ones used, by a clock that ran ahead', { usedSteps: [step + 20] }, { status: 'now', step }],
    ['with a period of one second', { period: 1 }, { status: 'now', step: stepAt(start, 1) }],
    [
      'with a period of one second, ending',
      { period: 1, now: start + 501 },
      { status: 'wait', until: start + 1000, step: stepAt(start, 1) + 1 },
    ],
  ])('%s', (_why, differs, plan) => {
    expect(planStep({ ...request, ...differs })).toEqual(plan);
  });

  it('never a used one, and at the told time it may be filled', () => {
    const requests = fc.record({
      now: fc.integer({ min: 0, max: 4e12 }),
      period: fc.constantFrom(1, 2, 10, 30, 60, 90),
      near: fc.array(fc.integer({ min: -3, max: 6 }), { maxLength: 8 }),
      margin: fc.integer({ min: 0, max: 40_000 }),
    });
    fc.assert(
      fc.property(requests, ({ now, period, near, margin }) => {
        const usedSteps = near.map((offset) => stepAt(now, period) + offset);
        const plan = planStep({ now, period, usedSteps, margin });
        expect(usedSteps).not.toContain(plan.step);
        if (plan.status === 'now') return;
        expect(plan.until).toBeGreaterThan(now);
        expect(planStep({ now: plan.until, period, usedSteps, margin })).toEqual({
          status: 'now',
          step: plan.step,
        });
      }),
    );
  });
});

describe('the used steps', () => {
  it('are kept once each and in order', () => {
    const once = rememberStep([], step, start, 30);
    expect(once).toEqual([step]);
    const twice = rememberStep(once, step + 1, start + 30_000, 30);
    expect(twice).toEqual([step, step + 1]);
    expect(rememberStep(twice, step, start, 30)).toEqual([step, step + 1]);
  });

  it('are forgotten when they are too old to matter, and not before', () => {
    const used = [step - 10_000, step - 122, step - 121, step - 1];
    expect(rememberStep(used, step, start, 30)).toEqual([step - 121, step - 1, step]);
  });

  it('stay when the clock ran ahead, and the set stays exact', () => {
    expect(rememberStep([step + 500], step, start, 30)).toEqual([step, step + 500]);
  });

  it('keep this one, even if the clock has jumped since', () => {
    expect(rememberStep([], step, start + 86_400_000, 30)).toEqual([step]);
  });

  it('of a long period last for at least the step before', () => {
    const day = 86_400;
    expect(rememberStep([9, 10], 11, 11 * day * 1000 + 5_000_000, day)).toEqual([10, 11]);
  });

  it('are not changed in place', () => {
    const used = [step];
    rememberStep(used, step + 1, start, 30);
    expect(used).toEqual([step]);
  });
});
