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
});
