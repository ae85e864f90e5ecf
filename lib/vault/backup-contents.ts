import { AppError } from '../core/errors.ts';
import { originOf } from '../core/origin.ts';
import { areFit } from '../core/otp-parameters.ts';
import { toHex, utf8 } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import { checkWord } from '../crypto/check-word.ts';
import { digest } from '../crypto/mac.ts';
import { readBackupCodes } from './backup-codes.ts';
import { damagedBackup, parseBounded } from './backup-json.ts';
import { readAccount } from './records.ts';
import type { AccountRecord, BackupCodesRecord, SitesRecord } from './schema.ts';
import { schemaVersion } from './schema.ts';
import { readCount, readList, readObject, readText } from './shape.ts';
import { readSites } from './sites.ts';

/** What is sealed in a backup file: whole records, deleted accounts too, backup codes, and what was decided of sites. */
export interface BackupContents {
  accounts: AccountRecord[];
  /** Backup codes, a record for each account that has some. */
  codes: BackupCodesRecord[];
  sites: SitesRecord | null;
}

/** Accounts, their backup codes, and what was decided of sites. */
const mostRecords = 25_000;
/** Longer than any word that the extension takes of a person or a code. */
const longestText = 4_000;
const longestList = 1_000;

/** The contents as text; the same records give the same text, in whatever order they came. */
export function writeContents({ accounts, codes, sites }: BackupContents): string {
  const sorted = [...accounts, ...codes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const records = sites === null ? sorted : [...sorted, sites];
  if (records.length > mostRecords) throw new AppError('backup-too-large');
  return JSON.stringify({ schema: schemaVersion, records });
}

/**
 * Contents as they were opened. That a password opens them says nothing of who wrote them, so every record is checked:
 * codes can be made of it, and it names itself as one. Throws `backup-damaged`, or `backup-newer` for a later schema.
 */
export function readContents(text: string): BackupContents {
  const value = parseBounded(text);
  try {
    // One text for one value: no name twice, no number that is none.
    if (JSON.stringify(value) !== text) throw damagedBackup();
    const { schema, records } = readObject(value);
    if (readCount(schema) > schemaVersion) throw new AppError('backup-newer');
    if (schema !== schemaVersion || !Array.isArray(records) || records.length > mostRecords) {
      throw damagedBackup();
    }
    return sorted(readList(records, readRecord));
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup-newer') throw error;
    throw damagedBackup(error);
  }
}

/** A record of another's hand, checked whole. Throws `backup-damaged` or `vault-damaged`. */
export function readRecord(value: unknown): AccountRecord | BackupCodesRecord | SitesRecord {
  const { kind, id } = readObject(value);
  if (kind === 'sites') return readSites(value);
  if (!/^[0-9a-f]{32}$/.test(readText(id))) throw damagedBackup();
  const codes = readBackupCodes(value, readText(id));
  if (codes !== null) return checkCodes(codes);
  const account = readAccount(value, readText(id));
  if (account === null) throw damagedBackup();
  if (!areFit(account.otp)) throw damagedBackup();
  const { issuer, account: name, note, order, device, icon, origins, usedSteps, tags } = account;
  const texts = [issuer, name, note, order, device, icon ?? '', ...tags];
  if (texts.some((one) => one.length > longestText)) throw damagedBackup();
  if ([origins, usedSteps, tags].some((list) => list.length > longestList)) throw damagedBackup();
  if (origins.some(({ origin }) => originOf(origin) !== origin)) throw damagedBackup();
  return account;
}

function checkCodes(record: BackupCodesRecord): BackupCodesRecord {
  if (record.sets.length > longestList) throw damagedBackup();
  for (const { codes, marks } of record.sets) {
    if (marks.length > longestList) throw damagedBackup();
    const texts = Array.isArray(codes) ? codes : [codes.ciphertext];
    if (texts.some((text) => text.length > longestText)) throw damagedBackup();
  }
  return record;
}

function sorted(records: readonly ReturnType<typeof readRecord>[]): BackupContents {
  if (new Set(records.map(({ id }) => id)).size !== records.length) throw damagedBackup();
  const accounts = records.filter((record) => record.kind === 'account');
  const codes = records.filter((record) => record.kind === 'backup-codes');
  return { accounts, codes, sites: records.find((record) => record.kind === 'sites') ?? null };
}

/** SHA-256, in hex, of what a file holds: two files of equal contents have equal ones. */
export async function hashContents(contents: BackupContents): Promise<string> {
  return toHex(await digest(canonical(['hk1/backup-hash', utf8(writeContents(contents))])));
}

/** The two words that whoever made a file and whoever opens it see, of its accounts that are not deleted. */
export function wordOfContents({ accounts }: Pick<BackupContents, 'accounts'>): Promise<string> {
  const living = accounts.filter(({ deletedAt }) => deletedAt === null);
  return checkWord(living.map(({ otp, issuer, account }) => ({ ...otp, issuer, account })));
}

/** How many accounts it holds that are not deleted. */
export function livingIn({ accounts }: BackupContents): number {
  return accounts.filter(({ deletedAt }) => deletedAt === null).length;
}
