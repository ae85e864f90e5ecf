import { AppError } from '../core/errors.ts';
import { checkSeal, readHeader } from './header.ts';
import { makeManifestReader } from './manifest.ts';
import type { VaultCopy } from './mirror-copy.ts';
import type { Header } from './schema.ts';
import { openRow } from './sealed.ts';
import { damaged } from './shape.ts';
import type { View } from './view.ts';
import { openIndex, openLog } from './view.ts';

/** Throws `vault-newer` for a copy that a later version wrote, `copy-missing` for one that is none. */
export function headerOf({ header: stored }: VaultCopy): Header {
  const { state, header } = readHeader(stored, true, false);
  if (state === 'newer') throw new AppError('vault-newer');
  if (header === null) throw new AppError('copy-missing');
  return header;
}

/** Opens every row of a copy. Throws `vault-damaged` when a single one is missing or does not open. */
export async function openWhole(copy: VaultCopy, header: Header, key: Uint8Array): Promise<View> {
  await checkSeal(header, key);
  const { vaultId, epoch, schema } = header;
  const vault = { key, vaultId, epoch, schema, readOnly: false, locksAt: null };
  const records = new Map(copy.rows.records.map((row) => [row.id, row]));
  const newestLog = Math.max(0, ...copy.rows.log.map(({ revision }) => revision));
  const rows = { ...copy.rows, header, records, newestLog, occupied: true, newerStore: false };
  const manifest = await makeManifestReader().open(vault, rows.manifest);
  const view = { vault, manifest, rows };
  await openIndex(view);
  await openLog(view);
  for (const [id, revision] of manifest.records) {
    const row = records.get(id);
    if (row?.revision !== revision) throw damaged();
    await openRow(vault, 'records', id, row);
  }
  return view;
}
