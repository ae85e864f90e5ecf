import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { extendLog, readLog } from '../../lib/vault/log.ts';
import { type Manifest, schemaVersion } from '../../lib/vault/schema.ts';
import { withWholeRows } from '../../lib/vault/whole-rows.ts';
import { makeVault, password } from '../unit/vault/world.ts';

const other = 'another password of tests';

it('a log that is full stays whole under another password, and under a third one right after it', async () => {
  const { vault } = await makeVault();
  await vault.note(Array.from({ length: 1_100 }, () => ({ act: 'unlocked', record: null }) as const));
  expect(await vault.activity()).toHaveLength(1_000);
  expect(await vault.changeWays(password, { password: other })).toBe('changed');
  const entries = await vault.activity();
  expect(entries).toHaveLength(1_000);
  expect(entries.at(-1)?.act).toBe('password-changed');
  expect((await vault.survey()).damage.parts).toEqual([]);
  expect(await vault.changeWays(other, { password })).toBe('changed');
  const acts = (await vault.activity()).map(({ act }) => act);
  expect(acts).toHaveLength(1_000);
  expect(acts.slice(-2)).toEqual(['password-changed', 'password-changed']);
});

it('a full log of which an entry is torn is mended by an older copy, which has entries that were cut off since', async () => {
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const context = { key: random(32), vaultId: 'a'.repeat(32), schema: schemaVersion };
  const done = Array.from({ length: 1_005 }, () => ({ act: 'unlocked', record: null }) as const);
  const { rows, head } = await extendLog(context, { sequence: 0, hash: '' }, done, 1, random);
  const torn = rows.slice(5).filter(({ revision }) => revision !== 700);
  // Only the log is looked at.
  const manifest = { log: head, records: [], index: 1 } as unknown as Manifest;
  const own = { index: null, records: [], log: torn };
  const older = { index: null, records: [], log: rows.slice(0, 1_000) };
  const { log } = await withWholeRows(context, manifest, own, [older]);
  expect(await readLog(context, head, log)).toHaveLength(1_000);
});
