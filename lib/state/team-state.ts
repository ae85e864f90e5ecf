import { computed, signal } from '@preact/signals';
import { type ListWish, listMembers } from '../core/team-list.ts';
import { forecast } from '../core/team-lockout.ts';
import type { TeamProgress, TeamsView } from '../messaging/life-views.ts';
import { tryAsk } from './asking.ts';
import { now } from './clock-state.ts';
import { takeLoaded } from './load-state.ts';
import { notifyError } from './notices-state.ts';

/** Teams as their pages were read; null until the background has answered. */
export const teams = signal<TeamsView | null>(null);

/** The list that is being read, or was read last. */
export const progress = signal<TeamProgress | null>(null);

/** Its other pages are being turned, in the person's sight. */
export const turning = signal(false);

export const wish = signal<ListWish>({ query: '', only: null, by: 'urgency' });

/** The team that is shown: the one read last. */
export const team = computed(() => {
  const [last = null] = [...(teams.value?.readings ?? [])].sort((one, other) => other.readAt - one.readAt);
  return last;
});

/** The rule of that team, or of the one whose rule alone was read. */
export const rule = computed(() => {
  const rules = teams.value?.rules ?? [];
  return rules.find(({ origin }) => origin === team.value?.origin) ?? rules[0] ?? null;
});

/** Days are counted, not seconds: the list is sorted anew once a minute. */
const minute = computed(() => Math.floor(now.value / 60_000) * 60_000);

/** What the days of the team that is shown are counted from, and to. */
export const moment = computed(() => {
  const readAt = team.value?.readAt ?? 0;
  // The minute of a reading began before it.
  return { readAt, now: Math.max(readAt, minute.value) };
});

/** The time zone that times are shown in, an IANA name: this computer's own. */
export const zone = signal(new Intl.DateTimeFormat().resolvedOptions().timeZone);

export const shownMembers = computed(() =>
  team.value === null ? [] : listMembers(team.value.members, wish.value, moment.value),
);

/** What is asked of the team. Where its rule was not read yet, what would come of it is shown. */
export const grace = computed(() => ({
  required: rule.value?.required === true,
  graceDays: rule.value?.graceDays ?? null,
}));

/** Who would be locked out, and when, if two-factor were required from now on; none once it is. */
export const forecasted = computed(() =>
  team.value === null || grace.value.required
    ? []
    : forecast(team.value.members, grace.value.graceDays, moment.value),
);

export async function loadTeams(): Promise<void> {
  const [read, so] = await Promise.all([tryAsk('team.read', {}), tryAsk('team.progress', {})]);
  takeLoaded(read, teams);
  if (so.ok) progress.value = so.value;
}

export async function forgetTeam(origin: string): Promise<void> {
  const reply = await tryAsk('team.forget', { origin });
  if (reply.ok) teams.value = reply.value;
  else notifyError(reply.code);
  progress.value = null;
}

/** Between looks at whether a page has come, and how long one is waited for, ms. */
const lookEvery = 200;
const patience = 15_000;

let going = false;

/** Turns the list's pages one by one until it is whole, the person stops it, or the list is out of sight. */
export async function readRest(): Promise<void> {
  turning.value = true;
  // The page that was under way when it was stopped is still waited for: whoever waits goes on after it.
  if (going) return;
  going = true;
  while (turning.peek() && progress.peek()?.canGoOn === true) {
    const before = progress.peek()?.read ?? 0;
    const reply = await tryAsk('team.next', {});
    if (!reply.ok || !reply.value.pressed || !(await pageAfter(before))) break;
  }
  going = false;
  turning.value = false;
  await loadTeams();
}

export function stopReading(): void {
  turning.value = false;
}

async function pageAfter(before: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += lookEvery) {
    await new Promise((rested) => setTimeout(rested, lookEvery));
    const reply = await tryAsk('team.progress', {});
    if (reply.ok) progress.value = reply.value;
    if (reply.ok && (reply.value?.read ?? 0) > before) return true;
  }
  return false;
}
