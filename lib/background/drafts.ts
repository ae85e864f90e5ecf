import { decodeBase32 } from '../core/base32.ts';
import { AppError } from '../core/errors.ts';
import { lookalikeOf } from '../core/lookalike.ts';
import { windowAt } from '../core/otp.ts';
import { parseOtpauthUri, writeOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import { textPrint } from '../crypto/mac.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { CodePart, DraftView, KeepRequest } from '../messaging/draft-views.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { AccountView } from '../messaging/views.ts';
import type { CodeParameters, Known } from '../vault/known.ts';
import type { NewAccount } from '../vault/vault-accounts.ts';
import { viewOf } from './accounts.ts';
import type { Deps } from './deps.ts';
import {
  type Batch,
  type Draft,
  inDraftTurn,
  isReplacedBy,
  isSameDraft,
  readWaiting,
  type Waiting,
  writeWaiting,
} from './draft-store.ts';
import { knownOrigins } from './fill.ts';
import { refreshPages } from './tabs.ts';

/** A draft before it waits. */
export type Proposal = Omit<Draft, 'id'>;

const codeParts: readonly CodePart[] = ['type', 'algorithm', 'digits', 'period'];

async function viewsOf(deps: Deps, drafts: readonly Draft[]): Promise<DraftView[]> {
  if (drafts.length === 0) return [];
  const unlocked = (await deps.vault.status()).state === 'unlocked';
  const origins = unlocked ? await knownOrigins(deps, await deps.vault.list()) : [];
  const known = unlocked ? await deps.vault.known(drafts.map(({ enrolment }) => enrolment)) : [];
  return drafts.map((draft, at) => draftView(draft, known[at] ?? null, origins, deps.now()));
}

function draftView(
  { enrolment, ...draft }: Draft,
  known: Known | null,
  origins: readonly string[],
  now: number,
): DraftView {
  const { secret, ...shown } = enrolment;
  const related = known?.related ?? null;
  return {
    ...draft,
    ...shown,
    lookalikeOf: draft.origin === null ? null : lookalikeOf(draft.origin, origins),
    window: enrolment.type === 'hotp' ? null : windowAt(enrolment, now),
    bits: decodeBase32(secret).length * 8,
    sameAs: known?.same ?? null,
    related: related && { id: related.id, differs: differing(enrolment, related) },
  };
}

function differing(one: CodeParameters, other: CodeParameters): CodePart[] {
  return codeParts.filter((part) => one[part] !== other[part]);
}

/**
 * Adds drafts to those that wait; the same one twice (a second look at one page) stays one, and one that its page replaced
 * goes. `look` has the ids of what the same look found until now: none of it is replaced by what stands beside it.
 */
export async function propose(
  deps: Deps,
  proposals: readonly Proposal[],
  look: ReadonlySet<string> = new Set(),
): Promise<DraftView[]> {
  if (proposals.length === 0) return [];
  return proposeWith(deps, (batches) => ({ proposals, batches }), look);
}

/** Likewise, with what becomes of the batches that they come in: both are written at once. */
export async function proposeWith(
  deps: Deps,
  plan: (batches: Batch[]) => { proposals: readonly Proposal[]; batches: Batch[] },
  look: ReadonlySet<string> = new Set(),
): Promise<DraftView[]> {
  return inDraftTurn(async () => {
    const { drafts: kept, batches: before } = await readWaiting(deps);
    const { proposals, batches } = plan(before);
    const added: Draft[] = [];
    for (const proposal of proposals) {
      if (added.some((one) => isSameDraft(one, proposal))) continue;
      const same =
        kept.find((one) => isSameDraft(one, proposal)) ??
        // By its id, so that what the person made of the older one until now is not lost.
        kept.find((one) => isReplacedBy(one, proposal) && !look.has(one.id));
      const id = same?.id ?? deps.newId();
      added.push({ ...proposal, id, batch: proposal.batch ?? same?.batch ?? null });
    }
    const rest = kept.filter((one) => added.every(({ id }) => id !== one.id));
    const writing = writeWaiting(deps, { drafts: [...rest, ...added], batches });
    // The turn lasts until it is written, whatever becomes of the views.
    const [views] = await Promise.all([viewsOf(deps, added), writing]).finally(() => writing);
    return views;
  });
}

/** What was typed goes through the same checks as a URI, so that one set of rules holds. */
export async function makeDraft(deps: Deps, typed: RequestOf<'draft.make'>): Promise<DraftView> {
  const enrolment = parseOtpauthUri(writeOtpauthUri(typed));
  const [view] = await propose(deps, [{ enrolment, origin: null, source: 'typed', batch: null }]);
  if (view === undefined) throw new AppError('unexpected');
  return view;
}

export async function listDrafts(deps: Deps): Promise<DraftView[]> {
  return viewsOf(deps, (await readWaiting(deps)).drafts);
}

/** The person said yes: the account is in the vault before the draft is gone. */
export async function keepDraft(deps: Deps, request: RequestOf<'draft.keep'>): Promise<AccountView> {
  const [kept] = await keepDrafts(deps, { keep: [request], drop: [] });
  if (kept === undefined) throw new AppError('unexpected');
  return kept;
}

/** Likewise for several at once: all are kept, in one transaction, or none is. */
export async function keepDrafts(
  deps: Deps,
  { keep, drop }: RequestOf<'draft.keepAll'>,
): Promise<AccountView[]> {
  const kept = await inDraftTurn(async () => {
    const waiting = await readWaiting(deps);
    const accounts = keep.map((request) => accountOf(waiting.drafts, request, deps.now()));
    const turnedDown = await marksOf(deps, waiting.drafts, drop);
    const added = await deps.vault.addMany(accounts);
    await forget(deps, waiting, [...keep.map(({ id }) => id), ...drop], turnedDown);
    return added;
  });
  await refreshPages(deps);
  return kept.map(viewOf);
}

function accountOf(drafts: readonly Draft[], request: KeepRequest, now: number): NewAccount {
  const draft = drafts.find(({ id }) => id === request.id);
  if (draft === undefined) throw new AppError('draft-unknown');
  const { issuer, account, bind } = request;
  const { origin } = draft;
  const enrolment: Enrolment = { ...draft.enrolment, issuer, account };
  return { enrolment, origins: bind && origin !== null ? [{ origin, source: 'enrolled', at: now }] : [] };
}

export async function dropDraft(deps: Deps, { id }: RequestOf<'draft.drop'>): Promise<Empty> {
  await inDraftTurn(async () => {
    const waiting = await readWaiting(deps);
    await forget(deps, waiting, [id], await marksOf(deps, waiting.drafts, [id]));
  });
  return {};
}

/** What tells an account of a batch that was turned down, should its part be shown once more. */
export async function printOf(enrolment: Enrolment): Promise<string> {
  return textPrint(writeOtpauthUri(enrolment));
}

/** Prints of those drafts of batches that are turned down although they are new, by batch. */
async function marksOf(
  deps: Deps,
  drafts: readonly Draft[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const marks = new Map<string, string[]>();
  const dropped = drafts.filter(({ id, batch }) => batch !== null && ids.includes(id));
  if (dropped.length === 0) return marks;
  const views = await viewsOf(deps, dropped);
  for (const [at, { batch, enrolment }] of dropped.entries()) {
    if (batch === null || views[at]?.sameAs !== null) continue;
    marks.set(batch, [...(marks.get(batch) ?? []), await printOf(enrolment)]);
  }
  return marks;
}

/** Forgets drafts, and with the last of them the batches that are whole: nothing is left to ask about. */
async function forget(
  deps: Deps,
  { drafts, batches }: Waiting,
  ids: readonly string[],
  turnedDown: ReadonlyMap<string, string[]>,
): Promise<void> {
  const left = drafts.filter(({ id }) => !ids.includes(id));
  const touched = new Set(drafts.filter(({ id }) => ids.includes(id)).map(({ batch }) => batch));
  const open = batches
    .filter(
      ({ id, size, parts }) =>
        !touched.has(id) || parts.length < size || left.some(({ batch }) => batch === id),
    )
    .map((batch) => ({ ...batch, dropped: [...batch.dropped, ...(turnedDown.get(batch.id) ?? [])] }));
  await writeWaiting(deps, { drafts: left, batches: open });
}
