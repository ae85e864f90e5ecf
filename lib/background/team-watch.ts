import { AppError } from '../core/errors.ts';
import type { OwnDeadline, TeamPage } from '../core/team.ts';
import { comparedTo, gathered, withPage } from '../core/team-reading.ts';
import { dayMs } from '../core/zoned-days.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { DeadlineView, TeamProgress, TeamsView } from '../messaging/life-views.ts';
import type { Empty } from '../messaging/page-contract.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';
import { setUpPath } from './own-site.ts';
import { forgetGoing, gatherMembers, keepPage, readGoing } from './team-course.ts';

const deadlineKey = 'own-deadlines';

/** A page of a team's settings was read: its rule, and one page of its members. Needs an open vault. */
export async function watchTeam(deps: Deps, caller: PageCaller, page: TeamPage): Promise<void> {
  if ((await deps.vault.status()).state !== 'unlocked') return;
  const { origin } = caller;
  const { required, graceDays } = page;
  if (required !== null) {
    const readAt = deps.now();
    await deps.vault.changeLedger('teams', ({ readings, rules }) => ({
      readings,
      rules: [...rules.filter((one) => one.origin !== origin), { origin, required, graceDays, readAt }],
    }));
  }
  await takePage(deps, page, caller);
}

/** Takes one page of the list to those before it; where it was the last, the list counts. */
async function takePage(
  deps: Deps,
  page: TeamPage,
  { origin, tabId, documentId }: PageCaller,
): Promise<void> {
  const before = await readGoing(deps);
  const so = before?.course.origin === origin ? before.course : null;
  const taken = withPage(so, page, origin, deps.now());
  if (taken === null) return;
  const { course, begins } = taken;
  if (begins) await forgetGoing(deps);
  const going = { course, tabId, documentId, next: page.next };
  await keepPage(deps, going, page.page?.at ?? 1, page.members ?? []);
  if (!course.whole) return;
  const reading = gathered(course, await gatherMembers(deps));
  await deps.vault.changeLedger('teams', ({ readings, rules }) => {
    const last = readings.find((one) => one.origin === origin) ?? null;
    return { readings: [...readings.filter((one) => one !== last), comparedTo(reading, last)], rules };
  });
}

export function readTeams(deps: Deps): Promise<TeamsView> {
  return deps.vault.ledger('teams');
}

export async function teamProgress(deps: Deps): Promise<TeamProgress | null> {
  const going = await readGoing(deps);
  if (going === null) return null;
  const { course, tabId, next } = going;
  const { origin, pages, rows, whole } = course;
  const inSight = (await deps.tabs.find(tabId))?.active === true;
  return {
    origin,
    read: pages?.read.length ?? 1,
    of: pages?.of ?? null,
    members: rows,
    whole,
    canGoOn: inSight && next && !whole,
  };
}

/** Presses the list's own button, where the person sees it. */
export async function nextTeamPage(deps: Deps): Promise<{ pressed: boolean }> {
  const going = await readGoing(deps);
  const progress = await teamProgress(deps);
  if (going === null || progress?.canGoOn !== true) return { pressed: false };
  const { tabId, documentId } = going;
  const answer = await deps.tell({ tabId, documentId }, 'account.next', {}).catch(() => ({ pressed: false }));
  return { pressed: answer.pressed === true };
}

export async function forgetTeam(deps: Deps, { origin }: RequestOf<'team.forget'>): Promise<TeamsView> {
  await forgetGoing(deps);
  return deps.vault.changeLedger('teams', ({ readings, rules }) => ({
    readings: readings.filter((one) => one.origin !== origin),
    rules: rules.filter((one) => one.origin !== origin),
  }));
}

async function deadlines({ session }: Deps): Promise<DeadlineView[]> {
  const kept = await session.get(deadlineKey);
  return Array.isArray(kept) ? kept : []; // written below alone
}

/** A page tells the person's own deadline, or tells it no more: two-factor is on. */
export async function watchDeadline(
  deps: Deps,
  { origin, username, own }: { origin: string; username: string; own: OwnDeadline | null },
): Promise<void> {
  const all = await deadlines(deps);
  const before = all.find((one) => one.origin === origin) ?? null;
  // A page that names nobody and tells nothing may be one for those who are not logged in.
  if (own === null && (before === null || username === '')) return;
  const others = all.filter((one) => one !== before);
  const next = own === null ? others : [...others, { ...own, origin, username, seenAt: deps.now() }];
  await deps.session.set(deadlineKey, next);
  await showDeadlines(deps);
}

/** The days left, on the button. */
async function showDeadlines(deps: Deps): Promise<DeadlineView[]> {
  const all = await deadlines(deps);
  const left = all.map((one) => daysOf(one, deps.now()));
  const soonest = left.length === 0 ? null : Math.min(...left);
  await mark(
    deps,
    'deadline',
    soonest === null
      ? null
      : { text: soonest === 0 ? '!' : String(soonest), tone: soonest <= 1 ? 'danger' : 'warning' },
  );
  const next = all.flatMap(({ at }) =>
    at === null ? [] : [at - Math.floor((at - deps.now()) / dayMs) * dayMs],
  );
  const coming = next.filter((at) => at > deps.now());
  await deps.remind('deadline', coming.length === 0 ? null : Math.min(...coming));
  return all;
}

function daysOf({ at, daysLeft, lockedOut, seenAt }: DeadlineView, now: number): number {
  if (lockedOut) return 0;
  if (at !== null) return Math.max(0, Math.ceil((at - now) / dayMs));
  return Math.max(0, (daysLeft ?? 0) - Math.floor((now - seenAt) / dayMs));
}

export async function listDeadlines(deps: Deps): Promise<DeadlineView[]> {
  return showDeadlines(deps);
}

export async function setUpTwoFactor(deps: Deps, { origin }: RequestOf<'deadline.setUp'>): Promise<Empty> {
  const own = (await deadlines(deps)).find((one) => one.origin === origin);
  if (own === undefined) throw new AppError('account-unknown');
  await deps.tabs.open(origin + (own.setUp ?? setUpPath));
  return {};
}
