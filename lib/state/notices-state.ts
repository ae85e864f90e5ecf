import { signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';

/** What a passing notice says; the view has the words. `name` is an account's name. */
export type Notice =
  | { kind: 'kept'; name: string }
  | { kind: 'kept-many'; count: number }
  | { kind: 'removed'; name: string; undo: () => void }
  | { kind: 'restored'; name: string }
  | { kind: 'order-fixed' }
  | { kind: 'older-copy' }
  | { kind: 'error'; code: ErrorCode };

/** How long a notice stays, ms: longer where there is something to press. */
const stay = {
  kept: 4000,
  'kept-many': 4000,
  removed: 10_000,
  restored: 4000,
  'order-fixed': 8000,
  'older-copy': 30_000,
  error: 8000,
} as const;

/** The notice on screen; a new one takes its place. */
export const notice = signal<Notice | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

export function notify(next: Notice): void {
  notice.value = next;
  resumeNotice();
}

/** Shows the code of a failure, if there is one. */
export function notifyError(code: ErrorCode | null): void {
  if (code !== null) notify({ kind: 'error', code });
}

export function dismissNotice(): void {
  clearTimeout(timer);
  notice.value = null;
}

/** A locked vault names no account: what names one goes, with its way to undo. */
export function forgetNames(): void {
  const shown = notice.peek();
  if (shown !== null && 'name' in shown) dismissNotice();
}

/** The notice waits while the pointer or the focus is on it. */
export function holdNotice(): void {
  clearTimeout(timer);
}

export function resumeNotice(): void {
  clearTimeout(timer);
  const shown = notice.peek();
  if (shown !== null) timer = setTimeout(dismissNotice, stay[shown.kind]);
}
