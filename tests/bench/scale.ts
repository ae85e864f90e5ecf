import { webcrypto } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { type CourseWorld, gatherMembers, keepPage } from '../../lib/background/team-course.ts';
import { encodeBase32 } from '../../lib/core/base32.ts';
import type { Member, TeamPage } from '../../lib/core/team.ts';
import { listMembers } from '../../lib/core/team-list.ts';
import { gathered, type ReadingCourse, withPage } from '../../lib/core/team-reading.ts';
import { toHex } from '../../lib/crypto/bytes.ts';
import { openDraft, sealDraft } from '../../lib/vault/draft.ts';
import { type AccountRecord, schemaVersion } from '../../lib/vault/schema.ts';
import { sealRow } from '../../lib/vault/sealed.ts';
import { layOut } from '../../lib/vault/sync-layout.ts';
import { onShelves } from '../../lib/vault/sync-shelf.ts';
import type { Figure } from '../figures/figure.ts';
import { type BenchWorld, median, rounded } from './kit/bench.ts';
import { type Arrivals, peakOfLogins } from './kit/fleet.ts';

const part = '9';
const team = 50_000;
const perPage = 50;
/** What a browser lets an extension keep in its session's memory, bytes. */
const sessionRoom = 10_485_760;
const origin = 'https://help.example.com';
const random = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));
const context = { key: random(32), vaultId: 'a'.repeat(32), schema: schemaVersion };
const account: AccountRecord = {
  kind: 'account',
  id: 'b'.repeat(32),
  otp: { type: 'totp', secret: 'A'.repeat(32), algorithm: 'SHA1', digits: 6, period: 30, counter: 0 },
  issuer: 'HelpKit',
  account: 'somebody@example.com',
  origins: [{ origin, source: 'enrolled', at: 1_790_000_000_000 }],
  usedSteps: [60_000_000],
  tags: ['work'],
  note: '',
  pinned: false,
  order: 'a0',
  icon: null,
  backupCodes: 'c'.repeat(32),
  createdAt: 1_790_000_000_000,
  changedAt: 1_790_000_000_000,
  deletedAt: null,
  born: { at: 1_790_000_000_000, counter: 0, device: 'd'.repeat(32) },
  clocks: { usedSteps: { at: 1_790_000_000_000, counter: 0, device: 'd'.repeat(32) } },
  epoch: 1,
  device: 'd'.repeat(32),
};

/** What many browsers, and many members, mean: without a browser, by the same functions that run in it. */
export async function bench({ say }: BenchWorld): Promise<Figure[]> {
  return [...fleet(say), await vaultSize(), await syncRoomFor(1_000), ...(await reading(say))];
}

/** What an account takes in the database; the second copy holds the same in base64. */
async function vaultSize(): Promise<Figure> {
  const { ciphertext, nonce } = await sealRow(
    context,
    'records',
    { id: account.id, revision: 1 },
    account,
    random,
  );
  const value = ciphertext.length + nonce.length;
  return {
    figure: 'bytes of a sealed account',
    part,
    requirement: 'issue 11, scale: storage and sync limits',
    value,
    goal: 1_024,
    holds: value <= 1_024,
  };
}

/** How many of so many accounts find room in what the browser carries. */
async function syncRoomFor(count: number): Promise<Figure> {
  const accounts = Array.from({ length: count }, (_, at) => ({
    ...account,
    id: toHex(random(16)),
    otp: { ...account.otp, secret: encodeBase32(random(20)) },
    issuer: `Issuer ${at}`,
    account: `person-${at}@example.com`,
    origins: [
      { origin: `https://site-${at}.example.com`, source: 'enrolled' as const, at: 1_790_000_000_000 + at },
    ],
    backupCodes: null,
  }));
  const whose = { key: context.key, group: context.vaultId, epoch: 1 };
  const shelves = onShelves({ accounts, graves: new Map() });
  const none = shelves.map(() => null);
  const { left } = await layOut(
    whose,
    shelves,
    none,
    new Map(),
    shelves.map(() => 1),
    random,
  );
  const value = count - left;
  return {
    figure: `accounts, of ${count}, that browser sync has room for`,
    part,
    requirement: 'issue 11, scale: storage and sync limits',
    value,
    goal: 100,
    holds: value >= 100,
  };
}

/**
 * Clock requests of a fleet. A browser makes one for a prompt that has a code to give, never by a timer, so they come as
 * people come.
 */
function fleet(say: BenchWorld['say']): Figure[] {
  const browsers = 100_000;
  const requirement = 'issue 11, scale: a fleet of 100,000 browsers does not ask at once';
  const mornings: { name: string; arrivals: Arrivals; goal: number }[] = [
    { name: 'a usual morning (half an hour either way)', arrivals: { spread: 1_800 }, goal: 50 },
    { name: 'all logged out, and back within five minutes', arrivals: { within: 300 }, goal: 500 },
  ];
  return mornings.map(({ name, arrivals, goal }) => {
    const { peak, total } = peakOfLogins(browsers, arrivals);
    say(`${name}: ${total} requests, at most ${peak} in one second`);
    return {
      figure: `most clock requests in one second from ${browsers} browsers, ${name}`,
      part,
      requirement,
      value: peak,
      goal,
      holds: peak <= goal,
    };
  });
}

/** An owner turns the pages of a team's list: what the background does for each, and at the end. */
async function reading(say: BenchWorld['say']): Promise<Figure[]> {
  const requirement = 'issue 11, scale: a team of 50,000 members is read';
  const pages = team / perPage;
  const world = courseWorld();
  let course: ReadingCourse | null = null;
  const turns: number[] = [];
  for (let at = 1; at <= pages; at += 1) {
    const page = pageOf(at, pages);
    const begun = performance.now();
    course = withPage(course, page, origin, at * 1_000)?.course ?? course;
    if (course === null) throw new Error('the first page begins no reading');
    await keepPage(world, { course, tabId: 1, documentId: null, next: page.next }, at, page.members ?? []);
    turns.push(performance.now() - begun);
  }
  if (course === null) throw new Error('no page was read');
  let begun = performance.now();
  const { members, whole } = gathered(course, await gatherMembers(world));
  const end = performance.now() - begun;
  const listing = ['', '49', 'member 4', 'nobody'].map((query) => {
    begun = performance.now();
    listMembers(members, { query, only: null, by: 'urgency' }, { readAt: 0, now: 0 });
    return performance.now() - begun;
  });
  say(`${pages} pages of ${perPage}: ${members.length} members kept, whole: ${whole}`);
  say(`a page took ${rounded(median(turns))} ms, the last hundred ${rounded(median(turns.slice(-100)))} ms`);
  const made = (figure: string, value: number, goal: number, holds = value <= goal): Figure => ({
    figure,
    part,
    requirement,
    value: rounded(value),
    goal,
    holds: holds && whole,
  });
  return [
    made(`members kept of a team of ${team}`, members.length, team, members.length === team),
    made('bytes that the reading takes in the session', world.bytes(), sessionRoom),
    made('ms that one of the last hundred pages takes, median', median(turns.slice(-100)), 30),
    made('ms to put all pages together', end, 2_000),
    made('ms to sort and search the whole list, median of 4', median(listing), 250),
  ];
}

/** The session's memory and an open vault, as far as a reading needs them. */
function courseWorld(): CourseWorld & { bytes(): number } {
  const kept = new Map<string, unknown>();
  return {
    session: {
      get: async (key) => kept.get(key),
      set: async (key, value) => void kept.set(key, value),
      remove: async (key) => void kept.delete(key),
    },
    vault: {
      status: async () => ({ state: 'unlocked', protection: 'password', lockReason: null, locksAt: null }),
      sealDraft: (text) => sealDraft(context, text, random),
      openDraft: (sealed) => openDraft(context, sealed),
    },
    bytes: () => JSON.stringify([...kept]).length,
  };
}

function pageOf(at: number, of: number): TeamPage {
  const members = Array.from({ length: perPage }, (_, row) => memberOf((at - 1) * perPage + row));
  return { required: true, graceDays: 7, members, page: { at, of }, next: at < of, filtered: false };
}

function memberOf(number: number): Member {
  const on = number % 3 !== 0;
  return {
    email: `member-${number}@example.com`,
    name: `Member ${number}`,
    role: number % 10 === 0 ? 'Supervisor' : 'Agent',
    state: on ? 'on' : 'off',
    method: on ? 'app' : null,
    since: on ? 1_790_000_000_000 + number : null,
    deadline: on ? null : 1_800_000_000_000,
    daysLeft: null,
  };
}
