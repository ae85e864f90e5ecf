import type { RandomBytes } from '../crypto/bytes.ts';
import type { Manifest, SealedRow } from './schema.ts';
import type { SealContext } from './sealed.ts';
import { openRow, sealRow } from './sealed.ts';
import { readCount, readObject, readText } from './shape.ts';
import type { StoredRows } from './stored.ts';

/** The state that a vault was in when it was last written, as it is known outside of the database. */
export interface Floor {
  vaultId: string;
  epoch: number;
  revision: number;
  /** The id of another vault that may be there instead: it was about to take its place. */
  next?: string;
}

/** What the witness swears to; sealed, but its revision and whose it is, which a locked vault must be held against. */
export interface Witness extends Floor {
  /** How many records there were. */
  count: number;
}

const witnessId = 'witness';

export function sealWitness(
  context: SealContext & { epoch: number },
  { revision, count }: Pick<Manifest, 'revision' | 'count'>,
  random: RandomBytes,
): Promise<SealedRow> {
  const { vaultId, epoch } = context;
  const witness: Witness = { vaultId, epoch, revision, count };
  return sealRow(context, 'witness', { id: witnessId, revision }, witness, random);
}

/** Throws `vault-damaged` for a witness that this vault, with its present key, did not seal. */
export async function openWitness(context: SealContext, row: SealedRow): Promise<Witness> {
  const { vaultId, epoch, revision, count } = readObject(await openRow(context, 'witness', witnessId, row));
  return {
    vaultId: readText(vaultId),
    epoch: readCount(epoch),
    revision: readCount(revision),
    count: readCount(count),
  };
}

/**
 * Whether what the database holds is older than what is known outside of it, or another vault. A floor must have been
 * read before the rows were: then it can be no newer than they are.
 */
export function isRolledBack(
  floor: Floor | null,
  { header, manifest }: Pick<StoredRows, 'header' | 'manifest'>,
): boolean {
  if (floor === null) return false;
  const { vaultId, epoch } = fieldsOf(header);
  const { revision } = fieldsOf(manifest);
  // What has not these shapes is damaged, and said to be so by whoever reads it.
  if (typeof vaultId !== 'string' || typeof epoch !== 'number' || typeof revision !== 'number') return false;
  if (vaultId !== floor.vaultId) return vaultId !== floor.next;
  return epoch < floor.epoch || (epoch === floor.epoch && revision < floor.revision);
}

function fieldsOf(value: unknown): { [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
