import { type Signal, signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { Reply } from '../messaging/contract.ts';
import { notifyError } from './notices-state.ts';

/** What could not be learnt, and why: the screen that would show it says so in its place. */
export const unlearnt = signal<{ what: unknown; code: ErrorCode } | null>(null);

/** Takes what a screen asks for as it opens. Where nothing is there to be shown, the screen says why; else a notice does. */
export function takeLoaded<T>(reply: Reply<T>, into: Signal<T | null>): void {
  if (reply.ok) {
    into.value = reply.value;
    unlearnt.value = null;
  } else if (into.peek() === null) unlearnt.value = { what: into, code: reply.code };
  else notifyError(reply.code);
}
