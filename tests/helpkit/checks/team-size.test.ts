// @vitest-environment node
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { listMembers } from '../rules/members.ts';
import { setPolicy } from '../rules/team-policy.ts';
import { seedMembers } from '../seed.ts';
import { startTeamBench, type TeamBench } from './team-bench.ts';

const crowd = 5_000;
/** The three made-up accounts belong to the team as well. */
const all = crowd + 3;
const part = '2';
const requirement = 'issue 4: a workspace of 5,000 members pages well';

let bench: TeamBench;
beforeAll(async () => {
  bench = await startTeamBench();
  await seedMembers(bench.helpkit.site, crowd);
}, 60_000);
afterAll(() => bench.helpkit.stop());

test('2FA is required of 5,000 members at once, with deadline and reminders for each', () => {
  const { site } = bench.helpkit;
  expect(setPolicy(site, bench.accounts.owner.account, 'require-two-factor', true)).toBe('done');
  const queued = site.database.prepare("SELECT count(*) FROM post WHERE about LIKE 'grace %'").pluck().get();
  // The owner, the agent and every fifth of the crowd have 2FA on; the others get five mails each.
  expect(queued).toBe((crowd - crowd / 5 + 1) * 5);
}, 60_000);

test('the pages of the list show each member once', () => {
  const ids = new Set<number>();
  const { pages } = listMembers(bench.helpkit.site, { search: '', state: undefined, page: 1 });
  for (let page = 1; page <= pages; page += 1) {
    const found = listMembers(bench.helpkit.site, { search: '', state: undefined, page });
    expect(found.total).toBe(all);
    expect(found.page).toBe(page);
    for (const { id } of found.members) ids.add(id);
  }
  expect(pages).toBe(101);
  expect(ids.size).toBe(all);
}, 60_000);

test('any page, search and filter of 5,000 members is there at once', async () => {
  const asked = [
    '',
    '?page=101',
    '?page=50',
    '?search=04999',
    '?state=due&page=40',
    '?state=on',
    '?search=MEMBER-000',
  ];
  const took: number[] = [];
  // Whole seconds went by without a turn of the loop: connections that are thereby too old are closed first.
  await setImmediate();
  await bench.owner.open('/settings/team/members').catch(() => undefined);
  for (let round = 0; round < 3; round += 1) {
    for (const query of asked) {
      const before = performance.now();
      const page = await bench.owner.open(`/settings/team/members${query}`);
      took.push(performance.now() - before);
      expect(page.status).toBe(200);
    }
  }
  const value = Math.round(took.sort((a, b) => a - b)[Math.floor(took.length / 2)] ?? Infinity);
  figure({
    figure: `a page of ${all} members, median over HTTP (ms)`,
    part,
    requirement,
    value,
    goal: 300,
    holds: value <= 300,
  });
  expect(value).toBeLessThanOrEqual(300);
}, 60_000);

test.each([
  ['?search=04999', '1 member<'],
  ['?search=no%25such', 'No member matches.'],
  ['?search=%25', 'No member matches.'],
  ['?state=on', '1002 members<'],
  ['?state=removed', 'No member matches.'],
  ['?state=constructor', `${all} members<`],
  ['?page=-3', 'Page 1 of 101'],
  ['?page=4000000', 'Page 101 of 101'],
])('%s finds what it says', async (query, words) => {
  expect((await bench.owner.open(`/settings/team/members${query}`)).body).toContain(words);
});
