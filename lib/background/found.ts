import { codeTextKind, holdsAccount } from '../core/code-text.ts';
import { AppError, codeOf } from '../core/errors.ts';
import { linkInText } from '../core/link-in-text.ts';
import { parseOtpauthUri } from '../core/otpauth-uri.ts';
import { shownText } from '../core/shown-text.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { DraftSource, FoundCode, OtherCode, ScanAnswer } from '../messaging/draft-views.ts';
import type { Point } from '../qr/picture.ts';
import { listBatches, takePart } from './batches.ts';
import type { Deps } from './deps.ts';
import { isReplacedBy, isSameDraft, readWaiting } from './draft-store.ts';
import { propose } from './drafts.ts';

/** What one text turned out to be, and what came of it. */
type Sorted = Pick<ScanAnswer, 'drafts'> & { batch: string | null; other: OtherCode | null };

/**
 * Makes drafts of the texts that QR codes held, wherever they were found. What is no account is told by its word and,
 * where it cannot hold a secret, its text; nothing is dropped.
 *
 * @param origin - of the page that showed them, as the browser says; null for what came from elsewhere.
 * @returns also what each text is, which must not leave the background.
 */
export async function proposeTexts(
  deps: Deps,
  texts: readonly string[],
  origin: string | null,
  source: DraftSource = 'page-picture',
): Promise<ScanAnswer & { kinds: ReadonlyMap<string, FoundCode['what']> }> {
  const sorted = await sortAll(deps, texts, origin, source);
  const kinds = new Map(sorted.map((one, at) => [texts[at] ?? '', whatOf(one)]));
  return { ...(await answerOf(deps, sorted, [])), kinds };
}

/** Of the texts that a page shows, those of accounts that wait of it already, with the same key or one that it made anew. */
export async function ofWaiting(deps: Deps, texts: readonly string[], origin: string): Promise<string[]> {
  const { drafts } = await readWaiting(deps);
  return texts.filter((text) => {
    try {
      const proposal = { enrolment: parseOtpauthUri(text), origin, batch: null };
      return drafts.some((one) => isSameDraft(one, proposal) || isReplacedBy(one, proposal));
    } catch {
      return false;
    }
  });
}

/** Reads the codes of one picture that a person gave. */
export async function readPicture(
  deps: Deps,
  { picture, source }: RequestOf<'draft.picture'>,
): Promise<ScanAnswer> {
  const codes = await deps.decode({ picture, at: null, whole: 'yes' });
  const sorted = await sortAll(
    deps,
    codes.map(({ text }) => text),
    null,
    source,
  );
  const found = sorted.map((one, at) => ({ what: whatOf(one), corners: plain(codes[at]?.corners ?? []) }));
  return answerOf(deps, sorted, found);
}

/**
 * Reads what was pasted: one set-up link, or several, one a line or amid other words.
 *
 * @throws AppError the word for what it is instead, where there is no account in it.
 */
export async function readPasted(deps: Deps, { text }: RequestOf<'draft.read'>): Promise<ScanAnswer> {
  const sorted = await sortAll(deps, linksOf(text), null, 'pasted');
  const other = sorted.find((one) => one.other !== null)?.other;
  if (other && sorted.every((one) => one.other !== null)) throw new AppError(other.code);
  return answerOf(deps, sorted, []);
}

function linksOf(text: string): string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  if (lines.length > 1 && lines.every(holdsAccount)) return lines;
  // One link may be broken in two, and may have blanks in its names.
  return (holdsAccount(text) ? null : text.match(linkInText)) ?? [text];
}

async function sortAll(
  deps: Deps,
  texts: readonly string[],
  origin: string | null,
  source: DraftSource,
): Promise<Sorted[]> {
  const sorted: Sorted[] = [];
  const look = new Set<string>();
  for (const text of texts) {
    try {
      const one = await sortOne(deps, text, origin, source, look);
      for (const { id } of one.drafts) look.add(id);
      sorted.push(one);
    } catch (error) {
      const code = codeOf(error);
      sorted.push({ drafts: [], batch: null, other: { code, text: shownText(code, text) } });
    }
  }
  return sorted;
}

async function sortOne(
  deps: Deps,
  text: string,
  origin: string | null,
  source: DraftSource,
  look: ReadonlySet<string>,
): Promise<Sorted> {
  if (codeTextKind(text.trim()) === 'migration-code') {
    return { ...(await takePart(deps, text, source)), other: null };
  }
  const enrolment = parseOtpauthUri(text);
  const drafts = await propose(deps, [{ enrolment, origin, source, batch: null }], look);
  return { drafts, batch: null, other: null };
}

async function answerOf(deps: Deps, sorted: readonly Sorted[], found: FoundCode[]): Promise<ScanAnswer> {
  const touched = new Set(sorted.map(({ batch }) => batch));
  const batches = touched.size > 1 || !touched.has(null) ? await listBatches(deps) : [];
  const drafts = new Map(sorted.flatMap((one) => one.drafts.map((draft) => [draft.id, draft] as const)));
  return {
    drafts: [...drafts.values()],
    batches: batches.filter(({ id }) => touched.has(id)),
    others: sorted.flatMap(({ other }) => other ?? []),
    found,
  };
}

function whatOf({ batch, other }: Sorted): FoundCode['what'] {
  if (other !== null) return 'other';
  return batch === null ? 'account' : 'batch';
}

function plain(corners: readonly Point[]): FoundCode['corners'] {
  return corners.map(({ x, y }) => ({ x, y }));
}
