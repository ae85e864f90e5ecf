import { stepAt } from './otp.ts';

export interface StepRequest {
  /** ms since 1970. */
  now: number;
  /** Seconds. */
  period: number;
  /** Steps whose code was filled before, in any order. */
  usedSteps: readonly number[];
  /** A code that has fewer ms than this left is not filled; 3,000 unless said, half a period at most. */
  margin?: number;
}

/** Fill the code of `step` now, or at `until` (ms since 1970), when that step begins. */
export type StepPlan = { status: 'now'; step: number } | { status: 'wait'; until: number; step: number };

const DEFAULT_MARGIN = 3000;
/** No site takes codes that are older; a clock that is set right seldom jumps further. */
const MEMORY = 3_600_000;

/**
 * Which step's code to fill, and when. A used step is never used again, since a careful site takes each code once
 * (RFC 6238 section 5.2); a step that is about to end is left alone, since the code would arrive too late.
 */
export function planStep({ now, period, usedSteps, margin = DEFAULT_MARGIN }: StepRequest): StepPlan {
  const length = period * 1000;
  const used = new Set(usedSteps);
  const current = stepAt(now, period);
  const left = (current + 1) * length - now;
  if (!used.has(current) && left >= Math.min(margin, length / 2)) return { status: 'now', step: current };
  let step = current + 1;
  while (used.has(step)) step += 1;
  return { status: 'wait', until: step * length, step };
}

/**
 * The set of used steps with `step` in it, sorted, without those too old to matter. It is an exact set and no
 * high-water mark: after a clock that ran ahead is set right, only the steps that were truly used are passed over.
 */
export function rememberStep(
  usedSteps: readonly number[],
  step: number,
  now: number,
  period: number,
): number[] {
  const oldest = stepAt(now - MEMORY, period) - 1;
  const kept = new Set(usedSteps.filter((used) => used >= oldest));
  return [...kept.add(step)].sort((one, other) => one - other);
}
