import { AppError } from '../core/errors.ts';
import {
  asKept,
  countdown,
  isAttack,
  isOpen,
  isOwn,
  nextTelling,
  nextTick,
  type Recovery,
  recoveryAfter,
} from '../core/recovery.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import { makeQueue } from '../vault/queue.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';
import { isOwnSite } from './own-site.ts';
import { keepStart, type SeenRecoveryPage, startedBy } from './recovery-started.ts';

const key = 'recoveries';
/** The vault's own were read since the browser began. */
const readKey = 'recoveries-read';
/** More than a person has seen. */
const mostLapsed = 20;
/** When its alarm was heard last. */
const lookedKey = 'recovery-looked';
/** Where HelpKit's password is changed. */
const passwordPath = '/settings/security/password';

/** One after the other: two pages may tell of two recoveries while the popup lists what there is. */
const inTurn = makeQueue('recoveries');

/**
 * A recovery is told whether or not the vault is open, so what is known of it lies in the session's memory; an open vault
 * keeps it over the browser's end.
 */
async function known(deps: Deps): Promise<Recovery[]> {
  const kept = await deps.session.get(key);
  const here: Recovery[] = Array.isArray(kept) ? kept : []; // written below alone
  if ((await isRead(deps)) || (await deps.vault.status()).state !== 'unlocked') return here;
  const { open } = await deps.vault.ledger('recoveries');
  const now = deps.now();
  const keptOf = (one: Recovery) =>
    open.find((other) => isOpen(other, now) && isSame(other, one.origin, one.username));
  const owned = here.map((one) => asKept(one, keptOf(one)));
  const [unclear, clear] = [here, owned].map((all) => all.filter(isAttack).length);
  if (clear !== unclear) await deps.notify('recovery-attack');
  const all = [
    ...owned,
    ...open.filter((one) => !here.some((other) => isSame(other, one.origin, one.username))),
  ];
  await deps.session.set(key, all);
  await deps.session.set(readKey, true);
  return all;
}

async function isRead({ session }: Deps): Promise<boolean> {
  return (await session.get(readKey)) === true;
}

/** Answers with those of which there is something to be said. The others stay for a while: the clock may be wrong. */
async function keep(deps: Deps, recoveries: readonly Recovery[]): Promise<Recovery[]> {
  const now = deps.now();
  const open = recoveries.filter((one) => isOpen(one, now));
  const all = [...recoveries.filter((one) => !isOpen(one, now)).slice(-mostLapsed), ...open];
  await deps.session.set(key, all);
  // Told before it is kept: what a disk or a lock refuses is kept at the next occasion, and a warning waits for none.
  await show(deps, open);
  // What was not read is not written over.
  if ((await isRead(deps)) && (await deps.vault.status()).state === 'unlocked') {
    await deps.vault.changeLedger('recoveries', () => ({ open: all })).catch(unlessOurs);
  }
  return open;
}

function unlessOurs(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/** The countdown on the button, loud for what nobody here started, and when it changes or has to be told next. */
async function show(deps: Deps, open: readonly Recovery[]): Promise<void> {
  const now = deps.now();
  const [soonest] = [...open].sort((one, other) => one.dueAt - other.dueAt);
  const attacked = !open.every(isOwn);
  await mark(deps, 'attack', attacked ? { text: '!', tone: 'danger' } : null);
  await mark(
    deps,
    'recovery',
    soonest === undefined ? null : { text: shortLeft(soonest, now), tone: 'warning' },
  );
  const times = open.flatMap((one) =>
    [nextTick(one.dueAt, now), nextTelling(one, now)].filter((at) => at !== null),
  );
  await deps.remind('recovery', times.length === 0 ? null : Math.min(...times));
}

/** Four letters have room on the button. */
function shortLeft({ dueAt }: Recovery, now: number): string {
  const { count, unit } = countdown(dueAt, now);
  if (unit === 'over') return '!';
  return `${count}${unit === 'hour' ? 'h' : 'm'}`;
}

/** What is said of one that was not known, by who began it. */
const begun = {
  here: 'recovery-begun',
  person: 'recovery-begun',
  foreign: 'recovery-attack',
  unknown: 'recovery-unclear',
} as const;

/** A page of a site was read: it tells of a recovery, tells of none, or is where one is asked for. */
export function watchRecovery(deps: Deps, page: SeenRecoveryPage): Promise<void> {
  return inTurn(() => watch(deps, page));
}

async function watch(deps: Deps, page: SeenRecoveryPage): Promise<void> {
  const at = deps.now();
  const { origin, username } = page;
  const all = await known(deps);
  const same = all.filter((one) => isSame(one, origin, username));
  const before = same.find((one) => page.reading === null || isOpen(one, at)) ?? null;
  const sealed = !(await isRead(deps)) && (await deps.vault.status()).state === 'locked';
  const started = await startedBy(deps, page, at);
  const after = recoveryAfter(before, { ...page, at }, started, sealed ? 'unknown' : 'foreign');
  if (after === null && before === null) return;
  // One that lapsed gives way to what is told now.
  const gone = after === null ? [before] : same;
  await keep(deps, [...all.filter((one) => !gone.includes(one)), ...(after === null ? [] : [after])]);
  // What takes the place of the person's own and is not theirs is as new as one that was not known.
  const isNews = before === null || (isOwn(before) && after !== null && !isOwn(after));
  if (after !== null && isNews) await deps.notify(begun[after.startedBy]);
}

function isSame(one: Recovery, origin: string, username: string): boolean {
  return one.origin === origin && (one.username === username || one.username === '' || username === '');
}

/** Its alarm: the countdown goes on, and at 12 hours and at 1 hour the person is told. */
export function tickRecovery(deps: Deps): Promise<void> {
  return inTurn(() => tick(deps));
}

async function tick(deps: Deps): Promise<void> {
  const open = await keep(deps, await known(deps));
  const now = deps.now();
  const last = await deps.session.get(lookedKey);
  await deps.session.set(lookedKey, now);
  const told = open.filter((one) => {
    const since = typeof last === 'number' ? Math.max(last, one.seenAt) : one.seenAt;
    return nextTelling(one, since) !== nextTelling(one, now);
  });
  if (told.length > 0) await deps.notify(told.some(isAttack) ? 'recovery-attack' : 'recovery-near');
}

export function listRecoveries(deps: Deps): Promise<Recovery[]> {
  return inTurn(async () => keep(deps, await known(deps)));
}

export function sayOfRecovery(deps: Deps, said: RequestOf<'siteRecovery.say'>): Promise<Recovery[]> {
  return inTurn(() => say(deps, said));
}

async function say(
  deps: Deps,
  { origin, username, what }: RequestOf<'siteRecovery.say'>,
): Promise<Recovery[]> {
  const all = await known(deps);
  if (what === 'mine') await keepStart(deps, origin, { at: deps.now(), username, dueAt: null });
  return keep(
    deps,
    all.flatMap((one) => {
      if (one.origin !== origin || one.username !== username) return [one];
      return what === 'over' ? [] : [{ ...one, startedBy: 'person' as const }];
    }),
  );
}

/** Takes the person to where it can be cancelled, or where the password is changed. */
export async function goToRecovery(
  deps: Deps,
  { origin, username, to }: RequestOf<'siteRecovery.go'>,
): Promise<Empty> {
  const one = (await inTurn(() => known(deps))).find(
    (each) => each.origin === origin && each.username === username && isOpen(each, deps.now()),
  );
  if (one === undefined) throw new AppError('account-unknown');
  // Where another site has it changed, nobody knows: its first page leads on. So it does where no page that can be opened
  // again told of it; at HelpKit a login with a code cancels it.
  const change = (await isOwnSite(deps, origin)) ? passwordPath : '/';
  await deps.tabs.open(origin + (to === 'cancel' ? (one.inside ?? '/') : change));
  return {};
}
