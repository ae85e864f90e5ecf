import { expect, it, vi } from 'vitest';
import type { Header, SealedRow } from '../../lib/vault/schema.ts';
import { openVault } from '../../lib/vault/vault.ts';
import { dump, restore, rowOf } from '../unit/vault/rows.ts';
import { enrolment, makeVault, password, settled, type TestWorld } from '../unit/vault/world.ts';

// Where both stores were damaged, each in another place, one was put in the place of the other as a whole: rows that had
// been whole there were lost, though every single row of the vault lay whole in one store or the other.

async function vaultOfTwo() {
  const { world, vault } = await makeVault();
  const one = await vault.add(enrolment({ issuer: 'One' }), []);
  const two = await vault.add(enrolment({ issuer: 'Two', secret: 'MFRGGZDFMFRGGZDF' }), []);
  await settled(world);
  return { world, vault, one: one.id, two: two.id };
}

const flipped = (row: SealedRow) => ({
  ...row,
  ciphertext: row.ciphertext.map((byte, at) => byte ^ +(at === 9)),
});

/** Damages records and the header of the database. */
async function harmDatabase(world: TestWorld, ids: readonly string[], header: 'whole' | 'torn' | 'gone') {
  const rows = await dump(world.databaseName);
  const [[key, value] = ['header', undefined]] = rows.header;
  const torn = { ...(value as Header), seal: new Uint8Array(32) };
  await restore(world.databaseName, {
    ...rows,
    header: header === 'gone' ? [] : [[key, header === 'torn' ? torn : value]],
    records: rows.records.map(([id, row]) => [
      id,
      ids.includes(String(id)) ? flipped(row as SealedRow) : row,
    ]),
  });
}

/** Damages one record wherever the second copy has it: by a bit, or so that it is no row any more. */
function harmCopy({ area }: TestWorld, id: string, how: 'bit' | 'shape'): void {
  const nonce = new RegExp(`("id":"${id}","schema":1,"revision":\\d+,"nonce":\\{"base64":")(.)`, 'g');
  for (const [name, value] of area.kept) {
    const text = JSON.stringify(value).replace(nonce, (_all, before: string, first: string) =>
      how === 'shape' ? `${before}!${first}` : `${before}${first === 'A' ? 'B' : 'A'}`,
    );
    area.kept.set(name, JSON.parse(text));
  }
}

async function isWhole(world: TestWorld): Promise<void> {
  const vault = openVault(world);
  expect(await vault.unlock(password)).toBe('unlocked');
  expect((await vault.readAll()).map(({ issuer }) => issuer)).toEqual(['One', 'Two']);
  expect((await vault.survey()).damage).toEqual({ accounts: [], parts: [] });
}

it.each(['bit', 'shape'] as const)(
  'a vault whose header and one account are damaged comes back whole, though the copy lacks another (%s)',
  async (how) => {
    const { world, vault, one, two } = await vaultOfTwo();
    await vault.lock('manual');
    await harmDatabase(world, [one], 'torn');
    harmCopy(world, two, how);
    const later = openVault(world);
    await expect(later.unlock(password)).rejects.toThrow('vault-damaged');
    expect(await later.rescue(password)).toBe('restored');
    await isWhole(world);
  },
);

it('a vault that lost its header comes back whole without a password, too', async () => {
  const { world, vault, one, two } = await vaultOfTwo();
  await vault.lock('manual');
  await harmDatabase(world, [one], 'gone');
  harmCopy(world, two, 'bit');
  const later = openVault(world);
  expect((await later.status()).state).toBe('wiped');
  expect(await later.rescue(null)).toBe('restored');
  await isWhole(world);
});

it('what was changed last comes back, though the copy had not followed when the header was damaged', async () => {
  const { world, vault } = await vaultOfTwo();
  const copy = new Map(structuredClone([...world.area.kept]));
  await vault.add(enrolment({ issuer: 'Three', secret: 'KRUGKIDROVUWG2ZA' }), []);
  await settled(world);
  world.area.kept.clear();
  for (const [name, value] of copy) world.area.kept.set(name, value);
  await vault.lock('manual');
  await harmDatabase(world, [], 'torn');
  const later = openVault(world);
  expect(await later.rescue(password)).toBe('restored');
  expect((await later.readAll()).map(({ issuer }) => issuer)).toEqual(['One', 'Two', 'Three']);
});

it('a copy that is made anew keeps what it alone has, where it could not be put back before', async () => {
  const { world, vault, one } = await vaultOfTwo();
  await vault.lock('manual');
  await harmDatabase(world, [one], 'whole');
  // The next opening makes the copy anew, since its witness is missing, and the disk is full.
  world.area.kept.delete('vault.witness');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  const full = openVault(world);
  await full.unlock(password);
  await settled(world);
  await full.lock('manual');
  put.mockRestore();
  await isWhole(world);
});

it('a password that is made dearer leaves whole what only the copy has', async () => {
  const { world, vault, one } = await vaultOfTwo();
  await vault.lock('manual');
  await harmDatabase(world, [one], 'whole');
  const later = openVault({ ...world, kdf: { memory: 9 * 1024, passes: 1, lanes: 1 } });
  expect(await later.unlock(password)).toBe('unlocked');
  await isWhole(world);
});

it.each(['bit', 'shape'] as const)(
  'a copy that lacks one row is made anew at the next opening, before the database loses it, too (%s)',
  async (how) => {
    const { world, vault, two } = await vaultOfTwo();
    await vault.lock('manual');
    harmCopy(world, two, how);
    const later = openVault(world);
    await later.unlock(password);
    await vi.waitFor(async () => {
      const text = JSON.stringify([...world.area.kept]);
      const { nonce } = rowOf(await dump(world.databaseName), 'records', two);
      expect(text).toContain(Buffer.from(nonce).toString('base64'));
    });
    await later.lock('manual');
    await harmDatabase(world, [two], 'whole');
    await isWhole(world);
  },
);
