import { describe, expect, it, vi } from 'vitest';
import { openWitness } from '../../../lib/vault/witness.ts';
import { begun, held, type Mirrored, makeMirrored, torn } from './mirror-world.ts';
import { codeIs, minute } from './world.ts';

const broken = new Error('the disk is gone');

/** An area whose calls of one kind fail until it is mended. */
function failing({ area }: Mirrored, call: 'get' | 'set' | 'remove'): () => void {
  const real = area[call];
  Object.assign(area, { [call]: () => Promise.reject(broken) });
  return () => Object.assign(area, { [call]: real });
}

const sworn = async ({ mirror, vault }: Mirrored) => {
  const row = await mirror.witness();
  return row && openWitness(vault, row);
};

describe('what stands against writing the second copy', () => {
  it.each([
    ['storage-full', new DOMException('', 'QuotaExceededError')],
    ['storage-full', new Error('Resource::kQuotaBytes quota exceeded')],
    ['storage-full', new Error('No space left on device')],
    ['storage-full', new Error('Disk Full')],
    ['storage-broken', new Error('An unexpected error occurred')],
    ['storage-broken', 'quota'],
  ] as const)('is said to be %s after %s, and costs the database nothing', async (code, error) => {
    const world = await begun();
    expect(world.mirror.problem()).toBeNull();
    vi.spyOn(world.area, 'set').mockRejectedValue(error);
    await world.write(world.mirror, ['d']);
    expect(world.mirror.problem()).toBe(code);
  });

  it('puts off a new base for a minute, and no longer', async () => {
    const world = await begun();
    const mend = failing(world, 'set');
    await world.write(world.mirror, ['d']);
    mend();
    world.clock.now += minute - 1;
    const before = new Map(world.area.kept);
    await world.write(world.mirror, ['e']);
    expect([...world.area.kept]).toEqual([...before]);
    expect(world.mirror.problem()).toBe('storage-broken');
    world.clock.now += 1;
    await world.write(world.mirror, ['f']);
    expect(await world.mirror.newest()).toEqual(held(world));
    expect(world.mirror.problem()).toBeNull();
  });

  it('puts off no step that follows what lies there', async () => {
    const world = await begun();
    const mend = failing(world, 'set');
    const lost = await world.change(['d']);
    await world.mirror.follow(world.vault, lost, 3);
    mend();
    await world.mirror.follow(world.vault, lost, 3);
    expect(await world.mirror.newest()).toEqual(held(world));
    expect(world.mirror.problem()).toBeNull();
  });

  it('is over once what was written after all is found there', async () => {
    const world = await begun();
    const { set } = world.area;
    vi.spyOn(world.area, 'set').mockImplementation(async (values) => {
      await set(values);
      throw broken;
    });
    const change = await world.change(['d']);
    await world.mirror.follow(world.vault, change, 3);
    expect(world.mirror.problem()).toBe('storage-broken');
    await world.mirror.follow(world.vault, change, 3);
    expect(world.mirror.problem()).toBeNull();
  });

  it.each(['header', 'manifest'])(
    'is no problem of a vault that is not there, as without %s',
    async (row) => {
      const world = await makeMirrored();
      const facts = world.facts();
      if (row === 'header') world.database.header = undefined;
      else Object.assign(world.database.rows, { manifest: undefined });
      await world.mirror.copyAll(world.vault, facts);
      expect([world.mirror.problem(), world.area.kept.size]).toEqual([null, 0]);
      expect(await world.mirror.floor()).toBeNull();
    },
  );
});

describe('a base that cannot be made', () => {
  it.each<[string, (world: Mirrored) => object]>([
    ['no manifest that opens', ({ database: { rows } }) => ({ manifest: torn(rows.manifest) })],
    ['a manifest that is no row', () => ({ manifest: 'torn' })],
    ['no list in either copy', () => ({ index: undefined })],
  ])('where there is %s leaves the copy that lies there', async (name, harm) => {
    const world = await begun();
    if (name.startsWith('no list')) world.area.kept.set('vault.mirror.base', 'torn');
    const before = new Map(world.area.kept);
    Object.assign(world.database.rows, harm(world));
    await world.mirror.copyAll(world.vault, world.facts());
    expect([...world.area.kept]).toEqual([...before]);
    expect(world.mirror.problem()).toBe('storage-broken');
  });

  it.each([
    ['of the same vault and key', {}, 4],
    ['that an older key of it opens', { epoch: 2 }, 4],
    ['of another vault', { vaultId: 'w' }, 0],
  ])('leaves of a copy %s as much as is right', async (_, changes, left) => {
    const world = await begun();
    world.area.kept.set('settings', 'of somebody else');
    const there = world.area.kept.size;
    failing(world, 'set');
    await world.mirror.copyAll({ ...world.vault, ...changes }, world.facts());
    expect(world.area.kept.size).toBe(left === 0 ? 1 : there);
    expect(world.area.kept.has('settings')).toBe(true);
    expect((await world.mirror.floor())?.revision).toBe(left === 0 ? undefined : left);
  });

  it('in an area that removes nothing either throws nothing', async () => {
    const world = await begun();
    failing(world, 'set');
    failing(world, 'remove');
    await world.mirror.copyAll({ ...world.vault, epoch: 2 }, world.facts());
    expect(world.mirror.problem()).toBe('storage-broken');
  });
});

describe('the last state that is known', () => {
  it('is that of the last change, also where the copy could not be written', async () => {
    const world = await begun();
    expect(await world.mirror.floor()).toEqual({ vaultId: 'v', epoch: 1, revision: 4 });
    failing(world, 'set');
    await world.write(world.mirror, ['d']);
    expect(await world.mirror.floor()).toEqual({ vaultId: 'v', epoch: 1, revision: 5 });
  });

  it('is read once, and again where it could not be', async () => {
    const { area } = await begun();
    const world = await makeMirrored();
    for (const [name, value] of area.kept) world.area.kept.set(name, value);
    const mend = failing(world, 'get');
    expect(await world.mirror.floor()).toBeNull();
    mend();
    const get = vi.spyOn(world.area, 'get');
    expect((await world.mirror.floor())?.revision).toBe(4);
    expect((await world.mirror.floor())?.revision).toBe(4);
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('is that of the new base, and of the vault that was made', async () => {
    const world = await makeMirrored();
    expect(await world.mirror.floor()).toBeNull();
    await world.mirror.copyAll(world.vault, world.facts());
    expect(await world.mirror.floor()).toEqual({ vaultId: 'v', epoch: 1, revision: 1 });
    expect(await sworn(world)).toEqual({ vaultId: 'v', epoch: 1, revision: 1, count: 0 });
  });

  it('names the vault that is about to come, until that is taken back', async () => {
    const world = await begun();
    await world.mirror.floor();
    await world.mirror.announce('w');
    expect((await world.mirror.floor())?.next).toBe('w');
    await world.mirror.announce(null);
    expect((await world.mirror.floor())?.next).toBeUndefined();
    expect(world.area.kept.has('vault.mirror.next')).toBe(false);
    failing(world, 'set');
    await expect(world.mirror.announce('x')).rejects.toBe(broken);
  });
});

describe('a second copy that is to go', () => {
  it('goes as a whole, with what was known of it, and nothing else', async () => {
    const world = await begun();
    world.area.kept.set('settings', 'of somebody else');
    const mend = failing(world, 'set');
    await world.write(world.mirror, ['d']);
    mend();
    expect(await world.mirror.isThere()).toBe(true);
    await world.mirror.forget();
    expect([...world.area.kept.keys()]).toEqual(['settings']);
    expect(await world.mirror.isThere()).toBe(false);
    expect(world.mirror.problem()).toBeNull();
    expect(await world.mirror.floor()).toBeNull();
  });

  it.each(['get', 'remove'] as const)('is said not to have gone where %s fails', async (call) => {
    const world = await begun();
    const mend = failing(world, call);
    await expect(world.mirror.forget()).rejects.toEqual(codeIs('storage-broken'));
    if (call === 'get') await expect(world.mirror.isThere()).rejects.toEqual(codeIs('storage-broken'));
    mend();
    // What failed keeps nothing from going on.
    expect(await world.mirror.newest()).toEqual(held(world));
  });

  it('is there as long as anything of it lies there', async () => {
    const world = await makeMirrored();
    world.area.kept.set('vault.mirror.7', 'torn');
    expect(await world.mirror.isThere()).toBe(true);
  });
});
