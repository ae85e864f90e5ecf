import type { RandomBytes } from '../crypto/bytes.ts';
import type { View } from './access.ts';
import { openIndex, openLog } from './access.ts';
import { tick } from './hybrid-clock.ts';
import { indexId, matchOf } from './index-record.ts';
import type { Done } from './log.ts';
import { extendLog } from './log.ts';
import { manifestId } from './manifest.ts';
import { readAccount } from './records.ts';
import type { IndexRecord, LogEntry, Manifest, SealedRow } from './schema.ts';
import type { SealContext } from './sealed.ts';
import { hashRow, openRow, readRow, sealRow } from './sealed.ts';
import { damaged } from './shape.ts';
import type { SealedRows } from './stored.ts';

interface World {
  /** ms since 1970. */
  now: number;
  random: RandomBytes;
}

/**
 * Seals all of a vault under another key, what this version does not know included, and notes in the log what it was
 * done for. Throws `vault-damaged` when a single row does not open: half a vault is never sealed anew.
 */
export async function rekey(
  view: View,
  key: Uint8Array,
  done: readonly Done[],
  { now, random }: World,
): Promise<SealedRows> {
  const { manifest } = view;
  const { vaultId, schema } = view.vault;
  const context: SealContext = { key, vaultId, schema };
  const revision = manifest.revision + 1;
  const kept = await openRecords(view);
  const records: SealedRow[] = [];
  for (const [id, value] of kept) {
    records.push(await sealRow(context, 'records', { id, revision }, value, random));
  }
  const index = await rematched(await openIndex(view), kept, key);
  const old = await relinked(context, manifest.log, await openLog(view), random);
  const added = await extendLog(context, old.head, done, now, random);
  const { at, counter } = tick(manifest.clock, now, manifest.device);
  const next: Manifest = {
    ...manifest,
    revision,
    records: [...kept.keys()].map((id) => [id, revision]),
    index: revision,
    log: added.head,
    clock: { at, counter },
  };
  return {
    manifest: await sealRow(context, 'manifest', { id: manifestId, revision }, next, random),
    index: await sealRow(context, 'index', { id: indexId, revision }, index, random),
    records,
    log: [...old.rows, ...added.rows],
  };
}

/** Every record that the manifest names, by id, as it was sealed. */
async function openRecords({ vault, manifest, rows }: View): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const [id, revision] of manifest.records) {
    const row = readRow(rows.records.get(id));
    if (row.revision !== revision) throw damaged();
    values.set(id, await openRow(vault, 'records', id, row));
  }
  return values;
}

/** The hash that finds an account is drawn from the vault key: each is made anew. */
async function rematched(
  index: IndexRecord,
  records: ReadonlyMap<string, unknown>,
  key: Uint8Array,
): Promise<IndexRecord> {
  const accounts: IndexRecord['accounts'] = [];
  for (const entry of index.accounts) {
    const account = readAccount(records.get(entry.id), entry.id);
    if (account === null) throw damaged();
    accounts.push({ ...entry, match: await matchOf(key, account.otp) });
  }
  return { ...index, accounts };
}

/** The same entries under the same numbers, linked anew: a link is the hash of a sealed row. */
async function relinked(
  context: SealContext,
  head: Manifest['log'],
  entries: readonly LogEntry[],
  random: RandomBytes,
): Promise<{ rows: SealedRow[]; head: Manifest['log'] }> {
  const rows: SealedRow[] = [];
  const first = head.sequence - entries.length + 1;
  let hash = entries[0]?.previous ?? '';
  for (const [at, entry] of entries.entries()) {
    const revision = first + at;
    const linked: LogEntry = { ...entry, previous: hash };
    const row = await sealRow(context, 'log', { id: String(revision), revision }, linked, random);
    hash = await hashRow(row);
    rows.push(row);
  }
  return { rows, head: { sequence: head.sequence, hash } };
}
