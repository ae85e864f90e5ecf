import { AppError } from '../core/errors.ts';
import {
  type DeadlinePage,
  deadlinesAfter,
  isSameOwner,
  nextOwnDay,
  ownDaysLeft,
  type SeenDeadline,
  stillSays,
  type Whose,
} from '../core/own-deadline.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import { makeQueue } from '../vault/queue.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';
import { setUpPath } from './own-site.ts';

const key = 'own-deadlines';
/** More than a person has, those that say nothing any more among them. */
const mostKept = 50;

/**
 * Deadlines are told whether or not the vault is open, so they lie in the session's memory; an open vault keeps them over
 * the browser's end.
 */
interface Kept {
  own: SeenDeadline[];
  /** Whose was said to be over before the vault's own were read. */
  over: Whose[];
  /** The vault's own were read since the browser began. */
  read: boolean;
}

/** One after the other: a page may say that it is over while the popup lists what there is. */
const inTurn = makeQueue('deadlines');

async function known(deps: Deps): Promise<Kept> {
  const { session, vault } = deps;
  const kept = ((await session.get(key)) as Kept | undefined) ?? { own: [], over: [], read: false }; // written below alone
  if (kept.read || (await vault.status()).state !== 'unlocked') return kept;
  const { own } = await vault.ledger('deadlines');
  const newer = [...kept.own, ...kept.over];
  const missing = own.filter((one) => !newer.some((other) => isSameOwner(one, other)));
  return keep(deps, { own: [...kept.own, ...missing], over: [], read: true });
}

async function keep(deps: Deps, kept: Kept): Promise<Kept> {
  // Whether one still says something is asked when it is shown: a clock that is wrong for an hour forgets none.
  const own = kept.own.slice(-mostKept);
  const now = { ...kept, own };
  await deps.session.set(key, now);
  if (now.read) await deps.vault.changeLedger('deadlines', () => ({ own })).catch(unlessOurs);
  await show(deps, own);
  return now;
}

/** What a locked vault or a full disk does not take is kept at the next occasion. */
function unlessOurs(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/** The days left, on the button, and when there is one less. */
async function show(deps: Deps, kept: readonly SeenDeadline[]): Promise<SeenDeadline[]> {
  const now = deps.now();
  const own = kept.filter((one) => stillSays(one, now));
  const soonest = Math.min(...own.map((one) => ownDaysLeft(one, now)));
  const text = soonest === 0 ? '!' : String(soonest);
  await mark(deps, 'deadline', own.length === 0 ? null : { text, tone: soonest <= 1 ? 'danger' : 'warning' });
  const next = own.map((one) => nextOwnDay(one, now)).filter((at) => at !== null);
  await deps.remind('deadline', next.length === 0 ? null : Math.min(...next));
  return own;
}

/** A page tells the person's own deadline, or tells it no more: two-factor is on. */
export function watchDeadline(deps: Deps, page: Omit<DeadlinePage, 'at'>): Promise<void> {
  return inTurn(() => watch(deps, page));
}

async function watch(deps: Deps, page: Omit<DeadlinePage, 'at'>): Promise<void> {
  const { origin, username, own } = page;
  const before = await known(deps);
  const after = deadlinesAfter(before.own, { ...page, at: deps.now() });
  const isOver = own === null && username !== '' && !before.read;
  if (own === null && after.length === before.own.length && !isOver) return;
  const others = before.over.filter((one) => !isSameOwner(one, page));
  await keep(deps, { ...before, own: after, over: isOver ? [...others, { origin, username }] : others });
}

export function listDeadlines(deps: Deps): Promise<SeenDeadline[]> {
  return inTurn(async () => show(deps, (await known(deps)).own));
}

/** The vault that they were kept in is gone: its sites and names are no business of the next one. */
export function forgetDeadlines(deps: Deps): Promise<void> {
  return inTurn(async () => {
    await deps.session.remove(key);
    await show(deps, []);
  });
}

/** Takes the person to where two-factor is turned on. */
export async function setUpTwoFactor(deps: Deps, { origin }: RequestOf<'deadline.setUp'>): Promise<Empty> {
  const own = (await inTurn(() => known(deps))).own.find((one) => one.origin === origin);
  if (own === undefined) throw new AppError('account-unknown');
  await deps.tabs.open(origin + (own.setUp ?? setUpPath));
  return {};
}
