import { signal } from '@preact/signals';
import type { BackupView } from '../messaging/vault-views.ts';
import { tryAsk } from './asking.ts';

/** What is known of backup files; null until the background has answered. By itself, since the list of codes shows of it. */
export const backup = signal<BackupView | null>(null);

export async function loadBackup(): Promise<void> {
  const reply = await tryAsk('backup.read', {});
  if (reply.ok) backup.value = reply.value;
}
