import { describe, expect, it } from 'vitest';
import { makeHeader } from '../../../lib/vault/header.ts';
import type { Header } from '../../../lib/vault/schema.ts';
import { openRow, sealRow } from '../../../lib/vault/sealed.ts';
import type { Dump } from './rows.ts';
import { bytesOf, dump, restore, rowOf } from './rows.ts';
import type { TestWorld } from './world.ts';
import { codeIs, enrolment, hotp, makeVault, password } from './world.ts';

type Sealed = 'manifest' | 'index' | 'records' | 'log';

/** Seals a whole vault anew as schema 2 would, each value changed by `grow`. */
async function asSchema2(
  world: TestWorld,
  grow: (store: Sealed, value: object) => object,
): Promise<Partial<Dump>> {
  const rows = await dump(world.databaseName);
  const header = rows.header[0]?.[1] as Header; // the vault was just made
  const held = (await world.session.get('vault.session')) as { key: string }; // and is unlocked
  const key = Buffer.from(held.key, 'base64');
  const old = { key, vaultId: header.vaultId, schema: 1 };
  const next = { ...old, schema: 2 };
  const anew = async (store: Sealed): Promise<[IDBValidKey, unknown][]> =>
    Promise.all(
      rows[store].map(async ([place]) => {
        const row = rowOf(rows, store, place);
        const value = grow(store, (await openRow(old, store, row.id, row)) as object); // all values are objects
        return [place, await sealRow(next, store, row, value, world.random)] as [IDBValidKey, unknown];
      }),
    );
  const { seal: _, magic: __, schema: ___, slots, ...facts } = header;
  return {
    header: [
      [
        'header',
        await makeHeader({ ...facts, news: 'of schema 2' } as typeof facts, slots as never[], key, 2),
      ],
    ],
    manifest: await anew('manifest'),
    index: await anew('index'),
    records: await anew('records'),
    log: await anew('log'),
  };
}

describe('a vault of a newer schema', () => {
  it('is read and never written', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const { id: counter } = await vault.add(hotp(0), []);
    await restore(
      world.databaseName,
      await asSchema2(world, (_, value) => ({ ...value, news: ['of', 'schema', 2] })),
    );
    await vault.lock('manual');
    expect(await vault.status()).toMatchObject({
      state: 'newer',
      protection: 'password',
      lockReason: 'manual',
    });
    expect(await vault.unlock('wrong')).toBe('wrong-password');
    const before = bytesOf(await dump(world.databaseName));
    expect(await vault.unlock(password)).toBe('unlocked');
    expect(await vault.status()).toMatchObject({ state: 'newer', locksAt: world.clock.now + 15 * 60_000 });
    expect((await vault.list()).map((one) => one.id)).toEqual([id, counter]);
    expect((await vault.read(id)).otp.secret).toBe(enrolment().secret);
    for (const write of [
      () => vault.add(enrolment(), []),
      () => vault.useStep(id, 1),
      () => vault.advance(counter),
      () => vault.remove(id),
      () => vault.restore(id),
      () => vault.create(password),
    ]) {
      await expect(write()).rejects.toEqual(codeIs('vault-newer'));
    }
    expect(bytesOf(await dump(world.databaseName)).equals(before)).toBe(true);
  });

  it('of a shape that is not known is called newer, not damaged', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const rows = await asSchema2(world, (store, value) =>
      store === 'records' ? { ...value, otp: 'of another shape' } : value,
    );
    await restore(world.databaseName, rows);
    await expect(vault.read(id)).rejects.toEqual(codeIs('vault-newer'));
    expect(await vault.list()).toHaveLength(1);
    const header = { magic: 'helpkit-vault', schema: 9, all: 'else is new' };
    await restore(world.databaseName, { ...rows, header: [['header', header]] });
    expect(await vault.status()).toEqual({
      state: 'newer',
      protection: null,
      lockReason: null,
      locksAt: null,
    });
    await expect(vault.unlock(password)).rejects.toEqual(codeIs('vault-newer'));
    await expect(vault.create(password)).rejects.toEqual(codeIs('vault-newer'));
  });
});

describe('what of a newer schema this version cannot make out', () => {
  it.each<[string, (rows: Partial<Dump>) => Partial<Dump>, Sealed | null]>([
    ['the manifest', (rows) => rows, 'manifest'],
    [
      'the seal of the header',
      ({ header = [], ...rows }) => ({
        ...rows,
        header: header.map(([key, value]) => [key, { ...(value as Header), seal: new Uint8Array(32) }]), // the only row
      }),
      null,
    ],
  ])('is not called damaged: %s', async (_, changed, store) => {
    const { world, vault } = await makeVault();
    await vault.add(enrolment(), []);
    const anew = await asSchema2(world, (one, value) => (one === store ? { of: 'another shape' } : value));
    await restore(world.databaseName, changed(anew));
    expect((await vault.status()).state).toBe('newer');
    const before = bytesOf(await dump(world.databaseName));
    for (const door of [
      () => vault.list(),
      () => vault.unlock(password),
      () => vault.changeWays(password, { password: 'another password' }),
    ]) {
      await expect(door()).rejects.toEqual(codeIs('vault-newer'));
    }
    expect(bytesOf(await dump(world.databaseName)).equals(before)).toBe(true);
  });
});

describe('what a later version adds to schema 1', () => {
  it('is kept by a change', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(hotp(0), []);
    const rows = await dump(world.databaseName);
    const header = rows.header[0]?.[1] as Header; // the vault was just made
    const held = (await world.session.get('vault.session')) as { key: string }; // and is unlocked
    const context = { key: Buffer.from(held.key, 'base64'), vaultId: header.vaultId, schema: 1 };
    for (const store of ['manifest', 'index', 'records'] as const) {
      const row = rowOf(rows, store);
      const value = (await openRow(context, store, row.id, row)) as { shown?: object[] }; // all are objects
      const shown = value.shown?.map((entry) => ({ ...entry, added: 'to the entry' }));
      const grown = { ...value, ...(shown && { shown }), added: { later: true } };
      rows[store] = [[rows[store][0]?.[0] ?? '', await sealRow(context, store, row, grown, world.random)]];
    }
    await restore(world.databaseName, rows);
    expect(await vault.advance(id)).toBe(0);
    await vault.bind(id, { origin: 'https://a.example', source: 'person', at: 0 });
    const after = await dump(world.databaseName);
    for (const store of ['manifest', 'index', 'records'] as const) {
      const row = rowOf(after, store);
      expect(await openRow(context, store, row.id, row)).toMatchObject({ added: { later: true } });
    }
    const manifest = rowOf(after, 'manifest');
    expect(await openRow(context, 'manifest', 'manifest', manifest)).toMatchObject({
      shown: [{ added: 'to the entry', origins: [{ origin: 'https://a.example' }] }],
    });
    await vault.addMany(Array.from({ length: 70 }, () => ({ enrolment: enrolment(), origins: [] })));
    const index = rowOf(await dump(world.databaseName), 'index');
    const { accounts } = (await openRow(context, 'index', 'index', index)) as { accounts: unknown[] }; // written just now
    expect(accounts).toHaveLength(71);
    expect(accounts[0]).toMatchObject({ added: 'to the entry', origins: [{ origin: 'https://a.example' }] });
  });

  it('in slots is left alone', async () => {
    const { world, vault } = await makeVault();
    const rows = await dump(world.databaseName);
    const stored = rows.header[0]?.[1] as Header; // the vault was just made
    const { vaultId, epoch, createdAt, slots } = stored;
    const held = (await world.session.get('vault.session')) as { key: string }; // and unlocked
    const more = [{ id: 'x', type: 'of a later version', credential: new Uint8Array(3) }, ...slots];
    const header = await makeHeader(
      { vaultId, epoch, createdAt },
      more as never[],
      Buffer.from(held.key, 'base64'),
    );
    await restore(world.databaseName, { ...rows, header: [['header', header]] });
    await vault.lock('manual');
    expect(await vault.unlock(password)).toBe('unlocked');
  });
});
