import { beforeEach, describe, expect, it } from 'vitest';
import { extension, type TestWorld, testWorld } from './world.ts';

const password = 'correct horse battery staple';
const other = 'another long pass phrase';
let world: TestWorld;

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password }, extension);
});

const drawn = async () => (await world.handlers['recovery.draw']({}, extension)).words.join(' ');
const waysNow = async () => (await world.handlers['way.list']({}, extension)).ways;
const lock = () => world.handlers['vault.lock']({}, extension);

describe('what opens the vault', () => {
  it('changes by the present password alone, and by a new one that is good enough', async () => {
    const change = (current: string, next: string) =>
      world.handlers['way.password']({ current, next }, extension);
    await expect(change(password, 'short')).rejects.toMatchObject({ code: 'password-too-short' });
    await expect(change(password, 'password123')).rejects.toMatchObject({ code: 'password-common' });
    expect((await change('wrong', other)).result).toBe('wrong-secret');
    expect(await change(password, other)).toMatchObject({ result: 'changed', status: { state: 'unlocked' } });
    await lock();
    const unlock = (typed: string) => world.handlers['vault.unlock']({ password: typed }, extension);
    expect((await unlock(password)).result).toBe('wrong-password');
    expect((await unlock(other)).result).toBe('unlocked');
  });

  it('has no recovery key before the drawn words come back', async () => {
    const words = await drawn();
    expect(await drawn()).not.toBe(words);
    expect(await waysNow()).toEqual(['password']);
    const keep = (typed: string) => world.handlers['recovery.keep']({ password, words: typed }, extension);
    await expect(keep(words.slice(1))).rejects.toMatchObject({ code: 'recovery-mistyped' });
    expect((await keep(words)).result).toBe('changed');
    expect(await waysNow()).toEqual(['password', 'recovery']);
  });

  it('opens a locked vault by the words, until they are taken away', async () => {
    const words = await drawn();
    await world.handlers['recovery.keep']({ password, words }, extension);
    await lock();
    const recover = (typed: string) =>
      world.handlers['way.recover']({ words: typed, next: other }, extension);
    await expect(recover('lusab babad')).rejects.toMatchObject({ code: 'recovery-mistyped' });
    expect(await recover(await drawn())).toMatchObject({
      result: 'wrong-secret',
      status: { state: 'locked' },
    });
    expect(await recover(words)).toMatchObject({ result: 'changed', status: { state: 'unlocked' } });
    expect((await world.handlers['recovery.remove']({ password: other }, extension)).result).toBe('changed');
    expect(await recover(words)).toMatchObject({ result: 'wrong-secret' });
  });

  it('keeps nothing of the words', async () => {
    const words = await drawn();
    await world.handlers['recovery.keep']({ password, words }, extension);
    for (const word of words.split(' ')) expect(world.dump()).not.toContain(word);
  });

  it('may be a passkey besides, which is noted as what it is and kept nowhere', async () => {
    const [credential, salt, output] = [[1, 2, 3], Array(32).fill(4), Array(32).fill(5)];
    const keep = (typed: string) =>
      world.handlers['passkey.keep']({ password: typed, credential, salt, output }, extension);
    expect((await keep('wrong')).result).toBe('wrong-secret');
    expect(await world.handlers['passkey.ask']({}, extension)).toEqual({ call: null });
    expect((await keep(password)).result).toBe('changed');
    await lock();
    expect(await world.handlers['passkey.ask']({}, extension)).toEqual({ call: { credential, salt } });
    const unlock = (made: number[]) =>
      world.handlers['passkey.unlock']({ credential, output: made }, extension);
    expect((await unlock(salt)).result).toBe('wrong-password');
    expect(await unlock(output)).toMatchObject({
      result: 'unlocked',
      opening: { status: { state: 'unlocked' } },
    });
    expect(world.dump()).not.toContain(String(output.slice(0, 8)));
    const acts = (await world.handlers['activity.read']({}, extension)).entries.map(({ act }) => act);
    expect(acts.slice(0, 3)).toEqual(['passkey-used', 'password-wrong', 'passkey-made']);
    expect((await world.handlers['passkey.remove']({ password }, extension)).result).toBe('changed');
    expect(await waysNow()).toEqual(['password']);
  });

  it('may be nothing at all, unless the organisation asks for a password', async () => {
    world.managed.settings = { forbidDeviceMode: true };
    const open = () => world.handlers['way.device']({ password }, extension);
    await expect(open()).rejects.toMatchObject({ code: 'policy-forbids' });
    world.managed.settings = {};
    expect(await open()).toMatchObject({ result: 'changed', status: { protection: 'device' } });
    expect(await waysNow()).toEqual(['device']);
  });
});
