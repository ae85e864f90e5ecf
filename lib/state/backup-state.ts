import { signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import { longestFile, sealedVaultStart } from '../core/vault-file.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { ComparedAnswer, FileSecret, MadeBackup, RestoredAnswer } from '../messaging/vault-views.ts';
import { tryAsk } from './asking.ts';
import { loadBackup } from './backup-line.ts';
import { takeStatus } from './vault-state.ts';

/** Which account is taken where two differ, by the ids that the file has. */
export type Taken = RequestOf<'backup.restore'>['take'];

/** What the last restoring did, for the screen to say. */
export const restored = signal<(Pick<RestoredAnswer, 'added' | 'changed'> & { anew: boolean }) | null>(null);

let save: (name: string, text: string) => void = () => {};

/** Names the one who has the browser save a file. */
export function whenFileIsSaved(saveIt: (name: string, text: string) => void): void {
  save = saveIt;
}

/** Has the browser save a file that was made. */
export function saveBackup({ name, text }: Pick<MadeBackup, 'name' | 'text'>): void {
  save(name, text);
}

/** A backup file to be saved; `own` = a password of its own. */
export async function makeBackup(
  password: string,
  own: string | null,
): Promise<MadeBackup | 'wrong-password' | ErrorCode> {
  const reply = await tryAsk('backup.make', { password, own });
  if (!reply.ok) return reply.code;
  await loadBackup();
  return reply.value.result === 'made' ? reply.value : 'wrong-password';
}

/** Has the file that was saved opened again by what it was made with. */
export async function checkBackup(
  file: File,
  password: string,
): Promise<'checked' | 'another' | 'wrong-password' | ErrorCode> {
  const text = await readFile(file);
  if (text === null) return 'backup-too-large';
  const reply = await tryAsk('backup.check', { file: text, password });
  await loadBackup();
  return reply.ok ? reply.value.result : reply.code;
}

/** The text of a chosen file; null for one that is too large to be one of ours, of which no more than its start is read. */
export async function readFile(file: File): Promise<string | null> {
  const start = await file.slice(0, sealedVaultStart.length).text();
  return file.size > longestFile(start) ? null : file.text();
}

/** What a file holds, before anything of it is taken. */
export async function compareBackup(
  file: string,
  by: FileSecret,
): Promise<ComparedAnswer | 'wrong-secret' | ErrorCode> {
  const reply = await tryAsk('backup.compare', { file, by });
  if (!reply.ok) return reply.code;
  return reply.value.result === 'compared' ? reply.value : 'wrong-secret';
}

/** Takes it into the open vault. Answers with what stood against it, or null. */
export async function restoreBackup(
  file: string,
  by: FileSecret,
  take: Taken,
): Promise<'wrong-secret' | ErrorCode | null> {
  return takeRestored(await tryAsk('backup.restore', { file, by, take }), false);
}

/** Makes a vault of it in the place of whatever is there; null = under the file's own password. */
export async function replaceByBackup(
  file: string,
  by: FileSecret,
  password: string | null,
): Promise<'wrong-secret' | ErrorCode | null> {
  return takeRestored(await tryAsk('backup.replace', { file, by, password }), true);
}

/** @param anew it is another vault, which only its password opens */
function takeRestored(
  reply: Awaited<ReturnType<typeof tryAsk<'backup.restore' | 'backup.replace'>>>,
  anew: boolean,
) {
  if (!reply.ok) return reply.code;
  const { result, added, changed, status } = reply.value;
  if (result === 'wrong-secret') return result;
  restored.value = { added, changed, anew };
  takeStatus(status);
  return null;
}
