import { describe, expect, it } from 'vitest';
import type { SealContext, StoreName } from '../../../lib/vault/sealed.ts';
import { hashRow, openRow, readRow, sealRow } from '../../../lib/vault/sealed.ts';
import { codeIs, makeWorld } from './world.ts';

const { random } = makeWorld();
const context: SealContext = { key: random(32), vaultId: 'vault', schema: 1 };
const value = { text: 'ü', number: 1.5, list: [null, true] };
const make = (store: StoreName = 'records') =>
  sealRow(context, store, { id: 'one', revision: 3 }, value, random);

describe('a sealed row', () => {
  it('opens as what it was', async () => {
    const row = await make();
    expect(row).toMatchObject({ id: 'one', schema: 1, revision: 3 });
    expect(readRow(structuredClone(row))).toEqual(row);
    expect(await openRow(context, 'records', 'one', row)).toEqual(value);
  });

  it('opens for its own vault, store, id, schema and revision alone', async () => {
    const row = await make();
    const others: [string, () => Promise<unknown>][] = [
      ['key', () => openRow({ ...context, key: random(32) }, 'records', 'one', row)],
      ['vault', () => openRow({ ...context, vaultId: 'other' }, 'records', 'one', row)],
      ['id', () => openRow(context, 'records', 'two', { ...row, id: 'two' })],
      ['another row', () => openRow(context, 'records', 'two', row)],
      ['schema', () => openRow({ ...context, schema: 2 }, 'records', 'one', { ...row, schema: 2 })],
      ['another schema', () => openRow(context, 'records', 'one', { ...row, schema: 2 })],
      ['revision', () => openRow(context, 'records', 'one', { ...row, revision: 4 })],
    ];
    for (const [name, opening] of others)
      await expect(opening, name).rejects.toEqual(codeIs('vault-damaged'));
    for (const store of ['manifest', 'index', 'log'] as const) {
      await expect(openRow(context, store, 'one', row), store).rejects.toEqual(codeIs('vault-damaged'));
    }
  });

  it('is never the same twice', async () => {
    const [a, b] = [await make(), await make()];
    expect(a.ciphertext).not.toEqual(b.ciphertext);
    expect(a.nonce).not.toEqual(b.nonce);
  });

  it('has a hash over all of it', async () => {
    const row = await make();
    const variants = [
      row,
      { ...row, id: 'two' },
      { ...row, schema: 2 },
      { ...row, revision: 4 },
      { ...row, nonce: random(12) },
      { ...row, ciphertext: row.ciphertext.slice(1) },
    ];
    const hashes = await Promise.all(variants.map(hashRow));
    expect(new Set(hashes).size).toBe(variants.length);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});
