import { describe, expect, it } from 'vitest';
import type { LockReason } from '../../../lib/core/types.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { codeIs, enrolment, makeArea, makeVault, makeWorld, minute, password, start } from './world.ts';

const hour = 60 * minute;

describe('a lock', () => {
  it.each<LockReason>([
    'manual',
    'idle',
    'absolute',
    'browser-closed',
    'clock-back',
    'screen-lock',
    'memory-only',
  ])('keeps its reason: %s', async (reason) => {
    const { world, vault } = await makeVault();
    await vault.lock(reason);
    expect(await vault.status()).toMatchObject({ state: 'locked', lockReason: reason });
    expect([...world.session.kept]).toEqual([['vault.lock-reason', reason]]);
  });

  it('keeps the reason of the first', async () => {
    const { world, vault } = await makeVault();
    await vault.lock('screen-lock');
    await vault.lock('manual');
    expect((await vault.status()).lockReason).toBe('screen-lock');
    const late = await makeVault();
    late.world.clock.now += 15 * minute;
    await late.vault.lock('manual');
    expect((await late.vault.status()).lockReason).toBe('idle');
    expect(world.session.kept.size).toBe(1);
  });

  it('holds after the browser was closed', async () => {
    const { world } = await makeVault();
    const anew = openVault({ ...world, session: makeArea() });
    expect(await anew.status()).toMatchObject({
      state: 'locked',
      lockReason: 'browser-closed',
      locksAt: null,
    });
    await expect(anew.list()).rejects.toEqual(codeIs('vault-locked'));
  });

  it('does not come when only the worker dies', async () => {
    const { world } = await makeVault();
    expect((await openVault(world).status()).state).toBe('unlocked');
  });
});

describe('the idle deadline', () => {
  it('is 15 minutes after the last touch, to the millisecond', async () => {
    const { world, vault } = await makeVault();
    world.clock.now = start + 10 * minute;
    await vault.touch();
    world.clock.now = start + 25 * minute - 1;
    expect(await vault.list()).toEqual([]);
    world.clock.now = start + 25 * minute;
    await expect(vault.list()).rejects.toEqual(codeIs('vault-locked'));
    expect(world.session.kept.has('vault.session')).toBe(false);
    expect(await vault.status()).toMatchObject({ state: 'locked', lockReason: 'idle' });
  });

  it('does not move by use alone, and no touch comes too late', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    for (let at = 1; at < 15; at++) {
      world.clock.now = start + at * minute;
      await vault.read(id);
    }
    world.clock.now = start + 15 * minute;
    await expect(vault.touch()).rejects.toEqual(codeIs('vault-locked'));
    await expect(vault.read(id)).rejects.toEqual(codeIs('vault-locked'));
  });

  it('is counted anew from the last use when the minutes change by themselves', async () => {
    const { world, vault } = await makeVault();
    world.clock.now = start + 4 * minute;
    world.idleMinutes = 5;
    await vault.retime();
    expect((await vault.status()).locksAt).toBe(start + 5 * minute);
    world.idleMinutes = 2;
    await vault.retime();
    expect(await vault.status()).toMatchObject({ state: 'locked', lockReason: 'idle' });
  });

  it('is what the person set, also while it is open', async () => {
    const { world, vault } = await makeVault();
    world.idleMinutes = 1;
    await vault.touch();
    expect((await vault.status()).locksAt).toBe(start + minute);
    for (const nonsense of [Number.NaN, 0, -5, Number.POSITIVE_INFINITY]) {
      world.idleMinutes = nonsense;
      await vault.touch();
      expect((await vault.status()).locksAt).toBe(start + 15 * minute);
    }
  });
});

describe('the absolute deadline', () => {
  it('comes after 8 hours, whatever is touched', async () => {
    const { world, vault } = await makeVault();
    world.idleMinutes = 60;
    for (let at = 0; at < 16; at++) {
      world.clock.now = start + at * 30 * minute;
      await vault.touch();
    }
    expect((await vault.status()).locksAt).toBe(start + 8 * hour);
    world.clock.now = start + 8 * hour - 1;
    expect((await vault.status()).state).toBe('unlocked');
    world.clock.now = start + 8 * hour;
    expect(await vault.status()).toMatchObject({ state: 'locked', lockReason: 'absolute' });
  });
});

describe('a clock that goes back', () => {
  it.each([
    [5000, 'unlocked', null],
    [5001, 'locked', 'clock-back'],
    [24 * hour, 'locked', 'clock-back'],
  ])('by %i ms leaves it %s', async (back, state, lockReason) => {
    const { world, vault } = await makeVault();
    world.clock.now = start + 10 * minute;
    await vault.list();
    world.clock.now -= back;
    expect(await vault.status()).toMatchObject({ state, lockReason });
  });

  it('locks also by small steps', async () => {
    const { world, vault } = await makeVault();
    world.clock.now -= 4000;
    await vault.touch();
    world.clock.now -= 4000;
    await expect(vault.touch()).rejects.toEqual(codeIs('vault-locked'));
    expect((await vault.status()).lockReason).toBe('clock-back');
  });
});

describe('a session in memory only', () => {
  it('writes no key, ends with its worker, and says why', async () => {
    const world = makeWorld({ memoryOnly: () => true });
    const vault = openVault(world);
    await vault.create(password);
    expect(await vault.list()).toEqual([]);
    expect([...world.session.kept.keys()]).toEqual(['vault.seen']);
    expect(await openVault(world).status()).toMatchObject({ state: 'locked', lockReason: 'memory-only' });
  });

  it('wipes a key that was kept before it became strict', async () => {
    let strict = false;
    const world = makeWorld({ memoryOnly: () => strict });
    const vault = openVault(world);
    await vault.create(password);
    expect(world.session.kept.has('vault.session')).toBe(true);
    strict = true;
    expect(await vault.status()).toMatchObject({ state: 'locked', lockReason: 'memory-only' });
    expect(world.session.kept.has('vault.session')).toBe(false);
    expect(await vault.unlock(password)).toBe('unlocked');
    await vault.lock('manual');
    expect((await vault.status()).lockReason).toBe('manual');
  });
});

describe('what is found in the session area', () => {
  it.each([null, 'text', 7, {}, { vaultId: 'x' }, { vaultId: 1, epoch: 1, key: 'AA==' }])(
    'is no key when it is %j',
    async (value) => {
      const { world, vault } = await makeVault();
      await world.session.set('vault.session', value);
      expect((await vault.status()).state).toBe('locked');
      await expect(vault.list()).rejects.toEqual(codeIs('vault-locked'));
    },
  );

  it('is no key of this vault when it is of another', async () => {
    const { world, vault } = await makeVault();
    const { world: other } = await makeVault();
    await world.session.set('vault.session', other.session.kept.get('vault.session'));
    expect((await vault.status()).state).toBe('locked');
  });

  it('with a wrong key opens nothing', async () => {
    const { world, vault } = await makeVault();
    const held: object = { ...((await world.session.get('vault.session')) as object) }; // it was just written
    await world.session.set('vault.session', { ...held, key: Buffer.alloc(32).toString('base64') });
    await expect(vault.list()).rejects.toEqual(codeIs('vault-damaged'));
  });

  it('is written at unlocking and never by use, so that no late write brings a key back', async () => {
    const area = makeArea();
    const written: string[] = [];
    const world = makeWorld({
      session: {
        ...area,
        set: (key, value) => {
          written.push(key);
          return area.set(key, value);
        },
      },
    });
    const vault = openVault(world);
    await vault.create('a password of tests');
    written.length = 0;
    world.clock.now += minute;
    await vault.touch();
    await vault.list();
    expect(new Set(written)).toEqual(new Set(['vault.seen']));
  });
});
