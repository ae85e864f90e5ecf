import type { Use } from '../core/account-order.ts';
import type { SeenDeadline } from '../core/own-deadline.ts';
import type { Recovery } from '../core/recovery.ts';
import { type Member, memberStates } from '../core/team.ts';
import { changeStandings, type TeamReading, type TeamRule } from '../core/team-reading.ts';
import type { TrustedDevice, TrustList } from '../core/trusted-device.ts';
import {
  damaged,
  readChoice,
  readCount,
  readFlag,
  readList,
  readObject,
  readOrNull,
  readText,
  readTime,
} from './shape.ts';
import { readSyncLedger, type SyncLedger } from './sync-ledger.ts';

/** What is known of a second factor's life at sites, and of browsers in step. One record each; backup files leave them out. */
export interface Ledgers {
  trusted: { devices: TrustedDevice[]; lists: TrustList[] };
  recoveries: { open: Recovery[] };
  /** How often accounts are used, for the order of their list. */
  uses: { accounts: Use[] };
  teams: { readings: TeamReading[]; rules: TeamRule[] };
  /** The person's own, for two-factor to be on. */
  deadlines: { own: SeenDeadline[] };
  /** HelpKit, where it was seen last. */
  ownSite: { origin: string | null };
  sync: SyncLedger;
}

export type LedgerName = keyof Ledgers;

export const noLedgers: Ledgers = {
  trusted: { devices: [], lists: [] },
  recoveries: { open: [] },
  uses: { accounts: [] },
  teams: { readings: [], rules: [] },
  deadlines: { own: [] },
  ownSite: { origin: null },
  sync: { joined: null, endedAt: null },
};

export const ledgerNames: readonly LedgerName[] = [
  'trusted',
  'recoveries',
  'uses',
  'teams',
  'deadlines',
  'ownSite',
  'sync',
];

export function isLedger(id: string): id is LedgerName {
  return ledgerNames.some((name) => name === id);
}

/** As it is stored: a record of the name of its ledger. */
export interface LedgerRecord<N extends LedgerName = LedgerName> {
  kind: 'ledger';
  id: N;
  value: Ledgers[N];
}

const contents: { readonly [N in LedgerName]: (value: { [name: string]: unknown }) => void } = {
  trusted({ devices, lists }) {
    readList(devices, readDevice);
    readList(lists, readTrustList);
  },
  recoveries({ open }) {
    readList(open, readRecovery);
  },
  uses({ accounts }) {
    readList(accounts, readUse);
  },
  teams({ readings, rules }) {
    readList(readings, readTeam);
    readList(rules, readRule);
  },
  deadlines({ own }) {
    readList(own, readOwn);
  },
  ownSite({ origin }) {
    readOrNull(origin, readText);
  },
  sync: readSyncLedger,
};

export function readLedger<N extends LedgerName>(value: unknown, name: N): LedgerRecord<N> {
  const { kind, id, value: held } = readObject(value);
  if (readText(kind) !== 'ledger' || readText(id) !== name) throw damaged();
  contents[name](readObject(held));
  return value as LedgerRecord<N>; // every field was looked at above
}

function readDevice(value: unknown): void {
  const { id, origin, username, accountId, since, until, tickedBy, state, changedAt } = readObject(value);
  for (const one of [id, origin, username]) readText(one);
  readOrNull(accountId, readText);
  readTime(since);
  readOrNull(until, readTime);
  readChoice(tickedBy, ['person', 'preference', 'organisation']);
  readChoice(state, ['trusted', 'revoking', 'lost']);
  readTime(changedAt);
}

function readTrustList(value: unknown): void {
  const { origin, path, username, devices, readAt } = readObject(value);
  for (const one of [origin, path, username]) readText(one);
  readTime(readAt);
  readList(devices, (device) => {
    const { label, here, until, lastUsed } = readObject(device);
    readText(label);
    readFlag(here);
    readOrNull(until, readTime);
    readOrNull(lastUsed, readTime);
  });
}

function readUse(value: unknown): void {
  const { id, count, last } = readObject(value);
  readText(id);
  readCount(count);
  readTime(last);
}

function readRecovery(value: unknown): void {
  const { origin, username, dueAt, seenAt, startedBy, path, inside = '' } = readObject(value);
  for (const one of [origin, username, path, inside]) readText(one);
  readTime(dueAt);
  readTime(seenAt);
  readChoice(startedBy, ['here', 'person', 'foreign']);
}

function readOwn(value: unknown): void {
  const { origin, username, at, daysLeft, lockedOut, setUp, seenAt } = readObject(value);
  readText(origin);
  readText(username);
  readOrNull(at, readTime);
  readOrNull(daysLeft, readCount);
  readFlag(lockedOut);
  readOrNull(setUp, readText);
  readTime(seenAt);
}

function readTeam(value: unknown): void {
  const { origin, readAt, members, pages, whole, changes, comparedWith } = readObject(value);
  readText(origin);
  readTime(readAt);
  readList(members, readMember);
  readOrNull(pages, (one) => {
    const { read, of } = readObject(one);
    readList(read, readCount);
    readCount(of);
  });
  readFlag(whole);
  readList(changes, (one) => {
    const { email, name, from, to } = readObject(one);
    readText(email);
    readText(name);
    for (const one of [from, to]) readOrNull(one, (standing) => readChoice(standing, changeStandings));
  });
  readOrNull(comparedWith, readTime);
}

function readMember(value: unknown): Member {
  const { email, name, role, state, method, since, deadline, daysLeft } = readObject(value);
  for (const one of [email, name, role]) readText(one);
  readChoice(state, memberStates);
  readOrNull(method, (one) => readChoice(one, ['app', 'sms']));
  readOrNull(since, readTime);
  readOrNull(deadline, readTime);
  readOrNull(daysLeft, readCount);
  return value as Member; // every field was looked at above
}

function readRule(value: unknown): void {
  const { origin, required, graceDays, readAt } = readObject(value);
  readText(origin);
  readFlag(required);
  readOrNull(graceDays, readCount);
  readTime(readAt);
}
