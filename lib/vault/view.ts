import { AppError, codeOf } from '../core/errors.ts';
import { readBackupCodes } from './backup-codes.ts';
import { backupsId, readBackups } from './backups.ts';
import type { IndexMemory } from './index-memory.ts';
import { indexId, readIndex, withEntries } from './index-record.ts';
import { type LedgerName, type LedgerRecord, readLedger } from './ledgers.ts';
import { readLog } from './log.ts';
import { readAccount } from './records.ts';
import type {
  AccountRecord,
  BackupCodesRecord,
  BackupsRecord,
  IndexRecord,
  LogEntry,
  Manifest,
  SitesRecord,
} from './schema.ts';
import type { SealContext } from './sealed.ts';
import { openRow, readRow } from './sealed.ts';
import { damaged } from './shape.ts';
import { readSites, sitesId } from './sites.ts';
import type { StoredRows } from './stored.ts';

/** A vault whose key is at hand. */
export interface OpenVault extends SealContext {
  epoch: number;
  /** Written by a later version: it may be read as far as it is understood. */
  readOnly: boolean;
  /** When the key goes; null when it was taken from the device slot just now. */
  locksAt: number | null;
}

/** What of an open vault was asked for, checked against the manifest. */
export interface View {
  vault: OpenVault;
  manifest: Manifest;
  rows: StoredRows;
  /** What remembers the list, where it was opened before. */
  memory?: IndexMemory;
}

/** Damage in a newer vault may be nothing but a shape that this version does not know. */
export async function naming<T>(newer: boolean, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (newer && codeOf(error) === 'vault-damaged') throw new AppError('vault-newer', { cause: error });
    throw error;
  }
}

/** The index of a view that was made with {@link indexId}. Throws `vault-damaged` for one that is not the manifest's. */
export function openIndex({ vault, manifest, rows, memory }: View): Promise<IndexRecord> {
  return naming(vault.readOnly, async () => {
    const row = readRow(rows.index);
    if (row.revision !== manifest.index) throw damaged();
    const known = memory?.recall(row) ?? readIndex(await openRow(vault, 'index', indexId, row));
    memory?.keep(row, known);
    return withEntries(known, manifest.shown ?? []);
  });
}

/** An account of this view, null when there is none. Throws `vault-damaged` for one that is not the manifest's. */
export async function openAccount(view: View, id: string): Promise<AccountRecord | null> {
  return openRecord(view, id, (value) => readAccount(value, id));
}

/** What a view that was made with {@link sitesId} holds of sites; null when nothing was ever kept. */
export async function openSites(view: View): Promise<SitesRecord | null> {
  return openRecord(view, sitesId, readSites);
}

/** What a view that was made with {@link backupsId} holds of backup files; null before the first. */
export async function openBackups(view: View): Promise<BackupsRecord | null> {
  return openRecord(view, backupsId, readBackups);
}

/** A record of backup codes of this view, null when there is none of that id. */
export async function openBackupCodes(view: View, id: string): Promise<BackupCodesRecord | null> {
  return openRecord(view, id, (value) => readBackupCodes(value, id));
}

/** What a view that was made with this ledger's name holds of it; null when nothing was ever kept. */
export async function openLedger<N extends LedgerName>(view: View, name: N): Promise<LedgerRecord<N> | null> {
  return openRecord(view, name, (value) => readLedger(value, name));
}

async function openRecord<T>(
  { vault, manifest, rows }: View,
  id: string,
  read: (value: unknown) => T,
): Promise<T | null> {
  const revision = manifest.records.find(([known]) => known === id)?.[1];
  if (revision === undefined) return null;
  return naming(vault.readOnly, async () => {
    const row = readRow(rows.records.get(id));
    if (row.revision !== revision) throw damaged();
    return read(await openRow(vault, 'records', id, row));
  });
}

/** The log of a view that was made with it. Throws `vault-damaged` when the chain is broken. */
export function openLog({ vault, manifest, rows }: View): Promise<LogEntry[]> {
  return naming(vault.readOnly, () => readLog(vault, manifest.log, rows.log));
}
