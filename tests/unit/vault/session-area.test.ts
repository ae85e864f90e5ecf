import { describe, expect, it } from 'vitest';
import { openSession } from '../../../lib/vault/session.ts';
import { makeArea, minute, start } from './world.ts';

const vault = { vaultId: 'v', epoch: 1, key: new Uint8Array(32).fill(7) };

function makeSession(minutes = 15) {
  const area = makeArea();
  const clock = { now: start };
  const session = openSession({
    area,
    now: () => clock.now,
    autoLockMinutes: () => minutes,
    mayOpenAlone: () => true,
    memoryOnly: () => false,
  });
  return { area, clock, session };
}

const kept = (area: ReturnType<typeof makeArea>, name: string) => area.kept.get(name) as object; // written just now

describe('a session as it lies in memory', () => {
  it('opens for its vault until its deadline', async () => {
    const { session } = makeSession();
    await session.start(vault);
    expect(await session.current()).toEqual({ ...vault, locksAt: start + 15 * minute });
  });

  it.each([
    ['vault.session', 'vaultId', 7],
    ['vault.session', 'epoch', '1'],
    ['vault.session', 'epoch', Number.NaN],
    ['vault.session', 'key', 7],
    ['vault.session', 'key', 'no base64!'],
    ['vault.session', 'unlockedAt', null],
    ['vault.session', 'absoluteDeadline', null],
    ['vault.session', 'absoluteDeadline', Number.POSITIVE_INFINITY],
    ['vault.seen', 'lastUse', null],
    ['vault.seen', 'idleDeadline', '9'],
    ['vault.seen', 'idleDeadline', Number.POSITIVE_INFINITY],
    ['vault.seen', 'lastSeen', Number.NaN],
  ])('is none where %s has for %s %j', async (name, field, value) => {
    const { area, session } = makeSession();
    await session.start(vault);
    await area.set(name, { ...kept(area, name), [field]: value });
    expect(await session.current()).toBeNull();
    expect(await session.touch()).toBe(false);
  });

  it.each([null, 'seen', 7])('is none where what was seen is %j', async (value) => {
    const { area, session } = makeSession();
    await session.start(vault);
    await area.set('vault.seen', value);
    expect(await session.current()).toBeNull();
  });

  it('hands out the same bytes each time, and those of another key after another unlocking', async () => {
    const { session } = makeSession();
    await session.start(vault);
    const first = (await session.current())?.key;
    expect((await session.current())?.key).toBe(first);
    await session.end('manual');
    await session.start({ ...vault, key: new Uint8Array(32).fill(9) });
    expect((await session.current())?.key).toEqual(new Uint8Array(32).fill(9));
  });

  it('writes what it saw of the time no more than once in a second', async () => {
    const { area, clock, session } = makeSession();
    await session.start(vault);
    for (const [at, seen] of [
      [1, 0],
      [1000, 0],
      [1001, 1001],
      [900, 1001],
    ] as const) {
      clock.now = start + at;
      await session.current();
      expect(kept(area, 'vault.seen')).toMatchObject({ lastSeen: start + seen, lastUse: start });
    }
  });

  it('holds to the latest time that was seen, also where the clock is put back a little', async () => {
    const { area, clock, session } = makeSession();
    await session.start(vault);
    clock.now = start + 10_000;
    await session.touch();
    clock.now -= 4000;
    await session.touch();
    expect(kept(area, 'vault.seen')).toEqual({
      lastUse: start + 6000,
      idleDeadline: start + 6000 + 15 * minute,
      lastSeen: start + 10_000,
    });
    await session.retime();
    expect(kept(area, 'vault.seen')).toMatchObject({ lastUse: start + 6000, lastSeen: start + 10_000 });
  });

  it('tells no reason that it never wrote, and none of the last time once it is open', async () => {
    const { area, session } = makeSession();
    expect(await session.reason()).toBe('browser-closed');
    await area.set('vault.lock-reason', 'of a later version');
    expect(await session.reason()).toBe('browser-closed');
    await session.start(vault);
    await session.end('idle');
    expect(await session.reason()).toBe('idle');
    expect([...area.kept.keys()]).toEqual(['vault.lock-reason']);
    await session.start(vault);
    expect(area.kept.has('vault.lock-reason')).toBe(false);
  });

  it('ends after eight hours at the latest, and says so where the other deadline is the same', async () => {
    const { clock, session } = makeSession(8 * 60);
    await session.start(vault);
    clock.now += 8 * 60 * minute;
    expect(await session.current()).toBeNull();
    expect(await session.reason()).toBe('absolute');
  });

  it('does nothing when it is closed', async () => {
    const { area, clock, session } = makeSession();
    await session.start(vault);
    await area.remove('vault.session');
    const seen = kept(area, 'vault.seen');
    clock.now += minute;
    await session.retime();
    expect(kept(area, 'vault.seen')).toEqual(seen);
    await area.remove('vault.seen');
    await session.retime();
    expect(await session.touch()).toBe(false);
    expect(area.kept.size).toBe(0);
  });
});
