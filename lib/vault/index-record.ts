import type { OtpParameters } from '../core/types.ts';
import { toHex } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import { keyFor } from '../crypto/keys.ts';
import { mac } from '../crypto/mac.ts';
import { otpTypes, readOrigin } from './records.ts';
import type { AccountRecord, AccountSummary, IndexEntry, IndexRecord } from './schema.ts';
import {
  readChoice,
  readCount,
  readFlag,
  readList,
  readObject,
  readOrNull,
  readText,
  readTime,
} from './shape.ts';

export const indexId = 'index';

export function readIndex(value: unknown): IndexRecord {
  const { accounts } = readObject(value);
  readList(accounts, checkEntry);
  return value as IndexRecord; // every field was looked at above
}

function checkEntry(value: unknown): void {
  const { type, digits, period, origins, tags, pinned, icon, backupCodes, deletedAt, ...texts } =
    readObject(value);
  for (const name of ['id', 'issuer', 'account', 'order', 'match']) readText(texts[name]);
  readChoice(type, otpTypes);
  readCount(digits);
  readCount(period);
  readList(origins, readOrigin);
  readList(tags, readText);
  readFlag(pinned);
  readOrNull(icon, readText);
  if (backupCodes !== undefined) readText(backupCodes);
  readOrNull(deletedAt, readTime);
}

/** Entries of an index that are written apart from it. Throws `vault-damaged`. */
export function readEntries(value: unknown): IndexEntry[] {
  readList(value, checkEntry);
  return value as IndexEntry[]; // every field was looked at above
}

/** The index with entries in the place of those of the same id, or behind all. */
export function withEntries(index: IndexRecord, entries: readonly IndexEntry[]): IndexRecord {
  if (entries.length === 0) return index;
  const after = new Map(index.accounts.map((entry) => [entry.id, entry]));
  for (const entry of entries) after.set(entry.id, entry);
  return { ...index, accounts: [...after.values()] };
}

export function entryOf(record: AccountRecord, match: string): IndexEntry {
  return { ...summaryOf(record), deletedAt: record.deletedAt, match };
}

/** What lists may show of an account. */
export function summaryOf(record: AccountRecord): AccountSummary {
  const { id, otp, issuer, account, origins, tags, pinned, order, icon, backupCodes } = record;
  const { type, digits, period } = otp;
  const codes = backupCodes === null ? {} : { backupCodes };
  return { id, issuer, account, type, digits, period, origins, tags, pinned, order, icon, ...codes };
}

/** The accounts that are not deleted, pinned ones first, each group by its order key. */
export function listed({ accounts }: IndexRecord): AccountSummary[] {
  return accounts
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => Number(b.pinned) - Number(a.pinned) || byText(a.order, b.order) || byText(a.id, b.id))
    .map(({ deletedAt, match, ...summary }) => summary);
}

/** The ids of the records that hold these accounts' backup codes. */
export function codesOf({ accounts }: IndexRecord, ids: ReadonlySet<string>): string[] {
  return accounts.flatMap(({ id, backupCodes }) => (ids.has(id) && backupCodes ? [backupCodes] : []));
}

/** What of that goes when these accounts go: what another account names, too, is that one's. */
export function codesGoneWith(index: IndexRecord, ids: ReadonlySet<string>): string[] {
  const rest = new Set(index.accounts.filter(({ id }) => !ids.has(id)).map(({ backupCodes }) => backupCodes));
  return codesOf(index, ids).filter((codes) => !rest.has(codes));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Equal for two accounts that make the same codes; without the vault key it tells nothing. */
export async function matchOf(vaultKey: Uint8Array, otp: OtpParameters): Promise<string> {
  const { type, secret, algorithm, digits, period } = otp;
  const whole = canonical([type, secret, algorithm, digits, period]);
  return toHex((await mac(await keyFor(vaultKey, 'find'), whole)).subarray(0, 16));
}
