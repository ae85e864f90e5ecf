import { AppError } from '../core/errors.ts';
import type { OwnDeadline, TeamPage } from '../core/team.ts';
import { comparedTo, type TeamReading, withPage } from '../core/team-reading.ts';
import { dayMs } from '../core/trusted-days.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { DeadlineView, TeamProgress, TeamsView } from '../messaging/views.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';
import { setUpPath } from './own-site.ts';

const goingKey = 'team-reading';
const deadlineKey = 'own-deadlines';

/** A list that is being read, and where. */
interface Going {
  reading: TeamReading;
  tabId: number;
  documentId: string | null;
  next: boolean;
}

/** Who is in a team is nobody's business while the vault is locked: a list on its way lies in the session sealed. */
async function going({ session, vault }: Deps): Promise<Going | null> {
  const kept = await session.get(goingKey);
  if (typeof kept !== 'string' || (await vault.status()).state !== 'unlocked') return null;
  const text = await vault.openDraft(kept);
  return text === null ? null : (JSON.parse(text) as Going); // written below alone
}

async function goOn({ session, vault }: Deps, so: Going): Promise<void> {
  await session.set(goingKey, await vault.sealDraft(JSON.stringify(so)));
}

/** A page of a team's settings was read: its rule, and one page of its members. Needs an open vault. */
export async function watchTeam(
  deps: Deps,
  { origin, tabId, documentId }: PageCaller,
  page: TeamPage,
): Promise<void> {
  if ((await deps.vault.status()).state !== 'unlocked') return;
  const now = deps.now();
  const { required, graceDays } = page;
  if (required !== null) {
    await deps.vault.changeLedger('teams', ({ readings, rules }) => ({
      readings,
      rules: [...rules.filter((one) => one.origin !== origin), { origin, required, graceDays, readAt: now }],
    }));
  }
  const before = await going(deps);
  const so = before?.reading.origin === origin ? before.reading : null;
  const reading = withPage(so, page, origin, now);
  if (reading === null || reading === so) return;
  await goOn(deps, { reading, tabId, documentId, next: page.next });
  if (!reading.whole) return;
  await deps.vault.changeLedger('teams', ({ readings, rules }) => {
    const last = readings.find((one) => one.origin === origin) ?? null;
    return { readings: [...readings.filter((one) => one !== last), comparedTo(reading, last)], rules };
  });
}

export function readTeams(deps: Deps): Promise<TeamsView> {
  return deps.vault.ledger('teams');
}

export async function teamProgress(deps: Deps): Promise<TeamProgress | null> {
  const so = await going(deps);
  if (so === null) return null;
  const { reading, tabId, next } = so;
  const inSight = (await deps.tabs.find(tabId))?.active === true;
  return {
    origin: reading.origin,
    read: reading.pages?.read.length ?? 1,
    of: reading.pages?.of ?? null,
    members: reading.members.length,
    whole: reading.whole,
    canGoOn: inSight && next && !reading.whole,
  };
}

/** Presses the list's own button, where the person sees it. */
export async function nextTeamPage(deps: Deps): Promise<{ pressed: boolean }> {
  const so = await going(deps);
  const progress = await teamProgress(deps);
  if (so === null || progress?.canGoOn !== true) return { pressed: false };
  const { tabId, documentId } = so;
  const answer = await deps.tell({ tabId, documentId }, 'account.next', {}).catch(() => ({ pressed: false }));
  return { pressed: answer.pressed === true };
}

export async function forgetTeam(deps: Deps, { origin }: RequestOf<'team.forget'>): Promise<TeamsView> {
  await deps.session.remove(goingKey);
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
