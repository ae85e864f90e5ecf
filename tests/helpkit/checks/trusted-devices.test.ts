// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { sent } from '../post/post.ts';
import { deviceLabel } from '../rules/device-label.ts';
import { type Bench, secretOf, startBench, type Visitor } from './test-visitor.ts';

const dayMs = 24 * 60 * 60_000;
let bench: Bench;
let browser: Visitor;

/** The owner logs in and ticks "Trust this device for 30 days". */
beforeEach(async () => {
  bench = await startBench();
  browser = await bench.withPassword(bench.accounts.owner);
  await browser.open('/login/code');
  await browser.send('/login/code', { code: bench.code(secretOf(bench.accounts.owner)), trust: 'yes' });
});
afterEach(() => bench.helpkit.stop());

const logIn = async (who: Visitor, account = bench.accounts.owner) => {
  await who.open('/login');
  return who.send('/login', { email: account.account.email, password: account.password });
};
const logOut = async (who: Visitor) => {
  await who.open('/inbox');
  await who.send('/logout', {});
};
const trustCookie = (who: Visitor) =>
  [...who.cookies].find(([name]) => name.startsWith('helpkit-trust-'))?.[1];

test('a trusted device logs in without a code, its token is new each time, and a copy of an old one ends its trust', async () => {
  const first = trustCookie(browser);
  await logOut(browser);
  const copy = browser.twin();
  expect((await logIn(browser)).url).toBe('/inbox');
  expect(trustCookie(browser)).not.toBe(first);
  await logOut(browser);
  expect((await logIn(browser)).url).toBe('/inbox');
  await logOut(browser);
  const copied = (await logIn(copy)).url;
  const original = (await logIn(browser)).url;
  const revoked = copied === '/login/code' && original === '/login/code';
  figure({
    figure: 'trust of the whole chain after a copied cookie came back',
    part: '2',
    requirement: 'security 17: copied cookie after rotation revokes the chain',
    value: revoked ? 'revoked' : 'alive',
    goal: 'revoked',
    holds: revoked,
  });
  expect(revoked).toBe(true);
  // What is revoked already is told of once only.
  expect((await logIn(copy)).url).toBe('/login/code');
  await bench.helpkit.courier.handOver();
  const mails = sent(bench.helpkit.site, 10).filter(({ about }) => about === 'trust');
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    ['owner@example.com', 'A device is no longer trusted'],
  ]);
});

test('trust skips the code only, never the password', async () => {
  await logOut(browser);
  await browser.open('/login');
  const page = await browser.send('/login', { email: 'owner@example.com', password: 'not it' });
  expect(page.status).toBe(401);
});

test('trust ends after thirty days, however often it is used', async () => {
  for (const days of [10, 10]) {
    bench.clock.now += days * dayMs;
    expect((await logIn(browser)).url).toBe('/inbox');
    await logOut(browser);
  }
  bench.clock.now += 10 * dayMs - 5_000;
  expect((await logIn(browser)).url).toBe('/inbox');
  await logOut(browser);
  bench.clock.now += 6_000;
  expect(trustCookie(browser)).toBeDefined();
  const refused = (await logIn(browser)).url === '/login/code';
  figure({
    figure: 'a token 30 days and 1 second old logs in without a code',
    part: '2',
    requirement: 'security 17: 30 d + 1 s refused',
    value: refused ? 'refused' : 'accepted',
    goal: 'refused',
    holds: refused,
  });
  expect(refused).toBe(true);
});

test('nothing is trusted unless it was asked for', async () => {
  const other = await bench.withPassword(bench.accounts.agent);
  await other.open('/login/code');
  await other.send('/login/code', { code: bench.code(secretOf(bench.accounts.agent)) });
  expect(trustCookie(other)).toBeUndefined();
  await logOut(other);
  expect((await logIn(other, bench.accounts.agent)).url).toBe('/login/code');
});

test('another member’s trust is worth nothing', async () => {
  await logOut(browser);
  const stolen = trustCookie(browser) ?? '';
  const agentId = bench.accounts.agent.account.id;
  const port = new URL(bench.helpkit.url).port;
  browser.cookies.set(`helpkit-trust-${agentId}-${port}`, stolen);
  const refused = (await logIn(browser, bench.accounts.agent)).url === '/login/code';
  figure({
    figure: "another member's token logs in without a code",
    part: '2',
    requirement: "17: other user's token refused",
    value: refused ? 'refused' : 'accepted',
    goal: 'refused',
    holds: refused,
  });
  expect(refused).toBe(true);
  // Nor was it spent by that: its own member still logs in by it.
  expect((await logIn(browser)).url).toBe('/inbox');
});

test('trusted devices are listed and can be revoked, by their owner only', async () => {
  const page = await browser.open('/settings/security');
  expect(page.body).toContain('This browser');
  expect(page.body).toContain('1 May 2026');
  const device = /name="device" value="(\d+)"/.exec(page.body)?.[1] ?? '';
  const other = await bench.withPassword(bench.accounts.newAgent);
  await other.open('/settings/security');
  expect((await other.send('/settings/security/trusted-devices/revoke', { device })).status).toBe(404);
  const revoked = await browser.send('/settings/security/trusted-devices/revoke', { device });
  expect(revoked.url).toBe('/settings/security?notice=trust-revoked');
  expect(revoked.body).toContain('No device is trusted.');
  await logOut(browser);
  expect((await logIn(browser)).url).toBe('/login/code');
});

test('all devices are revoked at once, and those of nobody else', async () => {
  bench.clock.now += 30_000;
  const trusting = async ({ owner, agent } = bench.accounts) => {
    const made: Visitor[] = [];
    for (const account of [owner, agent]) {
      const who = await bench.withPassword(account);
      await who.open('/login/code');
      await who.send('/login/code', { code: bench.code(secretOf(account)), trust: 'yes' });
      made.push(who);
    }
    return made;
  };
  const [second = browser, agent = browser] = await trusting();
  expect((await browser.open('/settings/security')).body).toContain('Revoke all devices');
  const page = await browser.send('/settings/security/trusted-devices/revoke-all', {});
  expect(page.body).toContain('No device is trusted any more.');
  expect(trustCookie(browser)).toBeUndefined();
  for (const who of [browser, second]) {
    await logOut(who);
    expect((await logIn(who)).url).toBe('/login/code');
  }
  await logOut(agent);
  expect((await logIn(agent, bench.accounts.agent)).url).toBe('/inbox');
});

test('a trusted device is not locked out by strangers who guess at the password', async () => {
  await logOut(browser);
  const stranger = await bench.withPassword(bench.accounts.newAgent);
  await logOut(stranger);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await stranger.send('/login', { email: 'owner@example.com', password: 'guess' });
  }
  expect((await logIn(stranger)).status).toBe(429);
  expect((await logIn(browser)).url).toBe('/inbox');
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'Chrome on Linux',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1',
    'Safari on iOS',
  ],
  ['curl/8.0', 'A browser'],
  [undefined, 'A browser'],
])('%s is called %s', (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label);
});
