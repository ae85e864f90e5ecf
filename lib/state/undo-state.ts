import { signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { UndoPreview, UndoView } from '../messaging/vault-views.ts';
import { loadAccounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { takeLoaded } from './load-state.ts';
import { notifyError } from './notices-state.ts';

/** What can be gone back to; null until the background has answered. */
export const undoView = signal<UndoView | null>(null);

export async function loadUndo(): Promise<void> {
  takeLoaded(await tryAsk('undo.list', {}), undoView);
}

/** What going back there would do; null where it cannot be told, which is said. */
export async function previewUndo(id: number): Promise<UndoPreview | null> {
  const reply = await tryAsk('undo.preview', { id });
  if (reply.ok) return reply.value;
  notifyError(reply.code);
  return null;
}

/** @param print of the preview that the person said yes to; null = none was shown */
export async function undo(id: number, print: string | null): Promise<ErrorCode | null> {
  const reply = await tryAsk('undo.do', { id, print });
  if (!reply.ok) return reply.code;
  await Promise.all([loadUndo(), loadAccounts()]);
  return null;
}
