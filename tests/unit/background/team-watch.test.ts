import { beforeEach, describe, expect, it } from 'vitest';
import type { TeamPage } from '../../../lib/core/team.ts';
import { member } from './member.ts';
import { extension, helpkit, type TestWorld, testWorld } from './world.ts';

let world: TestWorld;

const silent: TeamPage = {
  required: null,
  graceDays: null,
  members: null,
  page: null,
  next: false,
  filtered: false,
};
const page = (team: Partial<TeamPage>) =>
  world.handlers['account.seen'](
    {
      path: '/settings/team/members',
      username: 'owner@example.com',
      outside: false,
      devices: null,
      recovery: null,
      own: null,
      team: { ...silent, ...team },
    },
    helpkit,
  );
const read = () => world.handlers['team.read']({}, extension);
const pages = [1, 2, 3].map((at) => ({
  members: [member(at * 10), member(at * 10 + 1)],
  page: { at, of: 3 },
  next: at < 3,
}));

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
});

describe('a team', () => {
  it('is read page by page, in any order, and counts once it is whole', async () => {
    const [first, second, third] = pages;
    await page(second ?? {});
    expect(await world.handlers['team.progress']({}, extension)).toMatchObject({
      read: 1,
      of: 3,
      members: 2,
    });
    await page(first ?? {});
    expect((await read()).readings).toEqual([]);
    await page(third ?? {});
    const { readings } = await read();
    expect(readings).toMatchObject([{ whole: true, origin: helpkit.origin, comparedWith: null }]);
    expect(readings[0]?.members).toHaveLength(6);
  });

  it('turns its pages where the person sees them, and nowhere else', async () => {
    await page(pages[0] ?? {});
    world.page['account.next'] = () => ({ pressed: true });
    expect(await world.handlers['team.next']({}, extension)).toEqual({ pressed: true });
    expect(world.told.at(-1)).toMatchObject({ name: 'account.next', target: { tabId: 7 } });
    for (const tab of world.tabs) tab.active = false;
    expect(await world.handlers['team.next']({}, extension)).toEqual({ pressed: false });
  });

  it('tells what changed since the whole reading before', async () => {
    await page({ members: [member(1), member(2), member(3)] });
    world.clock.now += 60_000;
    await page({ members: [member(1, { state: 'on', method: 'app' }), member(2), member(4)] });
    const [team] = (await read()).readings;
    expect(team?.changes).toEqual([
      { email: 'member-1@team.example', name: 'Member 1', from: 'off', to: 'on' },
      { email: 'member-3@team.example', name: 'Member 3', from: 'off', to: null },
      { email: 'member-4@team.example', name: 'Member 4', from: null, to: 'off' },
    ]);
    expect(team?.comparedWith).toBe(world.clock.now - 60_000);
  });

  it('is no list that was searched, and no list of an hour ago goes on', async () => {
    await page({ members: [member(1)], filtered: true });
    expect(await world.handlers['team.progress']({}, extension)).toBeNull();
    await page(pages[0] ?? {});
    world.clock.now += 2 * 60 * 60_000;
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    await page(pages[1] ?? {});
    expect(await world.handlers['team.progress']({}, extension)).toMatchObject({ read: 1, members: 2 });
  });

  it('has its rule from another page, and is forgotten with it', async () => {
    await page({ required: false, graceDays: 7 });
    await page({ members: [member(1)] });
    expect(await read()).toMatchObject({ rules: [{ required: false, graceDays: 7 }], readings: [{}] });
    expect(await world.handlers['team.forget']({ origin: helpkit.origin }, extension)).toEqual({
      readings: [],
      rules: [],
    });
  });

  it('lies sealed on its way, and is told to nobody while the vault is locked', async () => {
    await page(pages[0] ?? {});
    expect(world.dump()).not.toContain('member-10');
    await world.handlers['vault.lock']({}, extension);
    expect(await world.handlers['team.progress']({}, extension)).toBeNull();
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    expect(await world.handlers['team.progress']({}, extension)).toMatchObject({ read: 1 });
  });

  it('is not read while the vault is locked', async () => {
    await world.handlers['vault.lock']({}, extension);
    await page({ members: [member(1)] });
    expect(await world.handlers['team.progress']({}, extension)).toBeNull();
  });

  it('has a member who moved between two pages once, as the later page tells it', async () => {
    await page({ members: [member(1), member(2)], page: { at: 1, of: 2 }, next: true });
    await page({ members: [member(2, { state: 'on' }), member(3)], page: { at: 2, of: 2 } });
    const [team] = (await read()).readings;
    expect(team?.members.map(({ email, state }) => `${email} ${state}`)).toEqual([
      'member-1@team.example off',
      'member-2@team.example on',
      'member-3@team.example off',
    ]);
  });

  it('leaves nothing of a list that was begun before, nor of one that was forgotten', async () => {
    const parts = () => [...world.dump().matchAll(/"(team-reading[.\d]*)"/g)].map(([, key]) => key);
    for (const at of [1, 25, 50]) await page({ members: [member(at)], page: { at, of: 50 }, next: true });
    expect(parts()).toHaveLength(4);
    await page({ members: [member(1)], page: { at: 1, of: 3 }, next: true });
    expect(parts()).toHaveLength(2);
    expect(await world.handlers['team.progress']({}, extension)).toMatchObject({ read: 1, members: 1 });
    await world.handlers['team.forget']({ origin: helpkit.origin }, extension);
    expect(parts()).toEqual([]);
  });

  const long = process.env['LONG'] !== undefined;
  it(`of ${long ? 'fifty' : 'five'} thousand is read page by page and is whole`, async () => {
    const [size, of] = [250, long ? 200 : 20];
    for (let at = 1; at <= of; at += 1) {
      const members = Array.from({ length: size }, (_, row) => member(at * size + row));
      await page({ members, page: { at, of }, next: at < of });
    }
    const [team] = (await read()).readings;
    expect(team?.members).toHaveLength(of * size);
    expect(new Set(team?.members.map(({ email }) => email)).size).toBe(of * size);
    expect(team?.whole).toBe(true);
  });
});
