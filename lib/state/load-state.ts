import { type Signal, signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { Reply } from '../messaging/contract.ts';
import { notifyError } from './notices-state.ts';

/** What could not be learnt, and why: where it would be shown, that is said instead. */
export const unlearnt = signal<ReadonlyMap<unknown, ErrorCode>>(new Map());

/** Takes what a screen asks for as it opens. Where nothing is there to be shown, the screen says why; else a notice does. */
export function takeLoaded<T>(reply: Reply<T>, into: Signal<T | null>): void {
  if (reply.ok) into.value = reply.value;
  if (reply.ok || into.peek() === null) mark(into, reply.ok ? null : reply.code);
  else notifyError(reply.code);
}

/** It is asked for once more: what stood against it counts no longer. */
export function askAnew(what: unknown): void {
  mark(what, null);
}

function mark(what: unknown, code: ErrorCode | null): void {
  const next = new Map(unlearnt.peek());
  if (code === null && !next.delete(what)) return;
  if (code !== null) next.set(what, code);
  unlearnt.value = next;
}
