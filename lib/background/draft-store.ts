import type { ErrorCode } from '../core/errors.ts';
import { parseOtpauthUri, writeOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment } from '../core/types.ts';
import type { DraftSource } from '../messaging/draft-views.ts';
import { makeQueue } from '../vault/queue.ts';
import type { Deps } from './deps.ts';

/** An account that was read and waits for the person's yes. */
export interface Draft {
  id: string;
  /** Where it was read; null for what came from elsewhere than a page. */
  origin: string | null;
  source: DraftSource;
  /** The batch that it came in. */
  batch: string | null;
  enrolment: Enrolment;
}

/** What is known of a batch of which a part was seen; its accounts lie with the drafts. */
export interface Batch {
  /** Made of the number that its maker gave it and its size, so that two pieces of one batch find each other. */
  id: string;
  size: number;
  parts: BatchPart[];
  /** Prints of new accounts in it that the person turned down. */
  dropped: string[];
}

/** All that waits for a yes. */
export interface Waiting {
  drafts: Draft[];
  batches: Batch[];
}

interface BatchPart {
  /** From 0. */
  index: number;
  /** Of the text: tells two batches of one number apart. */
  print: string;
  /** Entries in it, those that cannot be read too. */
  total: number;
  unreadable: { issuer: string; account: string; code: ErrorCode }[];
}

type Area = Pick<Deps, 'session' | 'vault'>;
type Name = 'waiting' | 'form' | 'outcome';
/** Drafts and batches that nobody said yes to for so many are dropped, oldest first. */
const mostDrafts = 1_000;
const mostBatches = 20;

/** Where what was sealed lies in the session. */
export const sealedDraftKeys: readonly string[] = ['waiting.sealed', 'form.sealed', 'outcome.sealed'];

/** What changes drafts or batches takes turns: it reads, thinks and writes all of them. */
export const inDraftTurn = makeQueue('drafts');

async function isOpen(area: Area): Promise<boolean> {
  return (await area.vault.status()).state === 'unlocked';
}

/**
 * What waits lives in the session's memory, never on the disk: in the clear while there is no vault or it is locked,
 * sealed by the vault's draft key as soon as it is open. The two lie apart, so that what is written while the vault is
 * locked cannot take the place of what was sealed before. Of nothing nothing is sealed: it would be opened at every look.
 */
async function put(area: Area, name: Name, text: string, isNothing = text === ''): Promise<void> {
  if (!(await isOpen(area))) {
    await area.session.set(`${name}.clear`, text);
    return;
  }
  if (isNothing) await area.session.remove(`${name}.sealed`);
  else await area.session.set(`${name}.sealed`, await area.vault.sealDraft(text));
  await area.session.remove(`${name}.clear`);
}

/** What waits, the sealed part first, as far as it can be read now. */
async function take(area: Area, name: Name): Promise<string[]> {
  const [clear, sealed] = await Promise.all([
    area.session.get(`${name}.clear`),
    area.session.get(`${name}.sealed`),
  ]);
  const readable = typeof sealed === 'string' && (await isOpen(area));
  const opened = readable ? await area.vault.openDraft(sealed) : null;
  return [opened, clear].filter((text) => typeof text === 'string');
}

type KeptDraft = Omit<Draft, 'enrolment'> & { uri: string };
type KeptWaiting = { drafts: KeptDraft[]; batches: Batch[] };

export async function readWaiting(area: Area): Promise<Waiting> {
  // Written by writeWaiting alone, into memory that no page can reach.
  const kept = (await take(area, 'waiting')).map((text) => JSON.parse(text) as KeptWaiting);
  const [before = [], since = []] = kept.map((one) =>
    one.drafts.map(({ uri, ...draft }) => ({ ...draft, enrolment: parseOtpauthUri(uri) })),
  );
  // The same may have been read before the vault was locked and while it was, and a page may have begun anew in between.
  const isIn = (draft: Draft) => since.some((one) => isSameDraft(one, draft));
  const stands = before.filter((draft) => !isIn(draft) && !since.some((one) => isReplacedBy(draft, one)));
  return {
    drafts: [...stands, ...since],
    batches: joined(kept.flatMap((one) => one.batches)),
  };
}

/** A batch may have been begun before the vault was locked and gone on while it was. */
function joined(pieces: readonly Batch[]): Batch[] {
  const whole = new Map<string, Batch>();
  for (const piece of pieces) {
    const { parts, dropped } = whole.get(piece.id) ?? { parts: [], dropped: [] };
    const more = piece.parts.filter(({ index }) => parts.every((part) => part.index !== index));
    whole.set(piece.id, {
      ...piece,
      parts: [...parts, ...more],
      dropped: [...new Set([...dropped, ...piece.dropped])],
    });
  }
  return [...whole.values()];
}

/** Whether two drafts ask the same question. */
export function isSameDraft(a: Pick<Draft, 'origin' | 'enrolment'>, b: Pick<Draft, 'origin' | 'enrolment'>) {
  return a.origin === b.origin && JSON.stringify(a.enrolment) === JSON.stringify(b.enrolment);
}

/** As much of a draft as tells where it came from. */
type Found = Pick<Draft, 'origin' | 'enrolment' | 'batch'>;

/**
 * Whether a page asks for the same account anew: it made another key, as each time an enrolment begins, and takes no code
 * of the older one.
 */
export function isReplacedBy(older: Found, newer: Found): boolean {
  const { issuer, account } = newer.enrolment;
  const alone =
    older.origin !== null && older.batch === null && newer.batch === null && issuer + account !== '';
  const same = older.enrolment.issuer === issuer && older.enrolment.account === account;
  return alone && same && older.origin === newer.origin && !isSameDraft(older, newer);
}

/** Drafts and the batches that they came in are one value: a part is never ticked off without its accounts. */
export async function writeWaiting(area: Area, { drafts, batches }: Waiting): Promise<void> {
  const kept: KeptWaiting = {
    drafts: drafts
      .slice(-mostDrafts)
      .map(({ enrolment, ...draft }) => ({ ...draft, uri: writeOtpauthUri(enrolment) })),
    batches: batches.slice(-mostBatches),
  };
  await put(area, 'waiting', JSON.stringify(kept), drafts.length + batches.length === 0);
}

/** Keeps what stands in the add form, whatever it is; an empty text forgets it. */
export async function saveForm(area: Area, text: string): Promise<void> {
  await inDraftTurn(() => put(area, 'form', text));
}

/** What stood in the add form last; what was typed while the vault was locked is newer than what was sealed before. */
export async function loadForm(area: Area): Promise<string> {
  return (await take(area, 'form')).at(-1) ?? '';
}

/** Keeps how a reading ended that nobody waited for, until it is told. */
export async function saveOutcome(area: Area, text: string): Promise<void> {
  await inDraftTurn(() => put(area, 'outcome', text));
}

/** How the last such reading ended, told once; what was sealed stays until it can be read. */
export async function takeOutcomeText(area: Area): Promise<string | null> {
  return inDraftTurn(async () => {
    const text = (await take(area, 'outcome')).at(-1) ?? null;
    await area.session.remove('outcome.clear');
    if (await isOpen(area)) await area.session.remove('outcome.sealed');
    return text;
  });
}
