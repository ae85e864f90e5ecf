// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bench, secretOf, startBench, visitor } from './test-visitor.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.helpkit.stop());

test('without 2FA the password is enough, and e-mail and role are shown', async () => {
  const browser = await bench.withPassword(bench.accounts.newAgent);
  const inbox = await browser.open('/');
  expect(inbox.url).toBe('/inbox');
  expect(inbox.body).toContain('new-agent@example.com');
  expect(inbox.body).toContain('>Agent<');
  expect(inbox.body).toContain('Log out');
});

test('a wrong password and an unknown e-mail get the same answer', async () => {
  const browser = visitor(bench.helpkit);
  await browser.open('/login');
  const known = await browser.send('/login', { email: 'owner@example.com', password: 'not it' });
  const unknown = await browser.send('/login', { email: 'nobody@example.com', password: 'not it' });
  expect(known.status).toBe(401);
  expect(known.alert).toBe('E-mail or password is wrong.');
  expect(unknown.status).toBe(known.status);
  expect(unknown.body.replaceAll('nobody@', 'owner@')).toBe(known.body);
  const names = (page: typeof known) => [...page.headers.keys()].sort();
  expect(names(unknown)).toEqual(names(known));
});

test('unknown and known e-mails are throttled alike', async () => {
  const browser = visitor(bench.helpkit);
  await browser.open('/login');
  for (const email of ['owner@example.com', 'nobody@example.com']) {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await browser.send('/login', { email, password: 'no' })).status).toBe(401);
    }
    const blocked = await browser.send('/login', { email: email.toUpperCase(), password: 'no' });
    expect(blocked.status).toBe(429);
    expect(blocked.alert).toBe('Too many failed logins. Try again in 30 seconds.');
    expect(blocked.headers.get('Retry-After')).toBe('30');
  }
  const { owner } = bench.accounts;
  expect(
    (await browser.send('/login', { email: owner.account.email, password: owner.password })).status,
  ).toBe(429);
  bench.clock.now += 30_000;
  expect((await browser.send('/login', { email: owner.account.email, password: owner.password })).url).toBe(
    '/login/code',
  );
});

test.each([
  [-2, 422],
  [-1, 200],
  [0, 200],
  [1, 200],
  [2, 422],
])('a code %i steps away from the clock answers %i', async (offset, status) => {
  const browser = await bench.withPassword(bench.accounts.owner);
  await browser.open('/login/code');
  const code = bench.code(secretOf(bench.accounts.owner), offset);
  expect((await browser.send('/login/code', { code })).status).toBe(status);
});

test('a code is accepted once, and the refusal is the one for a wrong code', async () => {
  const code = bench.code(secretOf(bench.accounts.owner));
  const first = await bench.withPassword(bench.accounts.owner);
  await first.open('/login/code');
  expect((await first.send('/login/code', { code })).url).toBe('/inbox');
  const second = await bench.withPassword(bench.accounts.owner);
  await second.open('/login/code');
  const replayed = await second.send('/login/code', { code });
  expect(replayed.status).toBe(422);
  const wrong = await second.send('/login/code', { code: bench.code(secretOf(bench.accounts.owner), 9) });
  expect(replayed.body).toBe(wrong.body);
});

test.each([
  ['123 456 with spaces', (code: string) => ({ code: `${code.slice(0, 3)} ${code.slice(3)}` }), '/inbox'],
  [
    'six fields of one digit',
    (code: string) => [...code].map((digit) => ['digit', digit] as const),
    '/inbox',
  ],
  ['nothing', () => ({}), '/login/code'],
  ['letters', () => ({ code: 'abcdef' }), '/login/code'],
  ['other digits than 0 to 9', () => ({ code: '١٢٣٤٥٦' }), '/login/code'],
  ['five digits', () => ({ code: '12345' }), '/login/code'],
])('a code given as %s leads to the right page', async (_, fields, url) => {
  const browser = await bench.withPassword(bench.accounts.owner);
  await browser.open('/login/code');
  const page = await browser.send('/login/code', fields(bench.code(secretOf(bench.accounts.owner))));
  expect(page.url).toBe(url);
  if (url !== '/inbox') expect(page.alert).toBe('Enter the six digits of the code.');
});

test('session ids change at the password and at the code, and the old ones open nothing', async () => {
  const browser = visitor(bench.helpkit);
  await browser.open('/login');
  const names = () => [...browser.cookies.keys()].map((name) => name.replace(/-\d+$/, ''));
  expect(names()).toEqual(['helpkit-visit']);
  const { owner } = bench.accounts;
  await browser.send('/login', { email: owner.account.email, password: owner.password });
  expect(names()).toEqual(['helpkit-challenge']);
  const owing = browser.twin();
  await browser.send('/login/code', { code: bench.code(secretOf(owner)) });
  expect(names()).toEqual(['helpkit-session']);
  const inside = browser.twin();
  expect((await owing.open('/login/code')).url).toBe('/login?notice=again');
  await browser.open('/inbox');
  await browser.send('/logout', {});
  expect((await inside.open('/inbox')).url).toBe('/login');
});

test.each([
  ['a login that owes its code', 10 * 60_000, '/login/code', '/login?notice=again'],
  ['a session', 12 * 60 * 60_000, '/inbox', '/login'],
])('%s ends in time', async (what, life, path, leadsTo) => {
  const account = what === 'a session' ? bench.accounts.newAgent : bench.accounts.owner;
  const browser = await bench.withPassword(account);
  bench.clock.now += life - 1;
  expect((await browser.open(path)).url).toBe(path);
  bench.clock.now += 1;
  expect((await browser.open(path)).url).toBe(leadsTo);
});

test('one code sent by 20 challenges at once opens one session', async () => {
  const racing = await startBench({ freeFailures: 1_000 });
  const browsers = await Promise.all(
    Array.from({ length: 20 }, () => racing.withPassword(racing.accounts.owner)),
  );
  const code = racing.code(secretOf(racing.accounts.owner));
  const pages = await Promise.all(browsers.map((browser) => browser.send('/login/code', { code })));
  expect(pages.filter((page) => page.url === '/inbox')).toHaveLength(1);
  expect(racing.helpkit.database.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(1);
  await racing.helpkit.stop();
});

test('a challenge that ended while its second form was on the way opens no second session', async () => {
  const browser = await bench.withPassword(bench.accounts.owner);
  const secret = secretOf(bench.accounts.owner);
  const slow = await browser.twin().sendSlowly('/login/code', { code: bench.code(secret, 1) });
  expect((await browser.send('/login/code', { code: bench.code(secret) })).url).toBe('/inbox');
  expect(await slow.finish()).toBe(303);
  const burnt = bench.helpkit.database.prepare('SELECT max(last_step) FROM authenticators').pluck().get();
  expect(burnt).toBe(Math.floor(bench.clock.now / 30_000));
});
