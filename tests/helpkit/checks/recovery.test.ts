// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { revoke, type SecurityEvent } from '../rules/revocation.ts';
import { dayMs, hourMs, type RecoveryBench, startRecoveryBench, timesOn } from './recovery-bench.ts';
import { visitor } from './test-visitor.ts';

let bench: RecoveryBench;
beforeEach(async () => {
  bench = await startRecoveryBench();
});
afterEach(() => bench.helpkit.stop());

test('from the prompt to 2FA off: password, mailed link, 24 hours, second link', async () => {
  const { owner } = bench.accounts;
  const inside = await bench.fullLogin();
  bench.clock.now += 60_000;
  const outside = await bench.withPassword(owner);
  for (const prompt of ['/login', '/login/code', '/login/backup-code']) {
    expect((await outside.open(prompt)).body).toContain(
      '<a href="/recovery">Can&#39;t access your device?</a>',
    );
  }
  const page = await outside.open('/recovery');
  expect(page.body).toContain('24-hour security delay');
  expect(page.body).toContain('owner@example.com');
  expect(page.body).not.toContain('name="email"');
  expect((await outside.send('/recovery', { password: 'wrong' })).status).toBe(401);
  expect((await outside.send('/recovery', { password: owner.password })).url).toBe('/recovery/sent');

  const started = await bench.press('start', (await bench.links('start'))[0]);
  const startedAt = bench.clock.now;
  const dueAt = startedAt + dayMs;
  expect(started.status).toBe(200);
  expect(timesOn(started)).toEqual([dueAt]);
  expect(started.body).toContain('Thursday, 2 April 2026 at 09:01 UTC');
  for (const path of ['/inbox', '/settings/security']) {
    const banner = await inside.open(path);
    expect(banner.body).toContain('24-hour security delay ends on');
    expect(timesOn(banner)[0]).toBe(dueAt);
  }

  const mailed: number[] = [];
  for (const at of [startedAt, dueAt - 12 * hourMs - 1, dueAt - 12 * hourMs, dueAt - 1, dueAt]) {
    bench.clock.now = at;
    mailed.push((await bench.links('cancel')).length);
  }
  expect(mailed).toEqual([1, 1, 2, 2, 3]);

  const finish = await bench.links('finish');
  expect(finish).toHaveLength(1);
  const done = await bench.press('finish', finish[0]);
  expect(done.body).toContain('Two-Factor Authentication is off');
  expect(bench.twoFactorIsOn()).toBe(false);
  expect((await bench.mails())[0]?.subject).toBe('Two-Factor Authentication is off');
  expect((await inside.open('/inbox')).url).toContain('/login');
  expect((await outside.open('/login/code')).url).toContain('/login');
  const left = bench.helpkit.database
    .prepare(
      `SELECT (SELECT count(*) FROM sessions) + (SELECT count(*) FROM challenges) + (SELECT count(*) FROM trusted_devices)
         + (SELECT count(*) FROM backup_code_sets WHERE account_id = ?)`,
    )
    .pluck()
    .get(owner.account.id);
  expect(left).toBe(0);
  const back = await bench.withPassword(owner);
  const security = await back.open('/settings/security');
  expect(security.body).toContain('Enable 2FA');
  expect(security.body).not.toContain('24-hour');
});

test('each of the three mails cancels, without any login', async () => {
  let cancelled = 0;
  for (const hours of [0, 12, 24]) {
    await bench.startDelay();
    const startedAt = bench.clock.now;
    bench.clock.now += hours * hourMs;
    const link = (await bench.links('cancel'))[0];
    const who = visitor(bench.helpkit);
    const page = await who.open(link?.path ?? '');
    expect(timesOn(page)).toEqual([startedAt + dayMs]);
    const answer = await who.send('/recovery/cancel', { link: link?.token ?? '' });
    const before = (await bench.links('finish')).length;
    bench.clock.now = startedAt + dayMs;
    const finish = hours === 24 ? (await bench.links('finish'))[0] : undefined;
    const finished = finish && (await bench.press('finish', finish)).status !== 410;
    // The link that finishes is mailed only to whoever has not cancelled before.
    const silent = hours === 24 || (await bench.links('finish')).length === before;
    if (answer.status === 200 && silent && !finished && bench.twoFactorIsOn()) cancelled += 1;
    expect((await bench.mails()).some((mail) => mail.subject === 'The recovery was cancelled')).toBe(true);
  }
  figure({
    figure: 'mails of a recovery (0, 12 and 24 hours) whose link cancels it logged out',
    part: '2',
    requirement: 'security 16: cancel works logged out',
    value: cancelled,
    goal: 3,
    holds: cancelled === 3,
  });
  expect(cancelled).toBe(3);
});

test('repeats neither move the due time nor start another delay', async () => {
  await bench.ask();
  bench.clock.now += 60_000;
  await bench.ask();
  const [second, first] = await bench.links('start');
  const dueAt = bench.clock.now + dayMs;
  expect(timesOn(await bench.press('start', second))).toEqual([dueAt]);
  const seen = new Set<number>();
  for (let hour = 1; hour < 24; hour += 1) {
    bench.clock.now += hourMs;
    expect((await bench.press('start', hour % 2 ? first : second)).status).toBe(410);
    const answer = await bench.ask();
    expect(answer.status).toBe(200);
    for (const instant of timesOn(answer)) seen.add(instant);
  }
  const moved = [...seen].filter((instant) => instant !== dueAt).length;
  figure({
    figure: 'due times other than the first, after asking and confirming again 23 times',
    part: '2',
    requirement: 'security 16: repeats do not move the due time',
    value: moved,
    goal: 0,
    holds: moved === 0 && seen.size === 1,
  });
  expect([...seen]).toEqual([dueAt]);
  const move = bench.helpkit.database.prepare('UPDATE recoveries SET due_at = due_at - 1');
  expect(() => move.run()).toThrow('fixed');
  expect(await bench.links('start')).toHaveLength(2);
});

test('any full login cancels it, and makes unused links worthless; a trusted device does not', async () => {
  const trusted = await bench.fullLogin();
  await trusted.open('/inbox');
  await trusted.send('/logout', {});
  bench.clock.now += 60_000;
  await bench.startDelay();
  const { email } = bench.accounts.owner.account;
  await trusted.open('/login');
  const page = await trusted.send('/login', { email, password: bench.accounts.owner.password });
  expect(page.url).toBe('/inbox');
  expect(page.body).toContain('24-hour security delay ends on');
  expect((await (await bench.fullLogin()).open('/inbox')).body).not.toContain('24-hour');
  bench.clock.now += 60_000;

  await bench.startDelay();
  const withBackupCode = await bench.withPassword(bench.accounts.owner);
  await withBackupCode.open('/login/backup-code');
  const code = bench.accounts.owner.backupCodes?.[0] ?? '';
  await withBackupCode.send('/login/backup-code', { backup_code: code });
  expect((await withBackupCode.open('/inbox')).body).not.toContain('24-hour');

  await bench.ask();
  bench.clock.now += 60_000;
  await bench.fullLogin();
  expect((await bench.press('start', (await bench.links('start'))[0])).status).toBe(410);
  bench.clock.now += 2 * dayMs;
  expect(await bench.links('finish')).toEqual([]);
});

test('the banner’s button cancels, in whatever session', async () => {
  const inside = await bench.fullLogin();
  bench.clock.now += 60_000;
  await bench.startDelay();
  await inside.open('/inbox');
  const page = await inside.send('/settings/security/recovery/cancel', {});
  expect(page.body).toContain('The recovery was cancelled.');
  expect(page.body).not.toContain('24-hour');
  expect((await bench.press('cancel', (await bench.links('cancel'))[0])).status).toBe(410);
});

test.each<[SecurityEvent, boolean]>([
  ['password-changed', true],
  ['email-changed', true],
  ['factor-renewed', true],
  ['two-factor-off', true],
  ['left-team', true],
  ['trust-forbidden', false],
])('%s cancels: %s', async (event, cancels) => {
  await bench.startDelay();
  const { site } = bench.helpkit;
  site.database.transaction(() => revoke(site, bench.accounts.owner.account.id, event)).immediate();
  expect((await bench.press('cancel', (await bench.links('cancel'))[0])).status).toBe(cancels ? 410 : 200);
});

test('three requests in thirty days, then none until the first of them is thirty days old', async () => {
  const firstAt = bench.clock.now;
  for (let request = 0; request < 3; request += 1) {
    expect((await bench.ask()).url).toBe('/recovery/sent');
    bench.clock.now += dayMs;
  }
  const refused = await bench.ask();
  expect(refused.status).toBe(429);
  expect(timesOn(refused)).toEqual([firstAt + 30 * dayMs]);
  bench.clock.now = firstAt + 30 * dayMs - 1;
  expect((await bench.ask()).status).toBe(429);
  bench.clock.now += 1;
  expect((await bench.ask()).url).toBe('/recovery/sent');
  expect(await bench.links('start')).toHaveLength(4);
});

test('known and unknown people are answered alike, and guesses have a counter of their own', async () => {
  const who = visitor(bench.helpkit);
  await who.open('/recovery');
  const answer = async (email: string) => {
    const page = await who.send('/recovery', { email, password: 'guess' });
    return [page.status, page.body.replaceAll(email, 'EMAIL')];
  };
  for (let guess = 0; guess < 6; guess += 1) {
    const known = await answer('owner@example.com');
    expect(await answer('nobody@example.com')).toEqual(known);
    expect(known[0]).toBe(guess < 5 ? 401 : 429);
  }
  expect((await bench.ask()).status).toBe(429);
  expect((await (await bench.withPassword(bench.accounts.owner)).open('/login/code')).url).toBe(
    '/login/code',
  );
  bench.clock.now += 30_000;
  expect((await bench.ask()).url).toBe('/recovery/sent');
});

test('who has no 2FA is told so, and nothing is mailed', async () => {
  const { account, password } = bench.accounts.newAgent;
  const who = visitor(bench.helpkit);
  await who.open('/recovery');
  const page = await who.send('/recovery', { email: account.email, password });
  expect(page.status).toBe(409);
  expect(page.alert).toContain('not on for this account');
  expect(bench.helpkit.database.prepare('SELECT count(*) FROM recovery_requests').pluck().get()).toBe(0);
});
