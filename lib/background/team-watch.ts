import type { TeamPage } from '../core/team.ts';
import { comparedTo, gathered, withPage } from '../core/team-reading.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { TeamProgress, TeamsView } from '../messaging/life-views.ts';
import type { Deps } from './deps.ts';
import { forgetGoing, gatherMembers, keepPage, readGoing } from './team-course.ts';

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
