import { signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { SyncStanding } from '../core/sync-standing.ts';
import type { Reply, ReplyOf } from '../messaging/contract.ts';
import type { FileSecret } from '../messaging/vault-views.ts';
import { loadAccounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { takeLoaded } from './load-state.ts';

/** How this browser stands to the others; null until the background has answered. */
export const syncStanding = signal<SyncStanding | null>(null);

/** What stood against it; null = it is done. */
export type SyncOutcome = Exclude<ReplyOf<'sync.begin'>['result'], 'done'> | ErrorCode | null;

/** Looks, and takes in what waits. */
export async function loadSync(): Promise<void> {
  const reply = await tryAsk('sync.read', {});
  takeLoaded(reply, syncStanding);
  if (reply.ok && reply.value.news > 0) await loadAccounts();
}

export async function beginSync(password: string, replace: boolean): Promise<SyncOutcome> {
  return take(await tryAsk('sync.begin', { password, replace }));
}

export async function joinSync(by: FileSecret): Promise<SyncOutcome> {
  const outcome = await take(await tryAsk('sync.join', { by }));
  if (outcome === null) await loadAccounts();
  return outcome;
}

/** It asks for no password. */
export async function endSync(forAll: boolean): Promise<'later' | ErrorCode | null> {
  const outcome = await take(await tryAsk('sync.end', { forAll }));
  return outcome === 'found' || outcome === 'nothing' || outcome === 'wrong-password' ? null : outcome;
}

async function take(reply: Reply<ReplyOf<'sync.begin'>>): Promise<SyncOutcome> {
  if (!reply.ok) return reply.code;
  const { result, standing } = reply.value;
  syncStanding.value = standing;
  return result === 'done' ? null : result;
}
