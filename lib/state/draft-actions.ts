import type { ErrorCode } from '../core/errors.ts';
import { accountTitle } from '../core/labels.ts';
import type { DraftView, KeepRequest, TypedAccount } from '../messaging/draft-views.ts';
import type { AccountView } from '../messaging/views.ts';
import { accounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { forgetDraft, loadDrafts, putDraft, takeAnswer } from './drafts-state.ts';
import { changeForm, type DraftEdit, form } from './form-state.ts';
import { notify } from './notices-state.ts';
import { lookAtTab } from './tab-state.ts';

/** Reads set-up links. Answers with what is wrong with it, or null. */
export async function readText(text: string): Promise<ErrorCode | null> {
  const reply = await tryAsk('draft.read', { text });
  if (!reply.ok) return reply.code;
  takeAnswer(reply.value);
  return null;
}

/** Makes an account of what was typed. Answers with what is wrong with it, or null. */
export async function makeTyped(typed: TypedAccount): Promise<ErrorCode | null> {
  const reply = await tryAsk('draft.make', typed);
  if (!reply.ok) return reply.code;
  putDraft(reply.value);
  return null;
}

/** What the person made of a draft so far. A look-alike is not bound unless the person says so. */
export function editOf(draft: DraftView): DraftEdit {
  return (
    form.value.edits[draft.id] ?? {
      issuer: draft.issuer,
      account: draft.account,
      bind: draft.origin !== null && draft.lookalikeOf === null && draft.batch === null,
    }
  );
}

export function editDraft(draft: DraftView, change: Partial<DraftEdit>): void {
  changeForm({ edits: { ...form.peek().edits, [draft.id]: { ...editOf(draft), ...change } } });
}

/** Keeps a draft as an account, with the person's changes. */
export async function keepDraft(draft: DraftView): Promise<ErrorCode | null> {
  const reply = await tryAsk('draft.keep', keepRequest(draft));
  if (!reply.ok) return reply.code;
  forgetDraft(draft.id);
  addAccounts([reply.value]);
  notify({ kind: 'kept', name: accountTitle(reply.value) });
  void lookAtTab();
  return null;
}

/** Keeps the chosen of those that wait, all or none; the others are turned down. */
export async function keepChosen(
  waiting: readonly DraftView[],
  chosen: ReadonlySet<string>,
): Promise<ErrorCode | null> {
  const keep = waiting.filter(({ id }) => chosen.has(id)).map(keepRequest);
  const drop = waiting.filter(({ id }) => !chosen.has(id)).map(({ id }) => id);
  const reply = await tryAsk('draft.keepAll', { keep, drop });
  if (!reply.ok) return reply.code;
  for (const { id } of waiting) forgetDraft(id);
  addAccounts(reply.value);
  await loadDrafts();
  notify({ kind: 'kept-many', count: reply.value.length });
  void lookAtTab();
  return null;
}

function keepRequest(draft: DraftView): KeepRequest {
  const { issuer, account, bind } = editOf(draft);
  return { id: draft.id, issuer: issuer.trim(), account: account.trim(), bind };
}

function addAccounts(added: readonly AccountView[]): void {
  const others = (accounts.peek() ?? []).filter(({ id }) => added.every((one) => one.id !== id));
  accounts.value = [...others, ...added];
}
