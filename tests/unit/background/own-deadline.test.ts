import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnDeadline } from '../../../lib/core/own-deadline.ts';
import type { AccountSeen } from '../../../lib/messaging/page-contract.ts';
import { extension, helpkit, type TestWorld, testWorld } from './world.ts';

const hour = 60 * 60_000;
const password = 'correct horse battery staple';
const username = 'agent@team.example';
const own: OwnDeadline = { at: null, daysLeft: 5, lockedOut: false, setUp: '/settings/2fa' };
let world: TestWorld;

const page = (told: OwnDeadline | null, change: Partial<AccountSeen> = {}) =>
  world.handlers['account.seen'](
    {
      path: '/inbox',
      username,
      outside: false,
      devices: null,
      recovery: null,
      team: null,
      own: told,
      ...change,
    },
    helpkit,
  );
const deadlines = () => world.handlers['deadline.list']({}, extension);
const create = () => world.handlers['vault.create']({ password }, extension);
const unlock = () => world.handlers['vault.unlock']({ password }, extension);
/** The browser ends and begins again: its memory is empty, the vault is locked, the button says nothing. */
const restart = async () => {
  await world.handlers['vault.lock']({}, extension);
  for (const name of ['own-deadlines', 'button']) await world.deps.session.remove(name);
  await world.deps.markButton(null);
};

beforeEach(() => {
  world = testWorld();
});

describe('the person’s own deadline', () => {
  it('counts down on the button, leads to where two-factor is set up, and goes when that is on', async () => {
    await page(own);
    expect(await deadlines()).toMatchObject([{ daysLeft: 5, origin: helpkit.origin }]);
    expect(world.mark.said).toEqual({ text: '5', tone: 'warning' });
    world.clock.now += 4 * 24 * hour;
    await deadlines();
    expect(world.mark.said).toEqual({ text: '1', tone: 'danger' });
    await world.handlers['deadline.setUp']({ origin: helpkit.origin }, extension);
    expect(world.addresses).toEqual(['https://app.helpkit.in/settings/2fa']);
    await page(null);
    expect(await deadlines()).toEqual([]);
    expect(world.mark.said).toBeNull();
  });

  it('has an alarm for each day of it, down to none', async () => {
    const at = world.clock.now + 5 * 24 * hour;
    await page({ ...own, at });
    const seen: string[] = [];
    for (;;) {
      seen.push(world.mark.said?.text ?? '');
      const next = world.reminders.get('deadline') ?? null;
      if (next === null) break;
      expect(next).toBeGreaterThan(world.clock.now);
      world.clock.now = next;
      await deadlines();
    }
    expect(seen).toEqual(['5', '4', '3', '2', '1', '!']);
    expect(world.clock.now).toBe(at);
  });

  it('says less loudly than an attack', async () => {
    const dueAt = world.clock.now + 24 * hour;
    await page(own, { recovery: { stage: 'running', dueAt, hoursLeft: null, canCancel: true } });
    expect(world.mark.said?.text).toBe('!');
  });

  it('is kept sealed by an open vault over the browser’s end, with the count on the button', async () => {
    await create();
    await page(own);
    await restart();
    expect(await deadlines()).toEqual([]);
    expect(world.mark.said).toBeNull();
    world.clock.now += 24 * hour;
    await unlock();
    expect(await deadlines()).toMatchObject([{ username, daysLeft: 5 }]);
    expect(world.mark.said).toEqual({ text: '4', tone: 'warning' });
  });

  it('that was told before there was a vault, or while it was locked, is kept from the next unlocking on', async () => {
    await page(own);
    await create();
    await deadlines();
    await restart();
    await page({ ...own, daysLeft: 2 }, { username: 'owner@team.example' });
    await unlock();
    expect(await deadlines()).toHaveLength(2);
    await restart();
    await unlock();
    expect(await deadlines()).toHaveLength(2);
    expect(world.mark.said?.text).toBe('2');
  });

  it('goes for good once a page of the same person asks for nothing, though the vault was locked then', async () => {
    await create();
    await page(own);
    await restart();
    await page(null);
    await unlock();
    expect(await deadlines()).toEqual([]);
    expect(world.mark.said).toBeNull();
    await restart();
    await unlock();
    expect(await deadlines()).toEqual([]);
  });

  it('stays where another person’s page, one of nobody’s, or the team’s own page asks for nothing', async () => {
    await page(own);
    await page(null, { username: 'owner@team.example' });
    await page(null, { username: '' });
    const silent = { required: true, graceDays: 7, members: null, page: null, next: false, filtered: false };
    await page(null, { team: silent });
    expect(await deadlines()).toHaveLength(1);
  });

  it('says nothing any more a month after its end', async () => {
    await create();
    await page(own);
    world.clock.now += 35 * 24 * hour;
    await unlock();
    expect(await deadlines()).toHaveLength(1);
    world.clock.now += hour;
    expect(await deadlines()).toEqual([]);
    await restart();
    await unlock();
    expect(await deadlines()).toEqual([]);
  });

  it('is not brought back by a list that was begun before a page said that it is over', async () => {
    await create();
    await page(own);
    for (let round = 0; round < 20; round += 1) {
      await page(own);
      await Promise.all([deadlines(), page(null), deadlines()]);
      expect(await deadlines()).toEqual([]);
    }
    expect(world.mark.said).toBeNull();
  });

  it('goes with the vault that it was kept in', async () => {
    await create();
    await page(own);
    await world.handlers['vault.startAgain']({}, extension);
    await create();
    expect(await deadlines()).toEqual([]);
    expect(await world.deps.vault.ledger('deadlines')).toEqual({ own: [] });
  });
});
