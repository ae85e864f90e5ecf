// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { twoFactorIsOn } from '../rules/second-factor.ts';
import { countAttempt } from '../rules/throttle.ts';
import { idOf, startTeamBench, type TeamBench } from './team-bench.ts';

let bench: TeamBench;
beforeEach(async () => {
  bench = await startTeamBench();
});
afterEach(() => bench.helpkit.stop());

/** Fails a hundred times in a row, waiting each time as long as it takes. */
function fail(factor: Parameters<typeof countAttempt>[1], subject: string): void {
  for (let failures = 0; failures < 100; ) {
    if (countAttempt(bench.helpkit.site, factor, subject)) failures += 1;
    else bench.clock.now += 60 * 60_000;
  }
}

test('a way that is closed for good is told so, with no time to come back at', async () => {
  const { owner } = bench.accounts;
  const before = bench.clock.now;
  fail('app', String(idOf(owner)));
  fail('password', `step-up ${idOf(owner)}`);
  bench.clock.now = before;
  await bench.owner.open('/step-up?next=/settings/security');
  const page = await bench.owner.send('/step-up', {
    next: '/settings/security',
    by: 'app',
    password: owner.password,
    code: '000000',
  });
  expect(page.status).toBe(429);
  expect(page.alert).toContain('closed after 100 wrong tries');
  expect(page.headers.get('Retry-After')).toBeNull();
});

test('the last manager with 2FA keeps it on while the team requires it, and may turn it off afterwards', async () => {
  const { site } = bench.helpkit;
  const id = idOf(bench.accounts.owner);
  await bench.require(bench.owner);
  await bench.owner.open('/settings/security/two-factor/off');
  const kept = await bench.owner.send('/settings/security/two-factor/off', {});
  expect(kept.url).toBe('/settings/security?notice=two-factor-kept');
  expect(kept.body).toContain('Two-Factor Authentication stays on');
  expect(twoFactorIsOn(site, id)).toBe(true);
  await bench.require(bench.owner, 'no');
  await bench.owner.open('/settings/security/two-factor/off');
  await bench.owner.send('/settings/security/two-factor/off', {});
  expect(twoFactorIsOn(site, id)).toBe(false);
});
