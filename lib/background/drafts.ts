import { AppError } from '../core/errors.ts';
import { lookalikeOf } from '../core/lookalike.ts';
import { windowAt } from '../core/otp.ts';
import { parseOtpauthUri, writeOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { AccountView, DraftView } from '../messaging/views.ts';
import { viewOf } from './accounts.ts';
import type { Deps } from './deps.ts';
import { type Draft, readDrafts, writeDrafts } from './draft-store.ts';
import { knownOrigins } from './fill.ts';
import { refreshPages } from './tabs.ts';

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
export async function propose(
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
