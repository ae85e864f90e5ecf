import { describe, expect, it } from 'vitest';
import { lockIfDue, setLockAlarm } from '../../../lib/background/lock.ts';
import { extension, helpkit, loginPrompt, testWorld } from './world.ts';

const minute = 60_000;

async function openWorld() {
  const world = testWorld();
  await world.handlers['vault.create']({ password: 'a password of tests' }, extension);
  return world;
}

describe('the alarm that wipes the key', () => {
  it('is armed for the nearer deadline and taken away', async () => {
    const { handlers, deps, alarm, clock } = await openWorld();
    await setLockAlarm(deps);
    expect(alarm.at).toBe(clock.now + 15 * minute + 50);
    await handlers['vault.lock']({}, extension);
    expect(alarm.at).toBeNull();
  });

  it('locks when it comes, leaves no key, and tells the pages', async () => {
    const { handlers, deps, clock, told, dump } = await openWorld();
    await handlers['prompt.seen'](loginPrompt, helpkit);
    expect(dump()).toContain('vault.session');
    clock.now += 16 * minute;
    told.length = 0;
    await lockIfDue(deps);
    expect(dump()).not.toContain('vault.session');
    expect(told.map(({ name }) => name)).toEqual(['page.refresh']);
    expect(await deps.vault.status()).toMatchObject({ state: 'locked', lockReason: 'idle' });
  });

  it('does nothing when it comes too early', async () => {
    const { deps, clock, alarm, told } = await openWorld();
    clock.now += 14 * minute;
    told.length = 0;
    await lockIfDue(deps);
    expect((await deps.vault.status()).state).toBe('unlocked');
    expect(alarm.at).toBe(clock.now + minute + 50);
    expect(told).toEqual([]);
  });
});
