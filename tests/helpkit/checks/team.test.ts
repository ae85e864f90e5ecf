// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dayMs, idOf, startTeamBench, type TeamBench } from './team-bench.ts';
import { visitor } from './test-visitor.ts';

let bench: TeamBench;
beforeEach(async () => {
  bench = await startTeamBench();
});
afterEach(() => bench.helpkit.stop());

test('a removed member is out at once and back with password and 2FA as they were', async () => {
  const agent = await bench.fullLogin(bench.accounts.agent);
  const owing = await bench.withPassword(bench.accounts.agent);
  const id = idOf(bench.accounts.agent);
  await bench.act(bench.owner, id, 'remove');
  expect((await agent.open('/inbox')).url).toBe('/login');
  expect((await owing.open('/login/code')).url).toMatch(/^\/login\?/);
  const again = await bench.withPassword(bench.accounts.agent);
  expect((await again.open('/login/code')).url).toMatch(/^\/login/);
  expect((await bench.owner.open('/settings/team/members?state=removed')).body).toContain('1 member<');
  await bench.act(bench.owner, id, 'rejoin');
  bench.clock.now += 30_000;
  expect((await (await bench.fullLogin(bench.accounts.agent)).open('/inbox')).url).toBe('/inbox');
});

test('an invitation is mailed, opened as often as a scanner likes, and used once', async () => {
  await bench.owner.open('/settings/team/members/new');
  const invited = { name: 'Íris Núñez', email: 'iris@example.com', role: 'Agent' };
  const page = await bench.owner.send('/settings/team/members/new', invited);
  expect(page.body).toContain('The invitation is on its way.');
  const [mail] = await bench.mailsTo('iris@example.com');
  const link = /http\S+(\/invitation\?link=(\S+))/.exec(mail?.text ?? '');
  const [, path = '', token = ''] = link ?? [];
  const guest = visitor(bench.helpkit);
  for (let time = 0; time < 3; time += 1) expect((await guest.open(path)).status).toBe(200);
  expect((await guest.send('/invitation', { link: token, password: 'too short' })).status).toBe(400);
  const joined = await guest.send('/invitation', { link: token, password: 'long enough for this' });
  expect(joined.body).toContain('You have joined.');
  await guest.open('/login');
  expect((await guest.send('/invitation', { link: token, password: 'another long enough' })).status).toBe(
    410,
  );
  expect(
    (await guest.send('/login', { email: 'iris@example.com', password: 'long enough for this' })).url,
  ).toBe('/inbox');
  expect((await bench.owner.open('/settings/team/members?search=iris+nunez')).body).toContain('1 member<');
  await bench.owner.open('/settings/team/members/new');
  expect(
    (await bench.owner.send('/settings/team/members/new', { ...invited, email: 'IRIS@example.com' })).alert,
  ).toContain('is or was a member');
  bench.clock.now += 7 * dayMs;
  expect((await guest.open(path)).status).toBe(410);
});

test.each([
  ['no name', { name: ' ', email: 'a@example.com', role: 'Agent' }],
  ['a name that reads backwards', { name: 'A\u202eB', email: 'a@example.com', role: 'Agent' }],
  ['half an e-mail', { name: 'A', email: 'a@', role: 'Agent' }],
  ['a role that is not there', { name: 'A', email: 'a@example.com', role: 'King' }],
])('somebody with %s is not invited', async (_, fields) => {
  await bench.owner.open('/settings/team/members/new');
  const page = await bench.owner.send('/settings/team/members/new', fields);
  expect([400, 409]).toContain(page.status);
  expect(page.alert).toMatch(/\w.*\.$/);
  expect((await bench.owner.open('/settings/team/members')).body).toContain('3 members<');
});

test('a reset only mails the member the start of their recovery, and 2FA stays on', async () => {
  const id = idOf(bench.accounts.agent);
  const page = await bench.act(bench.owner, id, 'reset');
  expect(page.body).toContain('Nothing has been turned off yet.');
  expect(page.body).not.toContain('/recovery/start');
  const [mail] = await bench.mailsTo('agent@example.com');
  expect(mail?.text).toContain('/recovery/start?link=');
  expect((await bench.owner.open(`/settings/team/members/${id}`)).body).toContain('2FA on');
  const own = await bench.act(bench.owner, idOf(bench.accounts.owner), 'reset');
  expect(own.status).toBe(409);
});

test('all that managers do is logged, the newest first', async () => {
  await bench.require(bench.owner);
  await bench.act(bench.owner, idOf(bench.accounts.newAgent), 'role', { role: 'Viewer' });
  await bench.act(bench.owner, idOf(bench.accounts.newAgent), 'remove');
  const { body } = await bench.owner.open('/settings/team/activity');
  const rows = [...body.matchAll(/<tr><td>.*?<\/tr>/g)].map(([row]) =>
    row.replace(/<[^>]+>/g, ' ').replace(/ +/g, ' '),
  );
  expect(rows).toEqual([
    ' Wednesday, 1 April 2026 at 09:00 UTC owner@example.com Removed from the team new-agent@example.com ',
    ' Wednesday, 1 April 2026 at 09:00 UTC owner@example.com Changed the role to Viewer new-agent@example.com ',
    ' Wednesday, 1 April 2026 at 09:00 UTC owner@example.com Required 2FA for all members ',
  ]);
});

test.each(['0', '-1', '1e3', '99999', '%00', '1%20OR%201', 'constructor'])(
  'a member %s is nobody',
  async (id) => {
    expect((await bench.owner.open(`/settings/team/members/${id}`)).status).toBe(404);
  },
);
