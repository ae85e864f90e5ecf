import { signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { Reply } from '../messaging/contract.ts';
import type { RecoveryDraft, Way, WayAnswer } from '../messaging/vault-views.ts';
import { tryAsk } from './asking.ts';
import { takeLoaded } from './load-state.ts';
import { takeStatus } from './vault-state.ts';

type Done =
  | 'password-changed'
  | 'password-removed'
  | 'recovery-made'
  | 'recovery-removed'
  | 'passkey-made'
  | 'passkey-removed';
/** What stood against a change, or null. */
export type Outcome = 'wrong-secret' | ErrorCode | null;

/** What opens the vault; null until the background has answered. */
export const ways = signal<Way[] | null>(null);

/** What was changed last, for the screen that lists the ways to say. */
export const waysNews = signal<Done | null>(null);

export async function loadWays(): Promise<void> {
  const reply = await tryAsk('way.list', {});
  takeLoaded(reply.ok ? { ok: true, value: reply.value.ways } : reply, ways);
}

export async function changePassword(current: string, next: string): Promise<Outcome> {
  return takeWays(await tryAsk('way.password', { current, next }), 'password-changed');
}

/** The vault opens by itself from now on, and nothing else opens it. */
export async function openWithoutPassword(password: string): Promise<Outcome> {
  return takeWays(await tryAsk('way.device', { password }), 'password-removed');
}

/** Opens a locked vault by its recovery key, with a new password. */
export async function recoverVault(words: string, next: string): Promise<Outcome> {
  return takeWays(await tryAsk('way.recover', { words, next }), null);
}

/** A new recovery key, which is given to the screen that shows it and kept nowhere. */
export function drawRecovery(): Promise<Reply<RecoveryDraft>> {
  return tryAsk('recovery.draw', {});
}

export async function keepRecovery(password: string, words: readonly string[]): Promise<Outcome> {
  return takeWays(await tryAsk('recovery.keep', { password, words: words.join(' ') }), 'recovery-made');
}

export async function removeRecovery(password: string): Promise<Outcome> {
  return takeWays(await tryAsk('recovery.remove', { password }), 'recovery-removed');
}

/** Takes the answer to a change of what opens the vault; `done` is what the screen of the ways then says. */
export function takeWays(reply: Reply<WayAnswer>, done: Done | null): Outcome {
  if (!reply.ok) return reply.code;
  if (reply.value.result === 'wrong-secret') return 'wrong-secret';
  waysNews.value = done;
  takeStatus(reply.value.status);
  return null;
}
