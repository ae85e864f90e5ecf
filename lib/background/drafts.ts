import { AppError, codeOf, type ErrorCode } from '../core/errors.ts';
import { lookalikeOf } from '../core/lookalike.ts';
import { windowAt } from '../core/otp.ts';
import { parseOtpauthUri, writeOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { AccountView, DraftView, ScanAnswer } from '../messaging/views.ts';
import { viewOf } from './accounts.ts';
import type { Deps } from './deps.ts';
import { type Draft, readDrafts, writeDrafts } from './draft-store.ts';
import { knownOrigins } from './fill.ts';
import { meantTab, readTab, refreshPages } from './tabs.ts';

async function draftView(deps: Deps, { id, origin, enrolment }: Draft): Promise<DraftView> {
  const unlocked = (await deps.vault.status()).state === 'unlocked';
  const known = unlocked ? knownOrigins(await deps.vault.list()) : [];
  const { issuer, account, type, algorithm, digits, period, counter } = enrolment;
  return {
    id,
    issuer,
    account,
    type,
    algorithm,
    digits,
    period,
    counter,
    origin,
    lookalikeOf: origin === null ? null : lookalikeOf(origin, known),
    window: type === 'hotp' ? null : windowAt(enrolment, deps.now()),
    sameAs: unlocked ? await deps.vault.find(enrolment) : null,
  };
}

function sameEnrolment(a: Draft, b: Draft): boolean {
  return a.origin === b.origin && writeOtpauthUri(a.enrolment) === writeOtpauthUri(b.enrolment);
}

/** Adds drafts to those that wait; the same one twice (a second look at one page) stays one. */
async function propose(
  deps: Deps,
  enrolments: readonly Enrolment[],
  origin: string | null,
): Promise<DraftView[]> {
  const kept = await readDrafts(deps);
  const fresh = enrolments.map((enrolment): Draft => {
    const draft = { id: deps.newId(), origin, enrolment };
    return kept.find((one) => sameEnrolment(one, draft)) ?? draft;
  });
  const rest = kept.filter((one) => !fresh.includes(one));
  await writeDrafts(deps, [...rest, ...fresh]);
  return Promise.all(fresh.map((draft) => draftView(deps, draft)));
}

/** Reads the QR codes that a tab shows. What is no account is told by its word, never dropped. */
export async function scanTab(deps: Deps, { tabId }: RequestOf<'draft.scan'>): Promise<ScanAnswer> {
  const tab = await meantTab(deps, tabId);
  if (tab === null) throw new AppError('page-forbidden');
  // A screenshot shows the tab in front, so it must be this one, before and after.
  if (!tab.active) throw new AppError('page-gone');
  const prompt = await readTab(deps, tab.id);
  if (prompt === null) throw new AppError('page-forbidden');
  const carriers = await deps.tell(prompt, 'page.carriers', {});
  const texts = await deps.scan(tab.windowId, carriers);
  const after = await deps.tabs.find(tab.id);
  const still = await readTab(deps, tab.id);
  if (after?.active !== true || still?.seen.nonce !== prompt.seen.nonce) throw new AppError('page-gone');
  if (texts.length === 0) return { drafts: [], problems: ['no-qr-found'] };
  const enrolments: Enrolment[] = [];
  const problems: ErrorCode[] = [];
  for (const text of texts) {
    try {
      enrolments.push(parseOtpauthUri(text));
    } catch (error) {
      problems.push(codeOf(error));
    }
  }
  return { drafts: await propose(deps, enrolments, prompt.origin), problems };
}

async function onlyDraft(deps: Deps, enrolment: Enrolment): Promise<DraftView> {
  const [view] = await propose(deps, [enrolment], null);
  if (view === undefined) throw new AppError('unexpected');
  return view;
}

export async function readDraft(deps: Deps, { text }: RequestOf<'draft.read'>): Promise<DraftView> {
  return onlyDraft(deps, parseOtpauthUri(text));
}

/** What was typed goes through the same checks as a URI, so that one set of rules holds. */
export async function makeDraft(deps: Deps, typed: RequestOf<'draft.make'>): Promise<DraftView> {
  return onlyDraft(deps, parseOtpauthUri(writeOtpauthUri(typed)));
}

export async function listDrafts(deps: Deps): Promise<DraftView[]> {
  const drafts = await readDrafts(deps);
  return Promise.all(drafts.map((draft) => draftView(deps, draft)));
}

/** The person said yes: the account is in the vault before the draft is gone. */
export async function keepDraft(deps: Deps, request: RequestOf<'draft.keep'>): Promise<AccountView> {
  const draft = (await readDrafts(deps)).find(({ id }) => id === request.id);
  if (draft === undefined) throw new AppError('draft-unknown');
  const { issuer, account, bind } = request;
  const { origin } = draft;
  const origins = bind && origin !== null ? [{ origin, source: 'enrolled' as const, at: deps.now() }] : [];
  const kept = await deps.vault.add({ ...draft.enrolment, issuer, account }, origins);
  await dropDraft(deps, request);
  await refreshPages(deps);
  return viewOf(kept);
}

export async function dropDraft(deps: Deps, { id }: RequestOf<'draft.drop'>): Promise<Empty> {
  const drafts = await readDrafts(deps);
  await writeDrafts(
    deps,
    drafts.filter((draft) => draft.id !== id),
  );
  return {};
}
