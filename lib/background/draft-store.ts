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
type Name = 'drafts' | 'batches' | 'form';
/** Drafts and batches that nobody said yes to for so many are dropped, oldest first. */
const mostDrafts = 1_000;
const mostBatches = 20;

/** Where what was sealed lies in the session. */
export const sealedDraftKeys: readonly string[] = ['drafts.sealed', 'batches.sealed', 'form.sealed'];

/** What changes drafts or batches takes turns: it reads, thinks and writes all of them. */
export const inDraftTurn = makeQueue('drafts');

async function isOpen(area: Area): Promise<boolean> {
  return (await area.vault.status()).state === 'unlocked';
}

/**
 * What waits lives in the session's memory, never on the disk: in the clear while there is no vault or it is locked,
 * sealed by the vault's draft key as soon as it is open. The two lie apart, so that what is written while the vault is
 * locked cannot take the place of what was sealed before.
 */
async function put(area: Area, name: Name, text: string): Promise<void> {
  if (!(await isOpen(area))) {
    await area.session.set(`${name}.clear`, text);
    return;
  }
  await area.session.set(`${name}.sealed`, await area.vault.sealDraft(text));
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

export async function readDrafts(area: Area): Promise<Draft[]> {
  const texts = await take(area, 'drafts');
  // Written by writeDrafts alone, into memory that no page can reach.
  const kept = texts.flatMap((text) => JSON.parse(text) as KeptDraft[]);
  const drafts = kept.map(({ uri, ...draft }) => ({ ...draft, enrolment: parseOtpauthUri(uri) }));
  // The same may have been read before the vault was locked and while it was.
  return drafts.filter((draft, at) => drafts.findIndex((one) => isSameDraft(one, draft)) === at);
}

/** Whether two drafts ask the same question. */
export function isSameDraft(a: Pick<Draft, 'origin' | 'enrolment'>, b: Pick<Draft, 'origin' | 'enrolment'>) {
  return a.origin === b.origin && JSON.stringify(a.enrolment) === JSON.stringify(b.enrolment);
}

export async function writeDrafts(area: Area, drafts: readonly Draft[]): Promise<void> {
  const kept = drafts
    .slice(-mostDrafts)
    .map(({ enrolment, ...draft }): KeptDraft => ({ ...draft, uri: writeOtpauthUri(enrolment) }));
  await put(area, 'drafts', JSON.stringify(kept));
}

export async function readBatches(area: Area): Promise<Batch[]> {
  const texts = await take(area, 'batches');
  // Written by writeBatches alone, as above.
  const pieces = texts.flatMap((text) => JSON.parse(text) as Batch[]);
  const whole = new Map<string, Batch>();
  for (const piece of pieces) {
    const before = whole.get(piece.id)?.parts ?? [];
    const more = piece.parts.filter(({ index }) => before.every((part) => part.index !== index));
    whole.set(piece.id, { ...piece, parts: [...before, ...more] });
  }
  return [...whole.values()];
}

export async function writeBatches(area: Area, batches: readonly Batch[]): Promise<void> {
  await put(area, 'batches', JSON.stringify(batches.slice(-mostBatches)));
}

/** Keeps what stands in the add form, whatever it is; an empty text forgets it. */
export async function saveForm(area: Area, text: string): Promise<void> {
  await inDraftTurn(() => put(area, 'form', text));
}

/** What stood in the add form last; what was typed while the vault was locked is newer than what was sealed before. */
export async function loadForm(area: Area): Promise<string> {
  return (await take(area, 'form')).at(-1) ?? '';
}
