import { describe, expect, it } from 'vitest';
import { unpackCopy } from '../../../lib/vault/mirror-copy.ts';
import { openWitness } from '../../../lib/vault/witness.ts';
import { begun, held, makeMirrored, torn } from './mirror-world.ts';

/** The names that lie in the area, in their order. */
const namesOf = ({ area }: { area: { kept: Map<string, unknown> } }) => [...area.kept.keys()].sort();

describe('a second copy', () => {
  it('is what the database holds, after each change', async () => {
    const world = await makeMirrored();
    const { mirror, vault } = world;
    await mirror.copyAll(vault, world.facts());
    expect(await mirror.newest()).toEqual(held(world));
    for (const [put, drop] of [[['a']], [['b', 'c']], [['a'], ['b']], [[], ['c']]] as const) {
      await world.write(mirror, put ?? [], [...(drop ?? [])]);
      expect(await mirror.newest()).toEqual(held(world));
      const packed = await mirror.packed();
      expect(packed && unpackCopy(packed)).toEqual(held(world));
    }
  });

  it('is of just one state, of one vault', async () => {
    const { mirror, vault, facts } = await begun();
    const { vaultId, epoch } = vault;
    const { revision } = facts();
    expect(await mirror.isAt({ vaultId, epoch, revision })).toBe(true);
    const others = [{ revision: 3 }, { revision: 5 }, { epoch: 2 }, { vaultId: 'w' }];
    for (const other of others) expect(await mirror.isAt({ vaultId, epoch, revision, ...other })).toBe(false);
  });

  it('has the last three revisions, the newest first, and no more than there were', async () => {
    const world = await makeMirrored();
    const revisions = async () => (await world.mirror.copies()).map(({ rows }) => rows.manifest.revision);
    expect(await revisions()).toEqual([]);
    await world.mirror.copyAll(world.vault, world.facts());
    expect(await revisions()).toEqual([1]);
    await world.write(world.mirror, ['a']);
    expect(await revisions()).toEqual([2, 1]);
    for (const id of ['b', 'c', 'd']) await world.write(world.mirror, [id]);
    expect(await revisions()).toEqual([5, 4, 3]);
    // One that cannot be read takes none of those before it.
    world.area.kept.set('vault.mirror.5', 'torn');
    expect(await revisions()).toEqual([4, 3]);
    expect((await world.mirror.newest())?.rows.manifest.revision).toBe(4);
    expect(await world.mirror.packed()).toBeNull();
  });

  it('swears to the state of its vault and to how many records that has', async () => {
    const { mirror, vault } = await begun();
    const row = await mirror.witness();
    expect(row && (await openWitness(vault, row))).toEqual({ vaultId: 'v', epoch: 1, revision: 4, count: 2 });
  });

  it('is nothing where nothing was written', async () => {
    const { mirror } = await makeMirrored();
    const told = [mirror.newest(), mirror.packed(), mirror.witness(), mirror.floor(), mirror.isThere()];
    expect(await Promise.all(told)).toEqual([null, null, null, null, false]);
    expect(await mirror.copies()).toEqual([]);
  });

  it('is read by another worker as by the one that wrote it', async () => {
    const world = await begun();
    const other = world.open();
    expect(await other.newest()).toEqual(held(world));
    expect(await other.floor()).toMatchObject({ vaultId: 'v', epoch: 1, revision: 4 });
    await world.write(other, ['d']);
    expect(await other.newest()).toEqual(held(world));
    expect(namesOf(world)).toContain('vault.mirror.5');
  });
});

describe('a step', () => {
  it('costs what has changed, and leaves the base as it is', async () => {
    const world = await begun();
    const base = world.area.kept.get('vault.mirror.base');
    await world.write(world.mirror, ['d']);
    expect(world.area.kept.get('vault.mirror.base')).toBe(base);
    expect(namesOf(world).filter((name) => /\d$/.test(name))).toHaveLength(4);
  });

  it('that lies there already is not written once more', async () => {
    const world = await begun();
    const { revision, count } = world.facts();
    const change = await world.change(['d']);
    await world.mirror.follow(world.vault, change, count + 1);
    const before = new Map(world.area.kept);
    await world.mirror.follow(world.vault, change, count + 1);
    await world.mirror.follow(world.vault, { ...change, manifest: { ...change.manifest, revision } }, count);
    expect([...world.area.kept]).toEqual([...before]);
  });

  it('that does not follow what lies there is answered by a new base', async () => {
    const world = await begun();
    await world.change(['lost with its worker']);
    await world.write(world.mirror, ['d']);
    expect(await world.mirror.newest()).toEqual(held(world));
    expect(namesOf(world)).toEqual(['vault.mirror', 'vault.mirror.base', 'vault.witness']);
  });

  it('of another vault or key than the one that lies there is, too', async () => {
    for (const changes of [{ epoch: 2 }, { vaultId: 'w' }]) {
      const old = await begun();
      const world = await makeMirrored(changes);
      for (const [name, value] of old.area.kept) world.area.kept.set(name, value);
      for (const id of ['a', 'b', 'c', 'd']) await world.write(world.mirror, [id]);
      expect(await world.mirror.newest()).toEqual(held(world));
      expect(await world.mirror.floor()).toEqual({ ...{ vaultId: 'v', epoch: 1, ...changes }, revision: 5 });
    }
  });
});

describe('many steps', () => {
  async function stepped(count: number) {
    const world = await makeMirrored();
    await world.mirror.copyAll(world.vault, world.facts());
    world.area.kept.set('settings', 'of somebody else');
    for (let at = 0; at < count; at++) await world.write(world.mirror, [`id ${at % 5}`]);
    await world.mirror.newest();
    return world;
  }
  const base = { header: expect.anything(), manifest: expect.objectContaining({ revision: 64 }) };

  it('stay steps up to 64, and are then played into the base but for the last two', async () => {
    const world = await stepped(64);
    expect(namesOf(world)).toHaveLength(64 + 4);
    await world.write(world.mirror, ['one more']);
    expect(await world.mirror.newest()).toEqual(held(world));
    const left = ['vault.mirror', 'vault.mirror.65', 'vault.mirror.66', 'vault.mirror.base'];
    expect(namesOf(world)).toEqual(['settings', ...left, 'vault.witness']);
    expect(world.area.kept.get('vault.mirror.base')).toMatchObject(base);
    expect(world.area.kept.get('vault.mirror')).toEqual({ vaultId: 'v', epoch: 1, base: 64, revision: 66 });
    expect(await world.mirror.copies()).toHaveLength(3);
    await world.write(world.mirror, ['and one']);
    expect(await world.mirror.newest()).toEqual(held(world));
  });

  it('that cannot be read are answered by a new base', async () => {
    const world = await stepped(64);
    world.area.kept.set('vault.mirror.9', { torn: true });
    await world.write(world.mirror, ['one more']);
    expect(await world.mirror.newest()).toEqual(held(world));
    expect(namesOf(world)).toEqual(['settings', 'vault.mirror', 'vault.mirror.base', 'vault.witness']);
  });
});

describe('a new base', () => {
  it('leaves nothing that lay there before, and all that is not ours', async () => {
    const world = await begun();
    world.area.kept.set('settings', 'of somebody else');
    await world.mirror.announce('w');
    await world.mirror.copyAll(world.vault, world.facts());
    expect(namesOf(world)).toEqual(['settings', 'vault.mirror', 'vault.mirror.base', 'vault.witness']);
    expect(await world.mirror.newest()).toEqual(held(world));
  });

  it('takes what opens in the copy before it alone, and is itself what the database holds', async () => {
    const world = await begun();
    const whole = world.database.rows;
    const [a, c] = whole.records;
    if (!a || !c) throw new Error('two records lie there');
    const harmed = [
      { ...whole, records: [torn(a), c] },
      { ...whole, records: [c] },
      { ...whole, index: torn(whole.index) },
      { ...whole, log: whole.log.slice(1) },
    ];
    for (const rows of harmed) {
      world.database.rows = rows;
      await world.mirror.copyAll(world.vault, world.facts());
      const copy = (await world.mirror.newest())?.rows;
      expect(
        copy && { ...copy, records: [...copy.records].sort((one, other) => (one.id < other.id ? -1 : 1)) },
      ).toMatchObject({ records: [a, c], index: whole.index });
      expect(copy?.log).toHaveLength(whole.log.length);
    }
  });

  it('takes nothing of a copy of another vault or key', async () => {
    for (const changes of [{ epoch: 2 }, { vaultId: 'w' }]) {
      const world = await begun();
      const [a] = world.database.rows.records;
      if (!a) throw new Error('two records lie there');
      const head = world.area.kept.get('vault.mirror');
      world.area.kept.set('vault.mirror', Object.assign({}, head, changes));
      world.database.rows = { ...world.database.rows, records: [torn(a)] };
      await world.mirror.copyAll(world.vault, world.facts());
      expect((await world.mirror.newest())?.rows.records).toEqual([torn(a)]);
    }
  });
});
