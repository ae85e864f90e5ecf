import { signal } from '@preact/signals';
import type { BackupCodesTab, BackupFillAnswer, WaitingCodes } from '../messaging/backup-code-views.ts';
import { tryAsk } from './asking.ts';
import { notifyError } from './notices-state.ts';

// What of backup codes the popup's first screen needs; the rest is in backup-codes-state.

/** What can be done with backup codes on the page in front; null where that is nothing. */
export const codesTab = signal<BackupCodesTab | null>(null);

/** Codes that were read and wait for a yes. */
export const waitingCodes = signal<WaitingCodes | null>(null);

/** Asks what can be done with backup codes on a tab; null where that is nothing. */
export async function askCodesTab(tabId: number | null): Promise<BackupCodesTab | null> {
  const reply = await tryAsk('codes.tab', { tabId });
  const some =
    reply.ok && (reply.value.listed > 0 || reply.value.offered.length > 0 || reply.value.afterLogin);
  return some ? reply.value : null;
}

/** Takes the codes that the tab shows; whether they wait now. */
export async function readTabCodes(tabId: number): Promise<boolean> {
  const reply = await tryAsk('codes.read', { tabId });
  if (reply.ok) waitingCodes.value = reply.value;
  else notifyError(reply.code);
  return reply.ok;
}

/** Fills the next unused code of that account; `anyway`, although another tab was given one just now. */
export async function fillBackupCode(
  tabId: number,
  id: string,
  passphrase: string,
  anyway: boolean,
): Promise<BackupFillAnswer | null> {
  const reply = await tryAsk('codes.fill', { tabId, id, passphrase, anyway });
  if (reply.ok) return reply.value;
  notifyError(reply.code);
  return null;
}
