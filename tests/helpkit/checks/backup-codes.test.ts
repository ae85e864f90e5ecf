// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBackupCode } from '../rules/backup-codes.ts';
import { type Bench, codesOn, secretOf, startBench } from './test-visitor.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.helpkit.stop());

const ownerCode = (at: number, of = bench) => of.accounts.owner.backupCodes?.[at] ?? '';

test('a backup code logs in once and leads to Settings → Security', async () => {
  const browser = await bench.withPassword(bench.accounts.owner);
  await browser.open('/login/backup-code');
  const inside = await browser.send('/login/backup-code', {
    backup_code: ownerCode(3).toLowerCase().replaceAll('-', ' '),
  });
  expect(inside.url).toBe('/settings/security?notice=backup-code-used');
  expect(inside.body).toContain('9 of 10 left');
  const again = await bench.withPassword(bench.accounts.owner);
  await again.open('/login/backup-code');
  const refused = await again.send('/login/backup-code', { backup_code: ownerCode(3) });
  expect(refused.status).toBe(422);
  expect(refused.alert).toBe('That backup code is wrong or was already used.');
  expect((await again.send('/login/backup-code', { backup_code: ownerCode(4) })).status).toBe(200);
});

test('one backup code sent by 20 browsers at once opens one session', async () => {
  const racing = await startBench({ freeFailures: 1_000 });
  const browsers = await Promise.all(
    Array.from({ length: 20 }, () => racing.withPassword(racing.accounts.owner)),
  );
  const backup_code = ownerCode(0, racing);
  const pages = await Promise.all(
    browsers.map((browser) => browser.send('/login/backup-code', { backup_code })),
  );
  expect(pages.filter((page) => page.status === 200)).toHaveLength(1);
  expect(pages.filter((page) => page.status === 422)).toHaveLength(19);
  expect(racing.helpkit.database.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(1);
  await racing.helpkit.stop();
});

test('20 guesses at once: five are compared, the others must wait', async () => {
  const browsers = await Promise.all(
    Array.from({ length: 20 }, () => bench.withPassword(bench.accounts.agent)),
  );
  const guess = { backup_code: 'AAAA-AAAA-AAAA-AAAA' };
  const pages = await Promise.all(browsers.map((browser) => browser.send('/login/backup-code', guess)));
  expect(pages.filter((page) => page.status === 422)).toHaveLength(5);
  expect(pages.filter((page) => page.status === 429)).toHaveLength(15);
});

test('a challenge that ended while its second form was on the way spends no second code', async () => {
  const browser = await bench.withPassword(bench.accounts.owner);
  const slow = await browser.twin().sendSlowly('/login/backup-code', { backup_code: ownerCode(1) });
  expect((await browser.send('/login/backup-code', { backup_code: ownerCode(0) })).status).toBe(200);
  expect(await slow.finish()).toBe(303);
  const spent = bench.helpkit.database.prepare('SELECT count(used_at) FROM backup_codes').pluck().get();
  expect(spent).toBe(1);
});

test('a wrong code leaves the challenge open', async () => {
  const browser = await bench.withPassword(bench.accounts.owner);
  await browser.open('/login/backup-code');
  expect((await browser.send('/login/backup-code', { backup_code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' })).status).toBe(422);
  expect((await browser.send('/login/backup-code', { backup_code: 'too short' })).status).toBe(400);
  expect((await browser.open('/login/code')).url).toBe('/login/code');
});

test('regenerating kills the old codes at once', async () => {
  const { owner } = bench.accounts;
  const browser = await bench.withPassword(owner);
  await browser.open('/login/code');
  await browser.send('/login/code', { code: bench.code(secretOf(owner)) });
  await browser.open('/settings/security');
  const fresh = codesOn(await browser.send('/settings/security/backup-codes', {}));
  expect(fresh).toHaveLength(10);
  expect((await browser.open('/settings/security/backup-codes')).url).toBe('/settings/security');
  expect((await browser.send('/settings/security/backup-codes/saved', { saved: 'yes' })).url).toContain(
    'codes-saved',
  );
  const again = await bench.withPassword(owner);
  await again.open('/login/backup-code');
  expect((await again.send('/login/backup-code', { backup_code: ownerCode(0) })).status).toBe(422);
  expect((await again.send('/login/backup-code', { backup_code: fresh[0] ?? '' })).status).toBe(200);
});

test('another member’s backup code is refused', async () => {
  const browser = await bench.withPassword(bench.accounts.agent);
  await browser.open('/login/backup-code');
  expect((await browser.send('/login/backup-code', { backup_code: ownerCode(0) })).status).toBe(422);
});

test.each([
  ['0123-4567-89AB-CDEF', '0123-4567-89AB-CDEF'],
  ['o123 4567 89ab cdef', '0123-4567-89AB-CDEF'],
  ['0l23–4567–89ab–cdef', '0123-4567-89AB-CDEF'],
  ['0i23456789abcdef', '0123-4567-89AB-CDEF'],
  ['0123-4567-89AB-CDE', undefined],
  ['0123-4567-89AB-CDEU', undefined],
  ['', undefined],
])('typed %j is read as %s', (typed, code) => {
  expect(readBackupCode(typed)).toBe(code);
});
