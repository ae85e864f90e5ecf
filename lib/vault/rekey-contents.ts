import { codesGoneWith } from './index-record.ts';
import type { Migration } from './migrations.ts';
import type { IndexRecord, Manifest } from './schema.ts';
import { nullWhereDamaged, readObject } from './shape.ts';
import type { View } from './view.ts';
import { isPart, openIndex, openValue } from './view.ts';

/** All records by id, as they were sealed but for the change; those that are named from now on; and the list of these. */
interface Contents {
  kept: ReadonlyMap<string, unknown>;
  named: Manifest['records'];
  index: IndexRecord;
}

/**
 * What of a vault goes over to a new key. Throws `vault-damaged` where an account that was not deleted, or its backup codes, does
 * not open and `lost` refuses that.
 */
export async function openContents(
  view: View,
  change: Migration,
  lost: 'named' | 'refused',
): Promise<Contents> {
  const index = await openIndex(view);
  const deleted = lost === 'refused' ? deletedIn(index) : new Set<string>();
  const mayGo = (id: string) => isPart(id) || deleted.has(id);
  const kept = await openRecords(view, change, (id) => lost === 'named' || mayGo(id));
  const isGone = (id: string) => deleted.has(id) && !kept.has(id);
  const gone = new Set(index.accounts.map(({ id }) => id).filter(isGone));
  const accounts = index.accounts.filter(({ id }) => !gone.has(id));
  // As where a person deletes one that does not open: its backup codes belong to nobody then.
  for (const id of codesGoneWith(index, gone)) kept.delete(id);
  const named = view.manifest.records.filter(([id]) => kept.has(id) || !mayGo(id));
  return { kept, named, index: { ...index, accounts } };
}

/** Accounts that were deleted, and the backup codes that are theirs alone. */
function deletedIn(index: IndexRecord): ReadonlySet<string> {
  const deleted = index.accounts.filter(({ deletedAt }) => deletedAt !== null);
  const ids = new Set(deleted.map(({ id }) => id));
  return new Set([...ids, ...codesGoneWith(index, ids)]);
}

/** Every record of the manifest by id, as it was sealed but for the change, without what does not open and need not. */
async function openRecords(
  view: View,
  change: Migration,
  maySpare: (id: string) => boolean,
): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const [id] of view.manifest.records) {
    const opening = openValue(view, id);
    const value = await (maySpare(id) ? opening.catch(nullWhereDamaged) : opening);
    if (value !== null) values.set(id, change.record(readObject(value)));
  }
  return values;
}
