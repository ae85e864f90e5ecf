import { effect, signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { DraftView } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';
import { now } from './clock-state.ts';
import { changeForm, form } from './form-state.ts';
import { notifyError } from './notices-state.ts';
import { tabWanted } from './tab-state.ts';

/** Accounts that wait for the person's yes. */
export const drafts = signal<readonly DraftView[]>([]);

/** A scan of the page is going on. */
export const scanning = signal(false);

/** Reads the codes of the page in front. Answers with why none was found, or null. */
export async function scanPage(): Promise<ErrorCode | null> {
  if (scanning.peek()) return null;
  scanning.value = true;
  const reply = await tryAsk('draft.scan', { tabId: tabWanted() });
  scanning.value = false;
  if (!reply.ok) return reply.code;
  for (const draft of reply.value.drafts) putDraft(draft);
  if (reply.value.drafts.length > 0) return null;
  return reply.value.problems[0] ?? 'no-qr-found';
}

export async function loadDrafts(): Promise<void> {
  const reply = await tryAsk('draft.list', {});
  if (reply.ok) drafts.value = reply.value;
}

/** Drops drafts without keeping them: one after the other, since each drop rewrites the same list. */
export async function dropDrafts(dropped: readonly DraftView[]): Promise<void> {
  for (const { id } of dropped) forgetDraft(id);
  for (const { id } of dropped) {
    const reply = await tryAsk('draft.drop', { id });
    if (!reply.ok && reply.code !== 'draft-unknown') notifyError(reply.code);
  }
}

/** Adds a draft, or takes its place. */
export function putDraft(draft: DraftView): void {
  drafts.value = [...drafts.peek().filter(({ id }) => id !== draft.id), draft];
}

/** A draft that is kept or dropped, with what the person changed in it. */
export function forgetDraft(id: string): void {
  drafts.value = drafts.peek().filter((draft) => draft.id !== id);
  const { [id]: _, ...edits } = form.peek().edits;
  changeForm({ edits });
}

// The codes of waiting accounts come with them, so a new window means a new list.
effect(() => {
  const at = now.value;
  if (drafts.peek().some(({ window }) => window !== null && window.changesAt <= at)) void loadDrafts();
});
