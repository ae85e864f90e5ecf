import type { RandomBytes } from '../crypto/bytes.ts';
import type { VaultDatabase } from './db.ts';
import { makeHeader, readHeader, requireHeader } from './header.ts';
import { isOf } from './is-of.ts';
import { makeManifestReader } from './manifest.ts';
import type { Migration } from './migrations.ts';
import { migrationFrom } from './migrations.ts';
import type { Mirror } from './mirror.ts';
import { resealAll } from './rekey.ts';
import { damaged, readObject } from './shape.ts';
import { makeSpare } from './spare.ts';
import type { SealedRows } from './stored.ts';
import type { OpenVault, View } from './view.ts';
import { openAccount, openIndex, openLog, opens, openValue } from './view.ts';

/** Brings vaults of older schemas up to the newest. */
export interface Upgrade {
  /** The newest schema. */
  schema: number;
  /**
   * Seals all of it anew as the newest schema has it, reads that back, and swaps it in by one transaction, with a snapshot
   * taken before. An account that does not open is named still, and as lost as it was. Nothing is written where another was
   * faster. Throws `vault-damaged` when what was read back is not what it should be, `storage-broken` when the second copy
   * may have what does not open and cannot be read at the moment: the old vault stays, byte for byte.
   */
  bringUp(vault: OpenVault): Promise<void>;
}

interface World {
  db: VaultDatabase;
  mirror: Pick<Mirror, 'copyAll' | 'copies'>;
  /** ms since 1970. */
  now(): number;
  random: RandomBytes;
  migrations: readonly Migration[];
}

export function makeUpgrade({ db, mirror, now, random, migrations }: World): Upgrade {
  const schema = migrations.length + 1;
  return {
    schema,
    async bringUp(vault) {
      const { key, vaultId, epoch } = vault;
      const rows = await db.read('all', true);
      const header = requireHeader(readHeader(rows.header, true, false, schema));
      if (header.schema !== vault.schema || !isOf(header, vault)) return;
      const manifestBefore = await makeManifestReader().open(vault, rows.manifest);
      const view = { vault, rows, manifest: manifestBefore, spare: makeSpare(mirror, () => {}) };
      const change = migrationFrom(vault.schema, migrations);
      const target = { key, schema, reason: 'migrated', change, lost: 'named' } as const;
      const done = [{ act: 'vault-migrated', record: null } as const];
      const snapshots = await db.readSnapshots(true);
      const next = await resealAll(view, snapshots, target, done, { now: now(), random });
      const { manifest } = await readBack(view, next, change, schema);
      const { magic: _, schema: __, seal: ___, slots, ...facts } = header;
      const raised = await makeHeader(facts, slots, key, schema);
      const from = { vaultId, epoch, revision: view.manifest.revision };
      if (await db.replace(from, raised, next))
        await mirror.copyAll({ key, vaultId, epoch, schema }, manifest);
    },
  };
}

/** Opens what was sealed, as the next reader will, and holds it against what it was made from. */
async function readBack(
  before: View,
  { manifest, index, records, log }: SealedRows,
  change: Migration,
  schema: number,
): Promise<View> {
  const vault = { ...before.vault, schema };
  const stored = new Map<string, unknown>(records.map((row) => [row.id, row]));
  const rows = { ...before.rows, manifest, index, records: stored, log };
  const after: View = { vault, rows, manifest: await makeManifestReader().open(vault, manifest) };
  const lost = new Set<string>();
  for (const [id] of before.manifest.records) {
    if (!stored.has(id) && !(await opens(openValue(before, id)))) {
      lost.add(id);
      continue;
    }
    const old = await openValue(before, id);
    const made = await openValue(after, id);
    if (JSON.stringify(change.record(readObject(old))) !== JSON.stringify(made)) throw damaged();
  }
  const { accounts } = await openIndex(after);
  for (const { id } of accounts)
    if (!lost.has(id) && (await openAccount(after, id)) === null) throw damaged();
  await openLog(after);
  return after;
}
