import { describe, expect, it } from 'vitest';
import { policyChanged } from '../../../lib/background/lock.ts';
import { enrolmentUri, extension, helpkit, loginPrompt, testWorld } from './world.ts';

const minute = 60_000;
const password = 'a password of tests';
const ask = (code: string) => expect.objectContaining({ name: 'AppError', code });

async function openWorld(settings: object = {}) {
  const world = testWorld();
  world.managed.settings = settings;
  await world.handlers['vault.create']({ password }, extension);
  return world;
}

/** An account that is bound to the page in the tab. */
async function keepBound({ handlers, deps }: Awaited<ReturnType<typeof openWorld>>, origin: string) {
  const { drafts } = await handlers['draft.read']({ text: enrolmentUri }, extension);
  const { id, issuer, account } = drafts[0] ?? { id: '', issuer: '', account: '' };
  const kept = await handlers['draft.keep']({ id, issuer, account, bind: false }, extension);
  await deps.vault.bind(kept.id, { origin, source: 'person', at: deps.now() });
  return kept;
}

describe('what the organisation set', () => {
  it.each([{ requirePassword: true }, { forbidDeviceMode: true }, { requirePassword: 'yes' }])(
    'forbids a vault without a password: %j',
    async (settings) => {
      const { handlers, managed } = testWorld();
      managed.settings = settings;
      await expect(handlers['vault.create']({ password: null }, extension)).rejects.toEqual(
        ask('policy-forbids'),
      );
      expect((await handlers['vault.status']({}, extension)).state).toBe('none');
      expect((await handlers['vault.create']({ password }, extension)).state).toBe('unlocked');
    },
  );

  it('closes a vault that has no password until one is set, and nothing is lost', async () => {
    const world = testWorld();
    const { handlers, managed } = world;
    await handlers['vault.create']({ password: null }, extension);
    const kept = await keepBound(world, helpkit.origin);
    managed.settings = { requirePassword: true };
    await policyChanged(world.deps);
    const locked = { state: 'locked', protection: 'device', lockReason: 'password-required', locksAt: null };
    expect(await handlers['vault.status']({}, extension)).toEqual(locked);
    expect((await handlers['vault.unlock']({ password: '' }, extension)).result).toBe('wrong-password');
    await expect(handlers['account.list']({}, extension)).rejects.toEqual(ask('vault-locked'));
    await expect(handlers['account.codes']({ ids: [kept.id] }, extension)).rejects.toEqual(
      ask('vault-locked'),
    );
    expect((await handlers['prompt.seen'](loginPrompt, helpkit)).state).toBe('locked');
    managed.settings = {};
    expect((await handlers['vault.status']({}, extension)).state).toBe('unlocked');
    managed.settings = { forbidDeviceMode: true };
    const set = (next: string) => handlers['way.password']({ current: '', next }, extension);
    await expect(set('short')).rejects.toEqual(ask('password-too-short'));
    expect(await set(password)).toMatchObject({ result: 'changed', status: { state: 'unlocked' } });
    expect((await handlers['account.list']({}, extension)).map(({ id }) => id)).toEqual([kept.id]);
    expect(await handlers['way.list']({}, extension)).toEqual({ ways: ['password'] });
  });

  it('caps the time to lock and leaves the choice as it was', async () => {
    const world = await openWorld();
    await world.handlers['preferences.write']({ autoLockMinutes: 60 }, extension);
    world.managed.settings = { autoLockMinutes: 5 };
    expect((await world.handlers['opening.read']({}, extension)).preferences.autoLockMinutes).toBe(5);
    const written = await world.handlers['preferences.write']({ autoLockMinutes: 3 }, extension);
    expect(written.autoLockMinutes).toBe(3);
    await world.handlers['preferences.write']({ autoLockMinutes: 30 }, extension);
    world.managed.settings = {};
    expect((await world.handlers['opening.read']({}, extension)).preferences.autoLockMinutes).toBe(30);
  });

  it('holds at once when it changes: a shorter time is counted from the last use', async () => {
    const world = await openWorld();
    world.clock.now += 10 * minute;
    world.managed.settings = { autoLockMinutes: 12 };
    await policyChanged(world.deps);
    expect(world.alarm.at).toBe(world.clock.now + 2 * minute + 50);
    world.managed.settings = { autoLockMinutes: 9 };
    await policyChanged(world.deps);
    expect(await world.deps.vault.status()).toMatchObject({ state: 'locked', lockReason: 'idle' });
    expect(world.alarm.at).toBeNull();
    expect(world.dump()).not.toContain('vault.session');
  });

  it('takes the key out of the session at once when it may lie in memory only', async () => {
    const world = await openWorld();
    expect(world.dump()).toContain('vault.session');
    world.managed.settings = { memoryOnly: true };
    await policyChanged(world.deps);
    expect(await world.deps.vault.status()).toMatchObject({ state: 'locked', lockReason: 'memory-only' });
    expect(world.dump()).not.toContain('vault.session');
    await world.handlers['vault.unlock']({ password }, extension);
    expect(await world.deps.vault.list()).toEqual([]);
    expect(world.dump()).not.toContain('vault.session');
  });

  it('turns filling without a click off, also where the person turned it on before', async () => {
    const world = await openWorld();
    const { id } = await keepBound(world, helpkit.origin);
    const wanted = { origin: helpkit.origin, accountId: id, on: true };
    await world.handlers['site.withoutClick'](wanted, extension);
    expect((await world.handlers['prompt.seen'](loginPrompt, helpkit)).auto).toBe(true);
    world.managed.settings = { fillWithoutClick: 'never' };
    expect((await world.handlers['prompt.seen'](loginPrompt, helpkit)).auto).toBe(false);
    const asked = { nonce: loginPrompt.nonce, accountId: null, click: false };
    expect(await world.handlers['fill.asked'](asked, helpkit)).toEqual({ status: 'none' });
    await expect(world.handlers['site.withoutClick'](wanted, extension)).rejects.toEqual(
      ask('policy-forbids'),
    );
    await world.handlers['site.withoutClick']({ ...wanted, on: false }, extension);
  });

  it.each(['never', 'always'] as const)('decides over the box that trusts a device: %s', async (trust) => {
    const world = await openWorld({ trustedDevices: trust });
    await keepBound(world, helpkit.origin);
    await world.handlers['preferences.write'](
      { trustDevices: trust === 'never' ? 'always' : 'never' },
      extension,
    );
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    const asked = { nonce: loginPrompt.nonce, accountId: null, click: true };
    expect(await world.handlers['fill.asked'](asked, helpkit)).toMatchObject({ trust: trust === 'always' });
  });

  it('leaves over that box a question, which the person may answer with never once and for all', async () => {
    const world = await openWorld({ trustedDevices: 'ask' });
    await keepBound(world, helpkit.origin);
    await world.handlers['preferences.write']({ trustDevices: 'always' }, extension);
    expect((await world.handlers['opening.read']({}, extension)).preferences.trustDevices).toBe('ask');
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    const asked = { nonce: loginPrompt.nonce, accountId: null, click: true };
    expect(await world.handlers['fill.asked'](asked, helpkit)).toMatchObject({ about: 'trust' });
    await world.handlers['preferences.write']({ trustDevices: 'never' }, extension);
    expect(await world.handlers['fill.asked'](asked, helpkit)).toMatchObject({ trust: false });
  });

  it('names HelpKit sites of its own: they are spoken of, and their false twins are known', async () => {
    const world = await openWorld({ helpkitOrigins: ['https://support.example.com'] });
    const own = { ...helpkit, origin: 'https://support.example.com' };
    expect((await world.handlers['prompt.seen'](loginPrompt, own)).state).toBe('empty');
    const twin = { ...helpkit, origin: 'https://support.exarnple.com' };
    const offer = await world.handlers['prompt.seen'](loginPrompt, twin);
    expect(offer).toMatchObject({ state: 'lookalike', lookalikeOf: 'support.example.com' });
    world.managed.settings = {};
    expect((await world.handlers['prompt.seen'](loginPrompt, own)).state).toBe('none');
    expect((await world.handlers['prompt.seen'](loginPrompt, twin)).state).toBe('none');
  });

  it('is shown as it stands, with what cannot be read and which sites wait for access', async () => {
    const world = await openWorld({ autoLockMinutes: '5', helpkitOrigins: ['https://support.example.com'] });
    expect(await world.handlers['policy.read']({}, extension)).toEqual({
      passwordRequired: false,
      autoLockMinutes: 1,
      backupReminderDays: null,
      memoryOnly: false,
      plainExportForbidden: false,
      trustedDevices: null,
      fillWithoutClick: null,
      malformed: ['autoLockMinutes'],
      sites: [{ origin: 'https://support.example.com', granted: false }],
    });
  });
});
