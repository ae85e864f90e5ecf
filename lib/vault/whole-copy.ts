import { AppError } from '../core/errors.ts';
import { checkSeal, readHeader } from './header.ts';
import { makeManifestReader } from './manifest.ts';
import type { VaultCopy } from './mirror-copy.ts';
import type { Header } from './schema.ts';
import type { View } from './view.ts';
import { openIndex, openLog, opens, openValue } from './view.ts';

/** Throws `vault-newer` for a copy that a later version wrote, `copy-missing` for one that is none. */
export function headerOf({ header: stored }: VaultCopy): Header {
  const { state, header } = readHeader(stored, true, false);
  if (state === 'newer') throw new AppError('vault-newer');
  if (header === null) throw new AppError('copy-missing');
  return header;
}

/** A copy that belongs together, whatever of its rows opens. Throws `vault-damaged` where not even that is so. */
export async function openCopy(copy: VaultCopy, header: Header, key: Uint8Array): Promise<View> {
  await checkSeal(header, key);
  const { vaultId, epoch, schema } = header;
  const vault = { key, vaultId, epoch, schema, readOnly: false, locksAt: null };
  const records = new Map(copy.rows.records.map((row) => [row.id, row]));
  const newestLog = Math.max(0, ...copy.rows.log.map(({ revision }) => revision));
  const rows = { ...copy.rows, header, records, newestLog, occupied: true, newerStore: false };
  return { vault, rows, manifest: await makeManifestReader().open(vault, rows.manifest) };
}

/** How much of a copy opens: all of it; all that a vault cannot be without, its list; or less. */
export async function wholenessOf(view: View): Promise<'whole' | 'usable' | 'broken'> {
  if (!(await opens(openIndex(view)))) return 'broken';
  if (!(await opens(openLog(view)))) return 'usable';
  for (const [id] of view.manifest.records) if (!(await opens(openValue(view, id)))) return 'usable';
  return 'whole';
}
