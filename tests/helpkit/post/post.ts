import { seal, sealNonceLength, unseal } from '../rules/seal.ts';
import type { Site } from '../rules/site.ts';

/** A message to a person: an e-mail, or a text message (which has no subject). */
export interface Post {
  readonly kind: 'mail' | 'sms';
  /** E-mail address, or telephone number as `+` and digits. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface Posting {
  /** The member whom it concerns: it goes when they go. */
  readonly accountId: number;
  /** What it belongs to, such as `recovery 17`: {@link withdraw} takes back by this name what has not left yet. */
  readonly about: string;
  /** When it is to leave, in milliseconds; at once without it. */
  readonly dueAt?: number;
}

/** A message as the outbox keeps it. */
export interface Kept extends Post {
  readonly id: number;
  readonly about: string;
  readonly dueAt: number;
  /** When it was handed over; null while it waits. */
  readonly sentAt: number | null;
}

interface Row {
  readonly id: number;
  readonly about: string;
  readonly sealed: Buffer;
  readonly dueAt: number;
  readonly sentAt: number | null;
}

const place = 'post';
const firstWaitMs = 30_000;
const longestWaitMs = 60 * 60_000;
const columns = 'id, about, sealed, due_at AS dueAt, sent_at AS sentAt';

/** Puts a message into the outbox. Call it in the transaction that it tells of: either both happen or neither. */
export function send(site: Site, post: Post, { accountId, about, dueAt = site.now() }: Posting): void {
  const plain = Buffer.from(JSON.stringify([post.kind, post.to, post.subject, post.text]));
  site.database
    .prepare(
      'INSERT INTO post (kind, account_id, about, sealed, created_at, due_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(
      post.kind,
      accountId,
      about,
      seal(site.keys.secrets, site.random(sealNonceLength), place, plain),
      site.now(),
      dueAt,
    );
}

/** Takes back the messages of that name that have not left yet. */
export function withdraw(site: Site, about: string): void {
  site.database.prepare('DELETE FROM post WHERE about = ? AND sent_at IS NULL').run(about);
}

/** The message of a kind that is to be handed over next: the one longest due that does not wait after a failure. */
export function nextDue(site: Site, kind: Post['kind']): Kept | undefined {
  const now = site.now();
  const row = site.database
    .prepare<[string, number, number], Row>(
      `SELECT ${columns} FROM post WHERE sent_at IS NULL AND kind = ? AND due_at <= ? AND retry_at <= ?
       ORDER BY due_at, id LIMIT 1`,
    )
    .get(kind, now, now);
  return row && open(site, row);
}

/** Notes that a message could not be handed over. It waits half a minute, then twice as long each time, an hour at most. */
export function postpone(site: Site, id: number): void {
  site.database
    .prepare('UPDATE post SET retry_at = ? + min(?, ? << min(tries, 16)), tries = tries + 1 WHERE id = ?')
    .run(site.now(), longestWaitMs, firstWaitMs, id);
}

/** Notes that a message was handed over. */
export function markSent(site: Site, id: number): void {
  site.database.prepare('UPDATE post SET sent_at = ? WHERE id = ?').run(site.now(), id);
}

/** Messages that have left, the newest first. */
export function sent(site: Site, most: number): Kept[] {
  return site.database
    .prepare<[number], Row>(
      `SELECT ${columns} FROM post WHERE sent_at IS NOT NULL ORDER BY sent_at DESC, id DESC LIMIT ?`,
    )
    .all(most)
    .map((row) => open(site, row));
}

/** How many messages have not left yet, and when the first of them is due; null when none waits. */
export function waiting(site: Site): { readonly count: number; readonly firstDueAt: number | null } {
  const row = site.database
    .prepare<[], { count: number; firstDueAt: number | null }>(
      'SELECT count(*) AS count, min(max(due_at, retry_at)) AS firstDueAt FROM post WHERE sent_at IS NULL',
    )
    .get();
  return row ?? { count: 0, firstDueAt: null };
}

function open(site: Site, { sealed, ...row }: Row): Kept {
  // Sealed by `send`, so it has this shape.
  const [kind, to, subject, text] = JSON.parse(unseal(site.keys.secrets, place, sealed).toString()) as [
    Post['kind'],
    string,
    string,
    string,
  ];
  return { ...row, kind, to, subject, text };
}
