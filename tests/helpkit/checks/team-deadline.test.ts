// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { dayMs, idOf, startTeamBench, type TeamBench } from './team-bench.ts';
import { secretOf, type Visitor } from './test-visitor.ts';

const hourMs = 60 * 60_000;
let bench: TeamBench;
beforeEach(async () => {
  bench = await startTeamBench();
});
afterEach(() => bench.helpkit.stop());

test('before the switch is flipped it is said who would be locked out and when', async () => {
  const page = await bench.owner.open('/settings/security/team');
  expect(page.body).toMatch(/role="switch" aria-checked="false"/);
  const before = await bench.owner.open('/settings/security/team/require-two-factor?on=yes');
  expect(before.body).toContain('1 of 3 members have 2FA off.');
  expect(before.body).toContain('<time datetime="2026-04-08T09:00:05.000Z">');
  expect((await bench.owner.open('/settings/security/team')).body).toMatch(/aria-checked="false"/);
  const after = await bench.owner.send('/settings/security/team/require-two-factor', { on: 'yes' });
  expect(after.body).toMatch(/role="switch" aria-checked="true" aria-labelledby="require-two-factor"/);
});

test('a member without 2FA reads the days left on every page, is shut out at the deadline, and enrols in two clicks', async () => {
  const agent = await bench.withPassword(bench.accounts.newAgent);
  await bench.require(bench.owner);
  for (const path of ['/inbox', '/settings/security', '/settings/security/two-factor', '/help/two-factor']) {
    const page = await agent.open(path);
    expect(page.body).toContain('7 days left');
    expect(page.body).toContain('<time datetime="2026-04-08T09:00:05.000Z">');
  }
  bench.clock.now += 7 * dayMs - 1;
  const late = await bench.withPassword(bench.accounts.newAgent);
  expect((await late.open('/inbox')).body).toContain('1 day left');
  bench.clock.now += 1;
  for (const path of [
    '/inbox',
    '/settings',
    '/settings/security',
    '/settings/security/trusted-devices/revoke',
  ]) {
    expect((await late.open(path)).status).toBe(path.endsWith('revoke') ? 405 : 403);
  }
  const shut = await late.open('/inbox');
  expect(shut.alert).toContain('your seven days to turn it on ended');
  expect((await late.send('/settings/security/trusted-devices/revoke', { device: '1' })).status).toBe(403);
  expect((await late.open('/help/two-factor')).status).toBe(200);
  expect((await late.open('/step-up')).status).toBe(200);
  expect(shut.body).toContain('href="/settings/security/two-factor"');
  await late.open('/settings/security/two-factor');
  expect((await late.send('/settings/security/two-factor', { method: 'app' })).url).toMatch(
    /two-factor\/app$/,
  );
  await late.open('/help/two-factor');
  expect((await late.send('/logout', {})).url).toBe('/login?notice=logged-out');
});

test('reminders leave now, 3 days, 1 day and 2 hours before, and at the deadline', async () => {
  await bench.require(bench.owner);
  const start = bench.clock.now;
  const told: (readonly [number, string])[] = [];
  for (let hour = 0; hour <= 8 * 24; hour += 1) {
    bench.clock.now = start + hour * hourMs;
    const before = told.length;
    for (const { subject } of (await bench.mailsTo('new-agent@example.com')).slice(before))
      told.push([hour, subject]);
  }
  expect(told).toEqual([
    [0, '7 days left to turn on Two-Factor Authentication'],
    [4 * 24, '3 days left to turn on Two-Factor Authentication'],
    [6 * 24, '1 day left to turn on Two-Factor Authentication'],
    [7 * 24 - 2, '1 day left to turn on Two-Factor Authentication'],
    [7 * 24, 'You are locked out until Two-Factor Authentication is on'],
  ]);
});

test.each(['enrolled', 'removed', 'no longer asked'] as const)(
  'nobody who has %s is reminded any more',
  async (how) => {
    await bench.require(bench.owner);
    await bench.mailsTo('new-agent@example.com');
    const id = idOf(bench.accounts.newAgent);
    if (how === 'enrolled') {
      bench.enrol(id);
    } else if (how === 'removed') await bench.act(bench.owner, id, 'remove');
    else await bench.require(bench.owner, 'no');
    bench.clock.now += 8 * dayMs;
    const subjects = (await bench.mailsTo('new-agent@example.com')).slice(1).map(({ subject }) => subject);
    expect(subjects).toEqual(how === 'removed' ? ['You were removed from your team on HelpKit'] : []);
  },
);

test('neither toggling nor leaving gives new days, and who comes back late is locked out at once', async () => {
  const id = idOf(bench.accounts.newAgent);
  await bench.require(bench.owner);
  await bench.require(bench.owner, 'no');
  await bench.act(bench.owner, id, 'remove');
  bench.clock.now += 8 * dayMs;
  const owner = await bench.fullLogin(bench.accounts.owner);
  const ahead = await owner.open('/settings/security/team/require-two-factor?on=yes');
  expect(ahead.body).toContain('Nobody would be locked out');
  await bench.require(owner);
  await bench.act(owner, id, 'rejoin');
  const page = await owner.open(`/settings/team/members/${id}`);
  expect(page.body).toContain('Locked out');
  expect(page.body).toContain('<time datetime="2026-04-08T09:00:05.000Z">');
  await bench.require(owner, 'no');
  expect((await owner.open('/settings/security/team/require-two-factor?on=yes')).body).toContain(
    '1 of them would be locked out at once',
  );
});

test('only a manager with 2FA on may require it, whatever the role is called', async () => {
  const { browser: agent } = await bench.addMember('Agent');
  for (const path of [
    '/settings/security/team',
    '/settings/team/members',
    '/settings/team/activity',
    '/settings/team/roles',
  ]) {
    expect((await agent.open(path)).status).toBe(403);
  }
  await agent.open('/settings/security');
  expect((await agent.send('/settings/security/team/require-two-factor', { on: 'yes' })).status).toBe(403);
  await bench.owner.open('/settings/team/roles');
  await bench.owner.send('/settings/team/roles/new', { name: 'Team lead', may_manage: 'yes' });
  const { browser: lead } = await bench.addMember('Team lead');
  const refused = await bench.require(lead);
  expect(refused.status).toBe(409);
  expect(refused.alert).toContain('Turn on your own 2FA first');
  expect((await bench.owner.open('/settings/security/team')).body).toMatch(/aria-checked="false"/);
});

test('the team never loses its last owner, nor its last manager with 2FA on while it is required', async () => {
  const ownerId = idOf(bench.accounts.owner);
  for (const [name, fields] of [
    ['role', { role: 'Admin' }],
    ['remove', {}],
  ] as const) {
    expect((await bench.act(bench.owner, ownerId, name, fields)).alert).toContain('last owner');
  }
  const { id, browser: admin } = await bench.addMember('Admin');
  expect((await bench.act(admin, ownerId, 'remove')).alert).toContain('Only an owner');
  expect((await bench.act(admin, id, 'role', { role: 'Owner' })).alert).toContain('Only an owner');
  await bench.act(bench.owner, id, 'role', { role: 'Owner' });
  await bench.require(bench.owner);
  expect((await bench.act(bench.owner, ownerId, 'role', { role: 'Agent' })).alert).toContain(
    'last person managing it',
  );
  bench.enrol(id);
  expect((await bench.act(bench.owner, ownerId, 'role', { role: 'Agent' })).status).toBe(403);
  expect((await bench.owner.open('/settings/team/members')).status).toBe(403);
});

test('what managers change asks for a proof that is at most ten minutes old', async () => {
  bench.clock.now += 10 * 60_000 + 1;
  const id = idOf(bench.accounts.newAgent);
  for (const [name, fields] of [
    ['role', { role: 'Viewer' }],
    ['remove', {}],
    ['reset', {}],
  ] as const) {
    expect((await bench.act(bench.owner, id, name, fields)).url).toMatch(/^\/step-up/);
  }
  expect((await bench.owner.open('/settings/security/team/require-two-factor?on=yes')).url).toMatch(
    /^\/step-up/,
  );
  expect((await bench.owner.open(`/settings/team/members/${id}`)).body).toContain('<dd>Agent</dd>');
});

test('a team without trusted devices: trust and waiting logins end for all, sessions stay, no new trust is given', async () => {
  const trusting = await bench.withPassword(bench.accounts.agent);
  await trusting.open('/login/code');
  const code = bench.code(secretOf(bench.accounts.agent));
  await trusting.send('/login/code', { code, trust: 'yes' });
  expect((await trusting.open('/settings/security')).body).toContain('This browser');
  const trustCookie = () => [...trusting.cookies].find(([name]) => name.startsWith('helpkit-trust-'))?.[1];
  const former = trustCookie();
  bench.clock.now += 30_000;
  const waiting = await bench.withPassword(bench.accounts.owner);
  await bench.owner.open('/settings/security/team/no-trusted-devices?on=yes');
  await bench.owner.send('/settings/security/team/no-trusted-devices', { on: 'yes' });
  expect((await waiting.open('/login/code')).url).toMatch(/^\/login\?/);
  expect((await trusting.open('/settings/security')).body).toContain('No device is trusted.');
  await trusting.send('/logout', {});
  await trusting.open('/login');
  const { email } = bench.accounts.agent.account;
  const prompt = await trusting.send('/login', { email, password: bench.accounts.agent.password });
  expect(prompt.url).toBe('/login/code');
  expect(prompt.body).not.toContain('Trust this device');
  await trusting.send('/login/code', { code: bench.code(secretOf(bench.accounts.agent)), trust: 'yes' });
  expect(trustCookie()).toBe(former);
  expect((await trusting.open('/settings/security')).body).toContain('No device is trusted.');
});

test('a locked out member is never further than two clicks from turning 2FA on', async () => {
  await bench.require(bench.owner);
  bench.clock.now += 7 * dayMs;
  const agent = await bench.withPassword(bench.accounts.newAgent);
  const starts = ['/inbox', '/settings', '/settings/security', '/settings/team/members', '/help/two-factor'];
  const clicks = await Promise.all(starts.map((start) => clicksToEnrol(agent, start)));
  const value = Math.max(...clicks);
  figure({
    figure: 'clicks from where a locked out member ends up to Enable 2FA, the most',
    part: '2',
    requirement: 'security 18: a locked member reaches enrol in <= 2 clicks',
    value,
    goal: 2,
    holds: value <= 2,
  });
  expect(value).toBeLessThanOrEqual(2);
});

/** Links to be pressed until the page with the choice of a method is shown. */
async function clicksToEnrol(who: Visitor, start: string): Promise<number> {
  let layer = [start];
  const seen = new Set(layer);
  for (let clicks = 0; clicks < 4; clicks += 1) {
    const pages = await Promise.all(layer.map((path) => who.open(path)));
    if (pages.some(({ status, body }) => status === 200 && body.includes('name="method"'))) return clicks;
    const links = pages.flatMap(({ body }) =>
      [...body.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = '']) => href),
    );
    layer = [...new Set(links)].filter((href) => !seen.has(href));
    for (const href of layer) seen.add(href);
  }
  return Infinity;
}
