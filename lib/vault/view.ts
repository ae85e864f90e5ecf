import { AppError, codeOf } from '../core/errors.ts';
import { readBackupCodes } from './backup-codes.ts';
import { backupsId, readBackups } from './backups.ts';
import type { IndexMemory } from './index-memory.ts';
import { indexId, readIndex, withEntries } from './index-record.ts';
import { isLedger, type LedgerName, type LedgerRecord, readLedger } from './ledgers.ts';
import { readLog } from './log.ts';
import { revisionsOf } from './manifest.ts';
import { readAccount } from './records.ts';
import type {
  AccountRecord,
  BackupCodesRecord,
  BackupsRecord,
  IndexRecord,
  LogEntry,
  Manifest,
  SealedRow,
  SitesRecord,
} from './schema.ts';
import type { SealContext } from './sealed.ts';
import { openNamed, readRow } from './sealed.ts';
import { damaged, nullWhereDamaged } from './shape.ts';
import { readSites, sitesId } from './sites.ts';
import type { Spare } from './spare.ts';
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
  /** What rows that do not open are read by, where there is a second copy. */
  spare?: Spare;
}

/** Whether a record stands beside the accounts, so that they are worth no less without it. */
export function isPart(id: string): id is LedgerName | 'sites' | 'backups' {
  return id === sitesId || id === backupsId || isLedger(id);
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
export function openIndex(view: View): Promise<IndexRecord> {
  const { vault, manifest, rows, memory } = view;
  const named = { id: indexId, revision: manifest.index };
  const open = async (row: SealedRow) => {
    // An older row may be remembered, too: it is not the manifest's for that.
    const recalled = row.revision === named.revision ? memory?.recall(row) : null;
    const known = recalled ?? readIndex(await openNamed(vault, 'index', named, row));
    memory?.keep(row, known);
    return known;
  };
  return naming(vault.readOnly, async () =>
    withEntries(await orBySpare(view, 'index', named, rows.index, open), manifest.shown ?? []),
  );
}

/** An account of this view, null when there is none. Throws `vault-damaged` for one that is not the manifest's. */
export async function openAccount(view: View, id: string): Promise<AccountRecord | null> {
  return openRecord(view, id, (value) => readAccount(value, id));
}

/** What a view that was made with {@link sitesId} holds of sites; null when nothing was ever kept, or it is lost. */
export function openSites(view: View): Promise<SitesRecord | null> {
  return openPart(view, sitesId, readSites);
}

/** What a view that was made with {@link backupsId} holds of backup files; null before the first, or where it is lost. */
export function openBackups(view: View): Promise<BackupsRecord | null> {
  return openPart(view, backupsId, readBackups);
}

/** A record of backup codes of this view, null when there is none of that id. */
export async function openBackupCodes(view: View, id: string): Promise<BackupCodesRecord | null> {
  return openRecord(view, id, (value) => readBackupCodes(value, id));
}

/** An account or its backup codes; null when there is none of that id. Throws as {@link openAccount}. */
export async function openEither(view: View, id: string): Promise<AccountRecord | BackupCodesRecord | null> {
  return openRecord(view, id, (value) => readAccount(value, id) ?? readBackupCodes(value, id));
}

/** What a view that was made with this ledger's name holds of it; null when nothing was ever kept, or it is lost. */
export function openLedger<N extends LedgerName>(view: View, name: N): Promise<LedgerRecord<N> | null> {
  return openPart(view, name, (value) => readLedger(value, name));
}

/**
 * What stands beside the accounts is as if it had never been begun where it does not open: no account is worth less for
 * it, and `damageOf` says so.
 */
function openPart<T>(view: View, id: string, read: (value: unknown) => T): Promise<T | null> {
  return openRecord(view, id, read).catch(nullWhereUnreadable);
}

/** As `nullWhereDamaged`, also where a newer vault calls it newer. */
export function nullWhereUnreadable(error: unknown): null {
  return codeOf(error) === 'vault-newer' ? null : nullWhereDamaged(error);
}

/** Whether what is being opened opens. */
export async function opens(opening: Promise<unknown>): Promise<boolean> {
  return opening.then(
    () => true,
    (error: unknown) => nullWhereUnreadable(error) !== null,
  );
}

async function openRecord<T>(view: View, id: string, read: (value: unknown) => T): Promise<T | null> {
  const isThere = revisionsOf(view.manifest).has(id);
  return isThere ? naming(view.vault.readOnly, async () => read(await openValue(view, id))) : null;
}

/** What a record holds that the manifest names, whatever that is. Throws `vault-damaged` for one that does not open. */
export async function openValue(view: View, id: string): Promise<unknown> {
  const { vault, manifest, rows } = view;
  const revision = revisionsOf(manifest).get(id);
  if (revision === undefined) throw damaged();
  const named = { id, revision };
  return orBySpare(view, 'records', named, rows.records.get(id), (row) =>
    openNamed(vault, 'records', named, row),
  );
}

/** What a row holds as it is stored or, where that does not open, as the second copy has it. */
async function orBySpare<T>(
  { spare }: View,
  store: 'records' | 'index',
  { id, revision }: { id: string; revision: number },
  stored: unknown,
  open: (row: SealedRow) => T | Promise<T>,
): Promise<T> {
  try {
    return await open(readRow(stored));
  } catch (error) {
    const row = nullWhereDamaged(error) ?? (await spare?.row(store, id, revision));
    if (!row) throw error;
    const opened = await open(row);
    spare?.used();
    return opened;
  }
}

/** The log of a view that was made with it. Throws `vault-damaged` when the chain is broken. */
export function openLog({ vault, manifest, rows, spare }: View): Promise<LogEntry[]> {
  const read = (stored: readonly unknown[]) => readLog(vault, manifest.log, stored);
  return naming(vault.readOnly, async () => {
    try {
      return await read(rows.log);
    } catch (error) {
      const copy = nullWhereDamaged(error) ?? (await spare?.log(manifest.revision));
      if (!copy) throw error;
      const entries = await read(copy);
      spare?.used();
      return entries;
    }
  });
}
