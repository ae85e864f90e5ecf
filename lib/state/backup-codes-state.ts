import { signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type {
  BackupCodesView,
  CodesBefore,
  CodesRefusal,
  SealedBackupCodes,
} from '../messaging/backup-code-views.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { tryAsk } from './asking.ts';
import { waitingCodes } from './backup-codes-tab.ts';
import { takeLoaded } from './load-state.ts';
import { notifyError } from './notices-state.ts';

/** What is kept of every account; null until the background has answered. */
export const keptCodes = signal<readonly BackupCodesView[] | null>(null);

export async function loadBackupCodes(): Promise<void> {
  takeLoaded(await tryAsk('codes.list', {}), keptCodes);
}

export function codesOf(id: string): BackupCodesView | undefined {
  return keptCodes.value?.find((one) => one.id === id);
}

/** Reads the codes of a text, for an account; they wait then. Answers with what stood against it, or null. */
export async function giveCodes(given: RequestOf<'codes.given'>): Promise<ErrorCode | null> {
  const reply = await tryAsk('codes.given', given);
  if (reply.ok) waitingCodes.value = reply.value;
  return reply.ok ? null : reply.code;
}

/** Likewise those of a picture, a `data:` URL. */
export async function giveCodesPicture(id: string, picture: string): Promise<ErrorCode | null> {
  const reply = await tryAsk('codes.picture', { id, picture });
  if (reply.ok) waitingCodes.value = reply.value;
  return reply.ok ? null : reply.code;
}

/** How those that wait stand to what is kept for that account; null where nothing is. */
export async function compareCodes(id: string, waiting: string): Promise<CodesBefore | null> {
  const reply = await tryAsk('codes.compare', { id, waiting });
  return reply.ok ? reply.value.before : null;
}

/** Keeps those that are shown. Answers with what stood against it, or null. */
export async function keepWaitingCodes(request: RequestOf<'codes.keep'>): Promise<ErrorCode | null> {
  const reply = await tryAsk('codes.keep', request);
  if (!reply.ok) return reply.code;
  waitingCodes.value = null;
  await loadBackupCodes();
  return null;
}

export async function dropWaitingCodes(waiting: string): Promise<void> {
  waitingCodes.value = null;
  const reply = await tryAsk('codes.drop', { waiting });
  if (!reply.ok) notifyError(reply.code);
}

/** Codes in the clear, and the set that they are of. */
export interface ShownCodes {
  set: string;
  codes: readonly string[];
}

/**
 * The codes, given to the screen that shows them and kept nowhere: they are gone when the screen is. What became of each is
 * asked for anew: another tab may have used one since.
 */
export async function showBackupCodes(
  request: RequestOf<'codes.show'>,
): Promise<ShownCodes | CodesRefusal | ErrorCode> {
  const reply = await tryAsk('codes.show', request);
  if (!reply.ok) return reply.code;
  const { result, codes, set } = reply.value;
  if (result !== 'shown') return result;
  await loadBackupCodes();
  return { codes, set };
}

/** A sealed file of the account with its codes; `own` = a password of its own. */
export async function sealBackupCodes(
  id: string,
  password: string,
  own: string | null,
): Promise<SealedBackupCodes | ErrorCode> {
  const reply = await tryAsk('codes.sealed', { id, password, own });
  return reply.ok ? reply.value : reply.code;
}

export async function markBackupCode(request: RequestOf<'codes.mark'>): Promise<void> {
  const reply = await tryAsk('codes.mark', request);
  if (!reply.ok) notifyError(reply.code);
  await loadBackupCodes();
}

/** Puts the set in force away. Answers with what stood against it, or null. */
export async function removeBackupCodes(
  id: string,
  password: string,
): Promise<CodesRefusal | ErrorCode | null> {
  const reply = await tryAsk('codes.remove', { id, password });
  if (!reply.ok) return reply.code;
  await loadBackupCodes();
  return reply.value.result === 'removed' ? null : reply.value.result;
}

/** Seals the codes under another passphrase, or (null) under none of their own. */
export async function changePassphrase(
  request: RequestOf<'codes.seal'>,
): Promise<CodesRefusal | ErrorCode | null> {
  const reply = await tryAsk('codes.seal', request);
  if (!reply.ok) return reply.code;
  await loadBackupCodes();
  return reply.value.result === 'changed' ? null : reply.value.result;
}
