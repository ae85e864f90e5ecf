// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearAttempts, countAttempt, waitLeft } from '../rules/throttle.ts';
import { type Bench, secretOf, startBench } from './test-visitor.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.helpkit.stop());

test('five failures are free of waiting, then 30 s, doubling up to an hour', () => {
  const { site } = bench.helpkit;
  const waits: number[] = [];
  for (let failure = 1; failure <= 14; failure += 1) {
    expect(countAttempt(site, 'app', 'x')).toBe(true);
    const wait = waitLeft(site, 'app', 'x');
    waits.push(wait / 1000);
    if (wait > 0) expect(countAttempt(site, 'app', 'x')).toBe(false);
    bench.clock.now += wait;
  }
  expect(waits).toEqual([0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
});

test('factors and subjects have counters of their own, and success clears only its own', () => {
  const { site } = bench.helpkit;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    countAttempt(site, 'app', 'x');
    countAttempt(site, 'backup-code', 'x');
  }
  expect(countAttempt(site, 'app', 'y')).toBe(true);
  expect(countAttempt(site, 'password', 'x')).toBe(true);
  clearAttempts(site, 'app', 'x');
  expect(countAttempt(site, 'app', 'x')).toBe(true);
  expect(countAttempt(site, 'backup-code', 'x')).toBe(false);
});

test('wrong codes at the prompt: the fifth ends the login and brings a wait, in which even the right one is not compared', async () => {
  const secret = secretOf(bench.accounts.owner);
  const browser = await bench.withPassword(bench.accounts.owner);
  await browser.open('/login/code');
  const wrong = bench.code(secret, 9);
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    expect((await browser.send('/login/code', { code: wrong })).alert).not.toContain('Too many');
  }
  expect((await browser.send('/login/code', { code: wrong })).url).toBe('/login?notice=tries-used');
  const next = await bench.withPassword(bench.accounts.owner);
  await next.open('/login/code');
  const early = await next.send('/login/code', { code: bench.code(secret) });
  expect(early.status).toBe(429);
  expect(early.alert).toContain('Too many wrong codes: try again in 30 seconds.');
  expect(early.headers.get('Retry-After')).toBe('30');
  bench.clock.now += 30_000;
  expect((await next.send('/login/code', { code: bench.code(secret) })).url).toBe('/inbox');
});

test('malformed codes are not counted, and a right one clears the count', async () => {
  const { site } = bench.helpkit;
  const { owner } = bench.accounts;
  const browser = await bench.withPassword(owner);
  await browser.open('/login/code');
  for (let attempt = 0; attempt < 7; attempt += 1) await browser.send('/login/code', { code: '12' });
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await browser.send('/login/code', { code: bench.code(secretOf(owner), 9) });
  }
  expect((await browser.send('/login/code', { code: bench.code(secretOf(owner)) })).url).toBe('/inbox');
  const left = site.database.prepare("SELECT count(*) FROM failures WHERE factor = 'app'").pluck().get();
  expect(left).toBe(0);
});
