import { beforeEach, describe, expect, it } from 'vitest';
import { remindOfTrust } from '../../../lib/background/trusted-devices.ts';
import type { AccountSeen, PromptSeen } from '../../../lib/messaging/page-contract.ts';
import { insidePage as inside } from './seen-pages.ts';
import { enrolmentUri, extension, helpkit, loginPrompt, type TestWorld, testWorld } from './world.ts';

const day = 24 * 60 * 60_000;
let world: TestWorld;
let accountId: string;

const prompt = (change: Partial<PromptSeen> = {}) =>
  world.handlers['prompt.seen']({ ...loginPrompt, ...change }, helpkit);
const page = (change: Partial<AccountSeen> = {}) =>
  world.handlers['account.seen']({ ...inside, ...change }, helpkit);
const press = (chosen: string | null = null) =>
  world.handlers['fill.asked']({ nonce: loginPrompt.nonce, accountId: chosen, click: true }, helpkit);
const list = () => world.handlers['trust.list']({}, extension);

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  const [draft] = (await world.handlers['draft.read']({ text: enrolmentUri }, extension)).drafts;
  if (draft === undefined) throw new Error('no draft');
  const { id, issuer, account } = draft;
  accountId = (await world.handlers['draft.keep']({ id, issuer, account, bind: false }, extension)).id;
  await world.deps.vault.bind(accountId, { origin: helpkit.origin, source: 'person', at: 0 });
});

describe('a trusted device', () => {
  it('is entered when a login went through whose box the preference had ticked', async () => {
    await world.handlers['preferences.write']({ trustDevices: 'always' }, extension);
    await prompt();
    expect(await press()).toMatchObject({ status: 'code', trust: true });
    expect((await list()).devices).toEqual([]);
    await page();
    expect((await list()).devices).toMatchObject([
      {
        origin: helpkit.origin,
        username: 'agent@team.example',
        accountId,
        since: world.clock.now,
        until: world.clock.now + 30 * day,
        tickedBy: 'preference',
        state: 'trusted',
      },
    ]);
  });

  it('is the person’s where they ticked the box themselves, and none where nobody did', async () => {
    await prompt({ trustTicked: true });
    await press();
    await page();
    expect((await list()).devices).toMatchObject([{ tickedBy: 'person' }]);
    await prompt({ nonce: 'nonce-2', path: '/other' });
    await page({ path: '/again' });
    expect((await list()).devices).toHaveLength(1);
  });

  it('is not entered by a page that asks for a code or a password again', async () => {
    await prompt({ trustTicked: true });
    await page({ outside: true });
    await prompt({ nonce: 'nonce-2', trustTicked: false });
    await page();
    expect((await list()).devices).toEqual([]);
  });

  it('waits while the vault is locked', async () => {
    await prompt({ trustTicked: true, username: 'agent@team.example' });
    await world.handlers['vault.lock']({}, extension);
    await page();
    await expect(list()).rejects.toThrow('vault-locked');
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    expect((await list()).devices).toMatchObject([{ username: 'agent@team.example' }]);
  });

  it('asks where the settings say so, and takes either answer', async () => {
    await world.handlers['preferences.write']({ trustDevices: 'ask' }, extension);
    await prompt();
    const asked = await press();
    expect(asked).toMatchObject({ status: 'choose', about: 'trust' });
    const [yes, no] = asked.status === 'choose' ? asked.accounts : [];
    expect(await press(no?.id)).toMatchObject({ status: 'code', trust: false });
    world.clock.now += 30_000;
    expect(await press(yes?.id)).toMatchObject({ status: 'code', trust: true });
    await page();
    expect((await list()).devices).toMatchObject([{ tickedBy: 'person' }]);
    await prompt({ nonce: 'nonce-3', trustBox: false });
    world.clock.now += 30_000;
    expect(
      await world.handlers['fill.asked']({ nonce: 'nonce-3', accountId: null, click: true }, helpkit),
    ).toMatchObject({ status: 'code', trust: false });
  });

  it('is never asked for on a shared computer, whatever the organisation says', async () => {
    world.managed.settings = { trustedDevices: 'always' };
    await world.handlers['preferences.write']({ sharedComputer: true }, extension);
    await prompt();
    expect(await press()).toMatchObject({ status: 'code', trust: false });
    await world.handlers['preferences.write']({ sharedComputer: false }, extension);
    world.clock.now += 30_000;
    expect(await press()).toMatchObject({ status: 'code', trust: true });
    await page();
    expect((await list()).devices).toMatchObject([{ tickedBy: 'organisation' }]);
  });

  describe('once entered', () => {
    beforeEach(async () => {
      await prompt({ trustTicked: true, username: 'agent@team.example' });
      await page();
    });

    it('holds 29 days later, is reminded of by then, and is over after 31', async () => {
      const start = world.clock.now;
      expect((await list()).ending).toEqual([]);
      expect(world.reminders.get('trust')).toBe(start + 29 * day);
      world.clock.now = start + 29 * day;
      await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
      await remindOfTrust(world.deps);
      expect(world.notified).toEqual(['trust-ends']);
      expect(world.mark.said).toEqual({ text: '1', tone: 'plain' });
      expect((await list()).ending).toHaveLength(1);
      world.clock.now = start + 31 * day;
      await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
      expect((await list()).ending).toEqual([]);
      expect(world.mark.said).toBeNull();
      await prompt({ nonce: 'nonce-31', username: 'agent@team.example' });
      expect((await list()).devices).toMatchObject([{ state: 'trusted' }]);
    });

    it('is lost when the site asks again before its time', async () => {
      world.clock.now += 60_001;
      await prompt({ nonce: 'nonce-2', username: 'agent@team.example' });
      expect((await list()).devices).toMatchObject([{ state: 'lost' }]);
    });

    it('is revoked at the site: its page opens, and what that lists counts', async () => {
      const [device] = (await list()).devices;
      const row = { label: 'Chrome on Linux', here: true, until: world.clock.now + day, lastUsed: null };
      const shown = { path: '/settings/privacy', username: 'agent@team.example' };
      await page({ ...shown, devices: [row] });
      expect((await list()).devices).toMatchObject([{ until: row.until }]);
      await world.handlers['trust.revoke']({ id: device?.id ?? '' }, extension);
      expect(world.addresses).toEqual(['https://app.helpkit.in/settings/privacy']);
      await page({ ...shown, devices: [row] });
      expect((await list()).devices).toMatchObject([{ state: 'revoking' }]);
      await page({ ...shown, devices: [] });
      expect(await list()).toMatchObject({
        devices: [],
        lists: [{ devices: [], path: '/settings/privacy' }],
      });
    });

    it('is forgotten here without a word to the site', async () => {
      const [device] = (await list()).devices;
      expect((await world.handlers['trust.forget']({ id: device?.id ?? '' }, extension)).devices).toEqual([]);
      expect(world.addresses).toEqual([]);
    });
  });

  it('is told by no page of a site that nobody belongs to', async () => {
    const elsewhere = { ...helpkit, origin: 'https://elsewhere.example' };
    const row = { label: 'x', here: true, until: null, lastUsed: null };
    await world.handlers['account.seen']({ ...inside, devices: [row] }, elsewhere);
    expect((await list()).lists).toEqual([]);
  });
});
