import type { CodeMark } from '../core/backup-codes.ts';
import { makeQueue } from '../vault/queue.ts';
import type { Deps } from './deps.ts';

/** A backup code that was given to a document, and what is known of how that ended. */
export interface BackupFill {
  tabId: number;
  origin: string;
  path: string;
  nonce: string;
  /** ms since 1970. */
  at: number;
  accountId: string;
  /** The code, by its set and its place there. */
  set: string;
  place: number;
  /** `open` = the page has not said yet; `unclear` = it will not say any more. */
  end: 'open' | 'accepted' | 'refused' | 'unclear';
  /** When that end was seen, ms since 1970; null while it is open. */
  endedAt: number | null;
  /** Another document was seen in the tab since: what the first one says now is late, or it was gone back to. */
  left: boolean;
  /** Nothing that the tab shows says anything of it any more. */
  over: boolean;
}

type Area = Pick<Deps, 'session' | 'now'>;

const key = 'backup-fills';
/** Nothing that a page shows so long after a fill has to do with it, ms. */
const patience = 5 * 60_000;
/** A refused code is not offered again in its tab, and a login by one is spoken of, for so long, ms. */
const memory = 30 * 60_000;
/** Another tab that was given a code so short ago may still send it, ms. */
const busyFor = 90_000;

/** Whoever gives a code or judges one takes a turn: of two tabs at once the second knows of the first. */
export const inFillTurn = makeQueue('backup-fills');

async function keptFills(session: Area['session']): Promise<BackupFill[]> {
  const kept = await session.get(key);
  // Written below alone, into memory that no page can reach.
  return Array.isArray(kept) ? (kept as BackupFill[]) : [];
}

export async function fillsSoFar({ session, now }: Area): Promise<BackupFill[]> {
  const fills = await keptFills(session);
  return fills.filter(({ at }) => now() - at < memory);
}

export async function noteBackupFill(area: Area, fill: BackupFill): Promise<void> {
  const others = (await fillsSoFar(area)).map((one) =>
    // What the tab was given before is not asked after any more.
    one.tabId !== fill.tabId
      ? one
      : { ...one, over: true, end: one.end === 'open' ? ('unclear' as const) : one.end },
  );
  await area.session.set(key, [...others, fill]);
}

/** The tab was closed: it says nothing any more, and no other tab waits for it. */
export async function forgetBackupFills(session: Area['session'], tabId: number): Promise<void> {
  const fills = await keptFills(session);
  await session.set(
    key,
    fills.filter((one) => one.tabId !== tabId),
  );
}

/** Keeps what is known now of how a fill ended. */
export async function keepBackupFill(area: Area, fill: BackupFill): Promise<void> {
  const fills = await fillsSoFar(area);
  const isIt = (one: BackupFill) =>
    one.tabId === fill.tabId && one.at === fill.at && one.nonce === fill.nonce;
  await area.session.set(
    key,
    fills.map((one) => (isIt(one) ? fill : one)),
  );
}

/** The last fill of a tab that its pages may still say something of. */
export async function lastFillIn(area: Area, tabId: number): Promise<BackupFill | null> {
  const fills = await fillsSoFar(area);
  const last = fills.findLast((one) => one.tabId === tabId);
  return last && !last.over && area.now() - last.at < patience ? last : null;
}

/** The login in a tab that went through by a backup code just now. */
export async function loginIn(area: Area, tabId: number): Promise<BackupFill | null> {
  const last = (await fillsSoFar(area)).findLast((one) => one.tabId === tabId);
  return last?.end === 'accepted' ? last : null;
}

/** Codes of a set, by their places, that this tab's page did not take: the next one is offered in their stead. */
export async function refusedIn(area: Area, tabId: number, set: string): Promise<number[]> {
  const fills = await fillsSoFar(area);
  return fills
    .filter((one) => one.tabId === tabId && one.set === set && one.end === 'refused')
    .map(({ place }) => place);
}

/** Whether another tab was given a code of that account just now. */
export async function isBusyElsewhere(area: Area, tabId: number, accountId: string): Promise<boolean> {
  const fills = await fillsSoFar(area);
  return fills.some(
    (one) =>
      one.tabId !== tabId &&
      one.accountId === accountId &&
      one.end === 'open' &&
      area.now() - one.at < busyFor,
  );
}

/** What a code is marked as for that end. */
export function markFor({ at, origin }: BackupFill, is: CodeMark['is']): CodeMark {
  return is === 'unused' ? { is } : { is, at, origin };
}
