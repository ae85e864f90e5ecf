import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { followSync } from '../../../lib/background/sync.ts';
import type { ReplyOf } from '../../../lib/messaging/contract.ts';
import { enrolmentUri, extension, type TestWorld, testWorld } from './world.ts';

// What a password costs is shown elsewhere.
vi.mock('../../../lib/crypto/kdf.ts', async (original) => ({
  ...(await original<typeof import('../../../lib/crypto/kdf.ts')>()),
  deriveKey: async (text: string, { salt }: { salt: Uint8Array }) =>
    new Uint8Array(createHash('sha256').update(text).update(salt).digest()),
}));

const password = 'a long enough pass phrase';
const next = 'another long pass phrase';

/** A browser with a vault, over the same area as another. */
async function browser(area?: TestWorld): Promise<TestWorld> {
  const world = testWorld();
  if (area) world.deps.shared = area.deps.shared;
  await world.handlers['vault.create']({ password }, extension);
  return world;
}

async function add(world: TestWorld, uri = enrolmentUri): Promise<void> {
  const { drafts } = await world.handlers['draft.read']({ text: uri }, extension);
  const [draft] = drafts;
  if (!draft) throw new Error('no draft');
  const { id, issuer, account } = draft;
  await world.handlers['draft.keep']({ id, issuer, account, bind: false }, extension);
}

const begin = (world: TestWorld): Promise<ReplyOf<'sync.begin'>> =>
  world.handlers['sync.begin']({ password, replace: false }, extension);

describe('browsers in step, by themselves', () => {
  it('costs nothing where it is off: the area is not even read', async () => {
    const world = await browser();
    world.deps.shared = {
      read: () => Promise.reject(new Error('read')),
      write: () => Promise.reject(new Error('written')),
    };
    await expect(followSync(world.deps)).resolves.toBeUndefined();
  });

  it('takes in and shares what was done, waits for its turn to write, and does nothing while locked', async () => {
    const one = await browser();
    const other = await browser(one);
    await add(one);
    expect(await begin(one)).toMatchObject({ result: 'done', standing: { state: 'in-step', shared: 1 } });
    expect(await other.handlers['sync.join']({ by: { password } }, extension)).toMatchObject({
      result: 'done',
    });
    expect(await other.deps.vault.list()).toHaveLength(1);

    await add(one, enrolmentUri.replaceAll('HelpKit', 'Atlas').replace('JBSW', 'ORSX'));
    await followSync(one.deps);
    const id = (await one.deps.vault.list())[0]?.id ?? '';
    await one.handlers['account.remove']({ id }, extension);
    await followSync(one.deps);
    expect(one.reminders.get('sync')).toBe(one.clock.now + 60_000);
    await followSync(other.deps);
    expect(await other.deps.vault.list()).toHaveLength(2);
    one.clock.now += 60_000;
    await other.handlers['vault.lock']({}, extension);
    await followSync(one.deps);
    expect(one.reminders.get('sync')).toBeNull();
    await followSync(other.deps);
    await other.handlers['vault.unlock']({ password }, extension);
    expect(await other.deps.vault.list()).toHaveLength(2);
    await followSync(other.deps);
    expect(await other.deps.vault.list()).toHaveLength(1);
  });

  it('a new password opens what is shared from then on; opening without one ends it here', async () => {
    const one = await browser();
    await add(one);
    await begin(one);
    await one.handlers['way.password']({ current: password, next }, extension);
    const other = await browser(one);
    const join = (given: string) => other.handlers['sync.join']({ by: { password: given } }, extension);
    expect((await join(password)).result).toBe('wrong-password');
    expect((await join(next)).result).toBe('done');
    expect((await one.handlers['sync.read']({}, extension)).state).toBe('in-step');
    await one.handlers['way.device']({ password: next }, extension);
    expect((await one.handlers['sync.read']({}, extension)).state).toBe('found');
    expect(await one.deps.vault.list()).toHaveLength(1);
  });

  it('a password of what is shared is guessed as slowly as the own one', async () => {
    const one = await browser();
    await begin(one);
    const other = await browser(one);
    const join = () => other.handlers['sync.join']({ by: { password: 'a guess' } }, extension);
    for (let wrong = 0; wrong < 6; wrong += 1) expect((await join()).result).toBe('wrong-password');
    await expect(join()).rejects.toMatchObject({ code: 'guess-too-soon' });
  });
});
