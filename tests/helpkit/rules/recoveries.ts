import { send, withdraw } from '../post/post.ts';
import { recoveryCancelledMail, recoveryDoneMail, recoveryMails } from '../post/recovery-mail.ts';
import type { Account } from './accounts.ts';
import { spendRequestLinks } from './recovery-links.ts';
import type { Site } from './site.ts';
import { hashToken, newToken } from './tokens.ts';

/** The security delay. The table holds it too: a row that is due earlier cannot be written. */
const delayMs = 24 * 60 * 60_000;
/** How long the link that finishes is good once the delay is over. */
const finishLifeMs = 24 * 60 * 60_000;

/** `waiting` in the delay, `due` while it can be finished, `lapsed` when nobody did; the others as they say. */
export type RecoveryState = 'waiting' | 'due' | 'lapsed' | 'cancelled' | 'finished';

/** A recovery whose mailed link was used. Its times never move. */
export interface Recovery {
  readonly id: number;
  readonly accountId: number;
  readonly email: string;
  readonly dueAt: number;
  readonly lapsesAt: number;
  readonly state: RecoveryState;
}

type RecoveryRow = Omit<Recovery, 'state'> & {
  readonly outcome: Exclude<RecoveryState, 'waiting' | 'due'> | null;
};

/** What a recovery's mails are called in the outbox. */
const about = (recoveryId: number) => `recovery ${recoveryId}`;

function find(site: Site, where: string, value: number | string): Recovery | undefined {
  const row = site.database
    .prepare<[number | string], RecoveryRow>(
      `SELECT recoveries.id, account_id AS accountId, email, due_at AS dueAt, lapses_at AS lapsesAt, outcome
       FROM recoveries JOIN accounts ON accounts.id = account_id WHERE ${where}`,
    )
    .get(value);
  if (!row) return undefined;
  const { outcome, ...recovery } = row;
  const now = site.now();
  const byClock = now < row.dueAt ? 'waiting' : now < row.lapsesAt ? 'due' : 'lapsed';
  return { ...recovery, state: outcome ?? byClock };
}

const isOpen = ({ state }: Recovery) => state === 'waiting' || state === 'due';

/** The recovery of a member that can still be finished or cancelled. */
export function openRecovery(site: Site, accountId: number): Recovery | undefined {
  const recovery = find(site, 'account_id = ? AND outcome IS NULL', accountId);
  return recovery && isOpen(recovery) ? recovery : undefined;
}

/** The recovery that a mailed link would cancel or finish, whatever has become of it. */
export function recoveryOfLink(site: Site, act: 'cancel' | 'finish', token: string): Recovery | undefined {
  return find(site, `${act}_hash = ?`, hashToken(token));
}

/**
 * Starts the delay, and puts the mails of its beginning, middle and end into the outbox. Call it in the transaction that
 * uses up the link, and only while the member has no open recovery: a second one is refused by the table.
 */
export function startRecovery(site: Site, account: Account, origin: string): Recovery {
  const now = site.now();
  site.database
    .prepare(
      `UPDATE recoveries SET outcome = 'lapsed', ended_at = lapses_at
       WHERE account_id = ? AND outcome IS NULL AND lapses_at <= ?`,
    )
    .run(account.id, now);
  const finish = newToken(site.random);
  const cancel = newToken(site.random);
  const dueAt = now + delayMs;
  const lapsesAt = dueAt + finishLifeMs;
  const { lastInsertRowid } = site.database
    .prepare(
      `INSERT INTO recoveries (account_id, started_at, due_at, lapses_at, finish_hash, cancel_hash)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(account.id, now, dueAt, lapsesAt, finish.hash, cancel.hash);
  const id = Number(lastInsertRowid);
  const links = { origin, finish: finish.token, cancel: cancel.token };
  const mails = recoveryMails(account.email, links, { dueAt, lapsesAt });
  const posting = { accountId: account.id, about: about(id) };
  send(site, mails.started, posting);
  send(site, mails.halfway, { ...posting, dueAt: now + delayMs / 2 });
  send(site, mails.due, { ...posting, dueAt });
  return { id, accountId: account.id, email: account.email, dueAt, lapsesAt, state: 'waiting' };
}

/**
 * Ends whatever recovery a member has asked for, and makes unused links worthless: called by every full login, since it
 * shows that nothing is lost, and by changes of password, e-mail and 2FA. Call it in their transaction. True when a
 * recovery was open.
 */
export function cancelRecovery(site: Site, accountId: number): boolean {
  spendRequestLinks(site, accountId);
  const recovery = openRecovery(site, accountId);
  return recovery !== undefined && endRecovery(site, recovery, 'cancelled');
}

/** Cancels by a mailed link, without any login. True for the one call that did it. */
export function cancelByLink(site: Site, token: string): boolean {
  return site.database
    .transaction(() => {
      const recovery = recoveryOfLink(site, 'cancel', token);
      return recovery !== undefined && isOpen(recovery) && endRecovery(site, recovery, 'cancelled');
    })
    .immediate();
}

/** Ends a recovery and takes back the mails of it that have not left. True for the one call that did it. */
export function endRecovery(site: Site, recovery: Recovery, outcome: 'cancelled' | 'finished'): boolean {
  const { id, accountId, email } = recovery;
  const { changes } = site.database
    .prepare('UPDATE recoveries SET outcome = ?, ended_at = ? WHERE id = ? AND outcome IS NULL')
    .run(outcome, site.now(), id);
  if (changes !== 1) return false;
  withdraw(site, about(id));
  const mail = outcome === 'finished' ? recoveryDoneMail(email) : recoveryCancelledMail(email);
  send(site, mail, { accountId, about: about(id) });
  return true;
}
