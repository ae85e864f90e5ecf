import { beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionCaller } from '../../../lib/messaging/caller.ts';
import { type TestWorld, testWorld } from './world.ts';

const extension: ExtensionCaller = { tier: 'extension' };
const password = 'seven wet stones in a sock';
const day = 24 * 60 * 60_000;
let world: TestWorld;

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password }, extension);
});

async function add(many: number): Promise<void> {
  const secret = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => 'ABCDEFGH'[byte % 8]).join('');
  const otp = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
  await world.deps.vault.addMany(
    Array.from({ length: many }, (_, at) => ({
      enrolment: { ...otp, secret: secret(), issuer: 'Example', account: String(at) },
      origins: [],
    })),
  );
}

async function saveAndCheck(): Promise<string> {
  const { text } = await world.handlers['backup.make']({ password, own: null }, extension);
  await world.handlers['backup.check']({ file: text, password }, extension);
  return text;
}

/** Whether the person is reminded, after so many days; the vault is opened again for the answer. */
async function dueAfter(days: number): Promise<boolean> {
  world.clock.now += days * day;
  await world.handlers['vault.unlock']({ password }, extension);
  return (await world.handlers['backup.read']({}, extension)).due;
}

describe('the reminder', () => {
  it('comes with five accounts, or with one that is a month old, and not before', async () => {
    expect(await dueAfter(100)).toBe(false);
    world = testWorld();
    await world.handlers['vault.create']({ password }, extension);
    await add(1);
    expect(await dueAfter(30)).toBe(false);
    expect(await dueAfter(1)).toBe(true);
    await saveAndCheck();
    expect(await dueAfter(0)).toBe(false);
    await add(4);
    expect(await dueAfter(0)).toBe(false);
    await add(1);
    expect(await dueAfter(0)).toBe(true);
  });

  it('is not put off by a file that nobody opened again', async () => {
    await add(5);
    await world.handlers['backup.make']({ password, own: null }, extension);
    expect(await dueAfter(0)).toBe(true);
  });

  it('comes as often as the person wants and the organisation asks', async () => {
    await add(1);
    await saveAndCheck();
    await world.handlers['preferences.write']({ backupReminderDays: 0 }, extension);
    expect(await dueAfter(300)).toBe(false);
    world.managed.settings = { backupReminderDays: 301 };
    expect(await dueAfter(1)).toBe(false);
    expect(await dueAfter(1)).toBe(true);
  });
});

describe('what a file asks for', () => {
  it('a password that is wrong counts as a guess and is noted', async () => {
    for (let tries = 0; tries < 6; tries++) {
      expect(
        await world.handlers['backup.make']({ password: 'another', own: null }, extension),
      ).toMatchObject({
        result: 'wrong-password',
        text: '',
      });
    }
    await expect(world.handlers['backup.make']({ password, own: null }, extension)).rejects.toMatchObject({
      code: 'guess-too-soon',
    });
    const { entries } = await world.handlers['activity.read']({}, extension);
    expect(entries.map(({ act }) => act)).toContain('password-wrong');
  });

  it('a password of its own keeps to the rules for passwords', async () => {
    await expect(world.handlers['backup.make']({ password, own: 'short' }, extension)).rejects.toMatchObject({
      code: 'password-too-short',
    });
  });

  it('the recovery key opens it too, with a new password for the vault made of it', async () => {
    const { words } = await world.handlers['recovery.draw']({}, extension);
    const typed = words.join(' ');
    await world.handlers['recovery.keep']({ password, words: typed }, extension);
    await add(2);
    const { text: file } = await world.handlers['backup.make']({ password, own: null }, extension);
    const by = { words: typed };
    const fresh = testWorld().handlers;
    expect(await fresh['backup.compare']({ file, by }, extension)).toMatchObject({ result: 'compared' });
    await expect(fresh['backup.replace']({ file, by, password: null }, extension)).rejects.toMatchObject({
      code: 'bad-request',
    });
    const wrong = { words: 'lusab babad' };
    await expect(fresh['backup.compare']({ file, by: wrong }, extension)).rejects.toMatchObject({
      code: 'recovery-mistyped',
    });
    const next = 'another long pass phrase';
    expect(await fresh['backup.replace']({ file, by, password: next }, extension)).toMatchObject({
      result: 'restored',
      added: 2,
      status: { state: 'unlocked', protection: 'password' },
    });
    await fresh['vault.lock']({}, extension);
    expect(await fresh['vault.unlock']({ password: next }, extension)).toMatchObject({ result: 'unlocked' });
  });

  it('takes the place of a locked vault, whose password is forgotten', async () => {
    await add(1);
    const file = await saveAndCheck();
    await world.handlers['way.password'](
      { current: password, next: 'a password that is forgotten' },
      extension,
    );
    await add(3);
    await world.handlers['vault.lock']({}, extension);
    const answer = await world.handlers['backup.replace'](
      { file, by: { password }, password: null },
      extension,
    );
    expect(answer).toMatchObject({ result: 'restored', added: 1, status: { state: 'unlocked' } });
    expect(await world.handlers['account.list']({}, extension)).toHaveLength(1);
  });
});
