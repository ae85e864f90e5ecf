// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isProved, openSession } from '../rules/sessions.ts';
import { type Bench, secretOf, startBench } from './test-visitor.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.helpkit.stop());

const minute = 60_000;
const enrol = '/settings/security/two-factor';
const askedFirst = `/step-up?next=${encodeURIComponent(enrol)}`;

async function inside(who: 'owner' | 'newAgent') {
  const account = bench.accounts[who];
  const browser = await bench.withPassword(account);
  if (account.secret) {
    await browser.open('/login/code');
    await browser.send('/login/code', { code: bench.code(secretOf(account)) });
  }
  return browser;
}

test('a fresh login counts as a proof for ten minutes, then the page is asked for again afterwards', async () => {
  const browser = await inside('newAgent');
  bench.clock.now += 10 * minute;
  expect((await browser.open(enrol)).url).toBe(enrol);
  bench.clock.now += 1;
  expect((await browser.open(enrol)).url).toBe(askedFirst);
  const { password } = bench.accounts.newAgent;
  expect((await browser.send('/step-up', { next: enrol, password })).url).toBe(enrol);
});

test('a proof gives a new session id, and the old one opens nothing', async () => {
  const browser = await inside('owner');
  const before = browser.twin();
  bench.clock.now += 11 * minute;
  await browser.open(enrol);
  const { password } = bench.accounts.owner;
  const fields = { next: enrol, by: 'app', password, code: bench.code(secretOf(bench.accounts.owner)) };
  expect((await browser.send('/step-up', fields)).url).toBe(enrol);
  expect((await before.open('/inbox')).url).toBe('/login');
  expect((await browser.open('/inbox')).url).toBe('/inbox');
});

test('a backup code proves as well, once', async () => {
  const browser = await inside('owner');
  const code = bench.accounts.owner.backupCodes?.[0] ?? '';
  const { password } = bench.accounts.owner;
  for (const url of [enrol, '/step-up']) {
    bench.clock.now += 11 * minute;
    await browser.open(enrol);
    expect((await browser.send('/step-up', { next: enrol, by: 'backup-code', password, code })).url).toBe(
      url,
    );
  }
});

test.each([
  ['no code', (code: string) => ({ by: 'app', code: code.slice(6) }), 400],
  ['no factor', (code: string) => ({ code }), 400],
  ['a factor that there is not', (code: string) => ({ by: 'constructor', code }), 400],
  ['a wrong password', (code: string) => ({ by: 'app', code, password: 'not it' }), 422],
  ['a wrong code', () => ({ by: 'app', code: bench.code(secretOf(bench.accounts.owner), 9) }), 422],
])('%s proves nothing', async (_, given, status) => {
  const browser = await inside('owner');
  bench.clock.now += 11 * minute;
  await browser.open(enrol);
  const { password } = bench.accounts.owner;
  const code = bench.code(secretOf(bench.accounts.owner));
  const page = await browser.send('/step-up', { next: enrol, password, ...given(code) });
  expect(page.status).toBe(status);
  expect(page.alert).toMatch(/\w.*\.$/);
  expect((await browser.open(enrol)).url).toBe(askedFirst);
});

test('a login that a trusted device shortened proves nothing', async () => {
  const { site } = bench.helpkit;
  const { id } = bench.accounts.owner.account;
  openSession(site, id, 'trust');
  const provedAt = site.database.prepare<[], number | null>('SELECT proved_at FROM sessions').pluck().get();
  expect(isProved(site, { id: '', account: bench.accounts.owner.account, provedAt: provedAt ?? null })).toBe(
    false,
  );
});

test.each([
  'https://evil.example/',
  '//evil.example/inbox',
  '/\\evil.example',
  'javascript:alert(1)',
  `/${'a'.repeat(399)}`.replace(/a/, '/'),
])('no proof leads to %s', async (next) => {
  const browser = await inside('newAgent');
  await browser.open('/step-up');
  const { password } = bench.accounts.newAgent;
  expect((await browser.send('/step-up', { next, password })).url).toBe('/settings/security');
});
