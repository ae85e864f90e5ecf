import type { CodeWindow } from '../core/types.ts';

/** A code as it is to be shown at one instant. */
export interface ShownCode {
  code: string;
  /** Whole seconds until it changes, at least 1. */
  left: number;
  /** Part of the step that is left, 0–1. */
  part: number;
  /** The last five seconds. */
  ending: boolean;
  /** The code that comes then, as far as it is known. */
  next: string | null;
}

/** How far `now` may lie before a window that has just been made, ms: what shows a countdown is told each whole second. */
const oneTick = 2_000;

/**
 * Whether another window is due at `now` (ms since 1970): its first code is over, or was not due yet, since the clock was
 * put back.
 *
 * @param period seconds of one step
 */
export function isOutdated({ changesAt }: CodeWindow, period: number, now: number): boolean {
  return changesAt <= now || changesAt - now > period * 1000 + oneTick;
}

/**
 * The code of a window at `now` (ms since 1970). After `changesAt` the next code counts at once, while a new window is
 * on its way; a window of which both are over, or neither is due, answers null rather than showing a wrong code.
 *
 * @param period seconds of one step
 */
export function codeAt(window: CodeWindow, period: number, now: number): ShownCode | null {
  const step = period * 1000;
  if (now < window.changesAt && isOutdated(window, period, now)) return null;
  const [code, end, next] =
    now < window.changesAt
      ? [window.current, window.changesAt, window.next]
      : [window.next, window.changesAt + step, null];
  if (now >= end) return null;
  const left = Math.ceil((end - now) / 1000);
  return { code, left, part: Math.min((end - now) / step, 1), ending: left <= 5, next };
}

/**
 * The code worth copying at `now`: one that ends within two seconds would be refused by the time it is pasted, so the
 * next one is given and said to be it.
 */
export function codeToCopy(
  window: CodeWindow,
  period: number,
  now: number,
): { code: string; isNext: boolean } | null {
  const shown = codeAt(window, period, now);
  if (shown === null) return null;
  const tooLate = now < window.changesAt && window.changesAt - now < 2000;
  return tooLate ? { code: window.next, isNext: true } : { code: shown.code, isNext: false };
}
