import { codesLeft, nextCode } from '../core/backup-codes.ts';
import { AppError } from '../core/errors.ts';
import { mayFillBackupCode } from '../core/gate.ts';
import { accountTitle } from '../core/labels.ts';
import type { BackupFillAnswer } from '../messaging/backup-code-views.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { isFillReceipt } from '../messaging/messages/pages.ts';
import type { Empty, FillAnswer, FillWish } from '../messaging/page-contract.ts';
import { setInForce } from '../vault/backup-codes.ts';
import type { AccountSummary, BackupCodeSet } from '../vault/schema.ts';
import { inFillTurn, isBusyElsewhere, markFor, noteBackupFill, refusedIn } from './backup-codes-fills.ts';
import { unfilled, watchBackupFill } from './backup-codes-judge.ts';
import { meantAccount, rememberChoice } from './choice.ts';
import type { Deps } from './deps.ts';
import { guess } from './guesses.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { readTab } from './read-tab.ts';

/** An account whose backup code may go into a document, and the set that it is of. */
export interface BackupOffered {
  account: AccountSummary;
  set: BackupCodeSet;
}

/** The accounts that the gate lets a backup code of be filled into this document, where there is one to fill. */
export async function offeredCodes(deps: Deps, prompt: SeenPrompt): Promise<BackupOffered[]> {
  if (prompt.seen.waitsFor !== 'backup') return [];
  const { kind: pageKind, waitsFor, fields, frame } = prompt.seen;
  const offered: BackupOffered[] = [];
  for (const account of await deps.vault.list()) {
    const attempt = { documentOrigin: prompt.origin, frame, accountOrigins: account.origins };
    if (account.backupCodes === undefined) continue;
    if (!mayFillBackupCode({ ...attempt, pageKind, waitsFor, fields }).allowed) continue;
    const record = await deps.vault.backupCodes(account.id);
    const set = record && setInForce(record);
    if (set && codesLeft(set.marks) > 0) offered.push({ account, set });
  }
  return offered;
}

type Taken = { status: 'code'; code: string } | { status: 'other-tab' | 'none' | 'wrong-passphrase' };

/** Takes the next unused code for a document: marked as tried before it leaves, so that no other tab is ever given it. */
function takeCode(
  deps: Deps,
  prompt: SeenPrompt,
  account: AccountSummary,
  { passphrase, anyway }: { passphrase: string; anyway: boolean },
): Promise<Taken> {
  return inFillTurn(async () => {
    const { tabId, origin, seen } = prompt;
    const record = await deps.vault.backupCodes(account.id);
    const set = record && setInForce(record);
    if (!set) return { status: 'none' };
    const codes = await openedCodes(deps, account.id, set, passphrase);
    if (codes === null) return { status: 'wrong-passphrase' };
    if (!anyway && (await isBusyElsewhere(deps, tabId, account.id))) return { status: 'other-tab' };
    const place = nextCode(set.marks, await refusedIn(deps, tabId, set.id));
    const code = place === null ? undefined : codes[place];
    if (place === null || code === undefined) return { status: 'none' };
    const fill = {
      tabId,
      origin,
      path: seen.path,
      nonce: seen.nonce,
      at: deps.now(),
      accountId: account.id,
      set: set.id,
      place,
      end: 'open',
      endedAt: null,
      left: false,
      over: false,
    } as const;
    const to = markFor(fill, 'tried');
    const result = await deps.vault.markBackupCode(account.id, { set: set.id, place, from: ['unused'], to });
    if (result === 'moved') return { status: 'other-tab' };
    await noteBackupFill(deps, fill);
    return { status: 'code', code };
  });
}

async function openedCodes(
  deps: Deps,
  accountId: string,
  set: BackupCodeSet,
  passphrase: string,
): Promise<string[] | null> {
  if (Array.isArray(set.codes)) return set.codes;
  if (passphrase === '') return null;
  const opened = await guess(
    deps,
    (answer) => answer === 'wrong-password',
    () => deps.vault.openBackupCodes(accountId, passphrase),
  );
  return opened === 'wrong-password' ? null : opened;
}

async function wishFor(deps: Deps, code: string): Promise<FillWish> {
  const { submitCode } = await deps.preferences.read();
  return { code, into: 'backup', trust: false, submit: submitCode };
}

/** The badge was pressed at a prompt for a backup code. */
export async function codeAsked(
  deps: Deps,
  { nonce, accountId, anyway }: RequestOf<'codes.asked'>,
  caller: PageCaller,
): Promise<FillAnswer> {
  const prompt = await seenPrompt(deps.session, caller.tabId);
  const same =
    prompt?.seen.nonce === nonce &&
    prompt.origin === caller.origin &&
    prompt.documentId === caller.documentId;
  if (prompt === null || !same) throw new AppError('prompt-unknown');
  const { state } = await deps.vault.status();
  if (state !== 'unlocked') return { status: state === 'locked' ? 'locked' : 'none' };
  const accounts = (await offeredCodes(deps, prompt)).map(({ account }) => account);
  const named = accounts.find(({ id }) => id === accountId);
  const meant = accountId === null ? await meantAccount(deps, prompt, accounts) : named;
  if (accounts.length === 0 || meant === undefined) return { status: 'none' };
  if (meant === null) {
    return {
      status: 'choose',
      about: 'account',
      accounts: accounts.map((one) => ({ id: one.id, name: accountTitle(one) })),
    };
  }
  if (named !== undefined && accounts.length > 1) await rememberChoice(deps, prompt, meant.id);
  const taken = await takeCode(deps, prompt, meant, { passphrase: '', anyway });
  if (taken.status === 'other-tab') return { status: 'other-tab' };
  if (taken.status === 'wrong-passphrase') return { status: 'apart' };
  if (taken.status !== 'code') return { status: 'none' };
  void watchBackupFill(deps, prompt.tabId);
  return { status: 'code', ...(await wishFor(deps, taken.code)) };
}

/** The popup's own button: the same gate, with the tab's document named. */
export async function fillCodeInTab(
  deps: Deps,
  { tabId, id, passphrase, anyway }: RequestOf<'codes.fill'>,
): Promise<BackupFillAnswer> {
  // Read now: no code is taken for a page that has gone on meanwhile, or that answers nothing.
  const prompt = await readTab(deps, tabId);
  const offered = prompt === null ? [] : await offeredCodes(deps, prompt);
  const account = offered.find((one) => one.account.id === id)?.account;
  if (prompt === null || account === undefined) return { status: 'none', receipt: null };
  const taken = await takeCode(deps, prompt, account, { passphrase, anyway });
  if (taken.status !== 'code') return { status: taken.status, receipt: null };
  const { nonce } = prompt.seen;
  const told: unknown = await deps
    .tell(prompt, 'page.fill', { nonce, ...(await wishFor(deps, taken.code)) })
    .catch(() => null);
  const receipt = isFillReceipt(told) ? told : null;
  if (receipt?.filled === 0 && receipt.problem !== 'page-changed-it') await unfilled(deps, tabId, nonce);
  else void watchBackupFill(deps, tabId);
  return { status: 'filled', receipt };
}

/** The engine could not write the code that it was given. */
export async function codeUnfilled(
  deps: Deps,
  { nonce }: RequestOf<'codes.unfilled'>,
  caller: PageCaller,
): Promise<Empty> {
  await unfilled(deps, caller.tabId, nonce);
  return {};
}
