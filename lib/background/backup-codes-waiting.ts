import { areBackupCodes, codesLeft, differenceOf, readCodeList } from '../core/backup-codes.ts';
import { AppError } from '../core/errors.ts';
import type { CodesBefore, WaitingCodes } from '../messaging/backup-code-views.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import { areListedCodes } from '../messaging/messages/backup-codes.ts';
import type { Empty } from '../messaging/page-contract.ts';
import { setInForce } from '../vault/backup-codes.ts';
import {
  addWaiting,
  newestWaiting,
  removeWaiting,
  type Waiting,
  waitingNamed,
} from './backup-codes-stash.ts';
import type { Deps } from './deps.ts';
import { isHelpkit } from './policy.ts';
import { type SeenPrompt, seenPrompt } from './prompts.ts';
import { refreshPages } from './tabs.ts';

const doneKey = 'backup-codes.done';

async function putWaiting(deps: Deps, read: Omit<Waiting, 'id'>): Promise<WaitingCodes> {
  const waiting = { ...read, id: deps.newId() };
  if (!areBackupCodes(waiting.codes)) throw new AppError('no-backup-codes');
  await addWaiting(deps, waiting);
  return viewOf(deps, waiting);
}

async function viewOf(
  deps: Deps,
  { id: name, codes, source, origin, account }: Waiting,
): Promise<WaitingCodes> {
  const accounts = await deps.vault.list();
  const bound = accounts.filter(({ origins }) =>
    origins.some((one) => one.origin === origin && one.source !== 'proposed'),
  );
  const ids = (bound.length > 0 ? bound : accounts).map(({ id }) => id);
  // The first one is what a yes is for, unless the person chooses another.
  const meant = ids.filter((id) => id === account);
  return {
    id: name,
    masked: codes.map(masked),
    source,
    origin,
    accounts: [...meant, ...ids.filter((id) => id !== account)],
  };
}

/** A code as it may be shown to somebody who looks over a shoulder: its last two signs alone. */
function masked(code: string): string {
  return code.slice(0, -2).replace(/[\p{L}\p{N}]/gu, '•') + code.slice(-2);
}

async function takeFrom(deps: Deps, prompt: SeenPrompt): Promise<WaitingCodes> {
  const { nonce } = prompt.seen;
  const told: unknown = await deps.tell(prompt, 'page.codes', { nonce });
  if (!areListedCodes(told)) throw new AppError('no-backup-codes');
  return putWaiting(deps, { codes: told.codes, source: 'page', origin: prompt.origin, account: null, nonce });
}

/** The badge of a list was pressed. While the vault is locked nothing is taken: there is nothing to seal it with. */
export async function codesWanted(
  deps: Deps,
  { nonce }: RequestOf<'codes.wanted'>,
  caller: PageCaller,
): Promise<{ opened: boolean }> {
  const prompt = await seenPrompt(deps.session, caller.tabId);
  if (prompt === null || prompt.seen.nonce !== nonce || prompt.origin !== caller.origin)
    throw new AppError('prompt-unknown');
  if ((await deps.vault.status()).state === 'unlocked') await takeFrom(deps, prompt);
  return { opened: await deps.openPopup() };
}

/** The person asked in the popup for the codes of the tab. */
export async function readCodes(deps: Deps, { tabId }: RequestOf<'codes.read'>): Promise<WaitingCodes> {
  const prompt = await seenPrompt(deps.session, tabId);
  if (prompt === null) throw new AppError('prompt-unknown');
  return takeFrom(deps, prompt);
}

/** The codes of a text that was pasted, or of the file that the site saved. */
export async function givenCodes(
  deps: Deps,
  { id, text, source }: RequestOf<'codes.given'>,
): Promise<WaitingCodes> {
  return putWaiting(deps, {
    codes: readCodeList(text) ?? [],
    source,
    origin: null,
    account: id,
    nonce: null,
  });
}

/** Those of a picture of a QR code that holds them. */
export async function picturedCodes(
  deps: Deps,
  { id, picture }: RequestOf<'codes.picture'>,
): Promise<WaitingCodes> {
  const found = await deps.decode({ picture, at: null, whole: 'yes' });
  const lists = found.flatMap(({ text }) => [readCodeList(text)]).filter((codes) => codes !== null);
  const [codes = [], ...more] = lists;
  // Two lists in one picture: which is meant cannot be told.
  const only = more.length === 0 ? codes : [];
  return putWaiting(deps, { codes: only, source: 'picture', origin: null, account: id, nonce: null });
}

export async function waitingCodes(deps: Deps): Promise<WaitingCodes | null> {
  const waiting = await newestWaiting(deps);
  return waiting && viewOf(deps, waiting);
}

export async function compareCodes(
  deps: Deps,
  { id, waiting: name }: RequestOf<'codes.compare'>,
): Promise<{ before: CodesBefore | null }> {
  const waiting = await waitingNamed(deps, name);
  const record = await deps.vault.backupCodes(id);
  const set = record && setInForce(record);
  if (!set || waiting === null) return { before: null };
  const { codes, marks } = set;
  const apart = !Array.isArray(codes);
  const difference = apart ? null : differenceOf(codes, waiting.codes);
  return { before: { left: codesLeft(marks), total: marks.length, apart, difference } };
}

/** Keeps what the person saw, whatever another view took meanwhile. */
export async function keepCodes(
  deps: Deps,
  { id, waiting: name, passphrase }: RequestOf<'codes.keep'>,
): Promise<Empty> {
  const waiting = await waitingNamed(deps, name);
  if (waiting === null) throw new AppError('draft-unknown');
  const { codes, source, origin } = waiting;
  await deps.vault.keepBackupCodes(id, { codes, source, origin, passphrase });
  await answered(deps, waiting);
  return {};
}

/** What was asked about is forgotten, and nothing that waits besides. */
export async function dropCodes(deps: Deps, { waiting: name }: RequestOf<'codes.drop'>): Promise<Empty> {
  const waiting = await waitingNamed(deps, name);
  await (waiting === null ? refreshPages(deps) : answered(deps, waiting));
  return {};
}

/** The badge that offered them says nothing more. */
async function answered(deps: Deps, waiting: Waiting): Promise<void> {
  await removeWaiting(deps, waiting);
  if (waiting.nonce) await deps.session.set(doneKey, waiting.nonce);
  await refreshPages(deps);
}

/** A document that shows no list any more was answered for the one before: its next list is offered again. */
export async function forgetAnswer(deps: Deps, prompt: SeenPrompt): Promise<void> {
  if (prompt.seen.listed === 0 && (await isAnswered(deps, prompt))) await deps.session.remove(doneKey);
}

/** Whether the person has said yes or no to the codes that this document shows. */
export async function isAnswered(deps: Deps, { seen }: SeenPrompt): Promise<boolean> {
  return (await deps.session.get(doneKey)) === seen.nonce;
}

/** Whether the badge of a list may offer to keep it: once, and where there is an account to keep it for. */
export async function mayKeepCodes(deps: Deps, prompt: SeenPrompt): Promise<boolean> {
  const { seen, origin } = prompt;
  if (seen.kind !== 'backup-list' || seen.listed === 0) return false;
  if (await isAnswered(deps, prompt)) return false;
  const accounts = await deps.vault.list();
  const belongs = accounts.some(({ origins }) => origins.some((one) => one.origin === origin));
  return belongs || (accounts.length > 0 && (await isHelpkit(deps, origin)));
}
