import { beforeEach, describe, expect, it } from 'vitest';
import { tickRecovery } from '../../../lib/background/recovery-watch.ts';
import type { RecoveryReading } from '../../../lib/core/recovery.ts';
import type { AccountSeen } from '../../../lib/messaging/page-contract.ts';
import { extension, helpkit, type TestWorld, testWorld } from './world.ts';

const hour = 60 * 60_000;
const username = 'agent@team.example';
let world: TestWorld;

const page = (recovery: RecoveryReading | null, change: Partial<AccountSeen> = {}) =>
  world.handlers['account.seen'](
    { path: '/inbox', username, outside: false, devices: null, own: null, team: null, ...change, recovery },
    helpkit,
  );
const running = (): RecoveryReading => ({
  stage: 'running',
  dueAt: world.clock.now + 24 * hour,
  hoursLeft: null,
  canCancel: true,
});
const list = () => world.handlers['siteRecovery.list']({}, extension);

beforeEach(() => {
  world = testWorld();
});

describe('a recovery at a site', () => {
  it('that nobody started here is an attack: told loudly, with no vault at all', async () => {
    await page(running());
    expect(await list()).toMatchObject([{ startedBy: 'foreign', username }]);
    expect(world.mark.said).toEqual({ text: '!', tone: 'danger' });
    expect(world.notified).toEqual(['recovery-attack']);
    await world.handlers['siteRecovery.go']({ origin: helpkit.origin, username, to: 'cancel' }, extension);
    await world.handlers['siteRecovery.go']({ origin: helpkit.origin, username, to: 'password' }, extension);
    expect(world.addresses).toEqual([
      'https://app.helpkit.in/inbox',
      'https://app.helpkit.in/settings/security/password',
    ]);
  });

  it('that the person asked for here counts down on the button and is told at 12 hours and at 1', async () => {
    const start = world.clock.now;
    await page(
      { stage: 'sent', dueAt: null, hoursLeft: null, canCancel: true },
      { username: '', path: '/recovery' },
    );
    world.clock.now += 60_000;
    const due = world.clock.now + 24 * hour;
    await page(running());
    expect(await list()).toMatchObject([{ startedBy: 'here', dueAt: due }]);
    expect(world.mark.said).toEqual({ text: '24h', tone: 'warning' });
    expect(world.notified).toEqual(['recovery-begun']);
    const seen: string[] = [];
    let told = world.notified.length;
    const toldAt: number[] = [];
    for (;;) {
      const next = world.reminders.get('recovery') ?? null;
      if (next === null) break;
      expect(next).toBeGreaterThan(world.clock.now);
      world.clock.now = next;
      await tickRecovery(world.deps);
      seen.push(world.mark.said?.text ?? '');
      if (world.notified.length > told) toldAt.push((due - world.clock.now) / hour);
      told = world.notified.length;
    }
    expect(seen[0]).toBe('23h');
    expect(seen).toContain('2h');
    expect(seen).toContain('60m');
    expect(seen.at(-1)).toBe('!');
    expect(toldAt).toEqual([12, 1]);
    expect(world.clock.now).toBeGreaterThan(start + 24 * hour);
  });

  it('is over when a page of the same person tells of none, and not by another’s', async () => {
    await page(running());
    await page(null, { username: 'owner@team.example' });
    await page(null, { username: '', path: '/login' });
    expect(await list()).toHaveLength(1);
    await page(null);
    expect(await list()).toEqual([]);
    expect(world.mark.said).toBeNull();
    expect(world.reminders.get('recovery')).toBeNull();
  });

  it('is the person’s by their word, and then no attack any more', async () => {
    await page(running());
    const said = { origin: helpkit.origin, username };
    expect(await world.handlers['siteRecovery.say']({ ...said, what: 'mine' }, extension)).toMatchObject([
      { startedBy: 'person' },
    ]);
    expect(world.mark.said).toEqual({ text: '24h', tone: 'warning' });
    await page(running());
    expect(await list()).toMatchObject([{ startedBy: 'person' }]);
    expect(await world.handlers['siteRecovery.say']({ ...said, what: 'over' }, extension)).toEqual([]);
  });

  it('is kept by an open vault over the browser’s end', async () => {
    await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
    await page(running());
    await world.handlers['vault.lock']({}, extension);
    for (const name of ['recoveries', 'recoveries-read']) await world.deps.session.remove(name);
    expect(await list()).toEqual([]);
    await page({ ...running(), dueAt: world.clock.now + hour }, { username: 'owner@team.example' });
    expect(await list()).toHaveLength(1);
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    expect(await list()).toHaveLength(2);
  });

  it('of the person’s own stays theirs, though it was seen again before the vault was open', async () => {
    await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
    await page(running());
    await world.handlers['siteRecovery.say']({ origin: helpkit.origin, username, what: 'mine' }, extension);
    await world.handlers['vault.lock']({}, extension);
    for (const name of ['recoveries', 'recoveries-read', `recovery-started:${helpkit.origin}`])
      await world.deps.session.remove(name);
    await page(running());
    expect(await list()).toMatchObject([{ startedBy: 'unknown' }]);
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    expect(await list()).toMatchObject([{ startedBy: 'person' }]);
    expect(world.mark.said).toEqual({ text: '24h', tone: 'warning' });
  });
});
