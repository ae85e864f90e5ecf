import type { CodeMark, CodeSource } from '../core/backup-codes.ts';
import type { AccountOrigin, OtpParameters, OtpType, SiteMemory } from '../core/types.ts';
import type { KdfParameters } from '../crypto/kdf.ts';
import type { LedgerRecord } from './ledgers.ts';

/** The stored shapes of schema 1. Fields that a reader does not know are kept as they are. */
export const schemaVersion = 1;

/** A hybrid clock: wall time, a counter within it, and whose it was. Orders the changes of one field across devices. */
export interface Clock {
  /** ms since 1970. */
  at: number;
  counter: number;
  device: string;
}

/** The parts of an account that change by themselves. `otp` is all of it but the counter. */
export type AccountField =
  | 'otp'
  | 'counter'
  | 'usedSteps'
  | 'issuer'
  | 'account'
  | 'origins'
  | 'tags'
  | 'note'
  | 'pinned'
  | 'order'
  | 'icon'
  | 'backupCodes'
  | 'deletedAt';

/** Everything about an account, secret included. Lies sealed in a record of its own. */
export interface AccountRecord {
  kind: 'account';
  id: string;
  /** `counter` (hotp) is the next to be used. */
  otp: OtpParameters;
  issuer: string;
  account: string;
  origins: AccountOrigin[];
  /** The time steps whose codes were given to a page: exactly these, ascending. */
  usedSteps: number[];
  tags: string[];
  note: string;
  pinned: boolean;
  /** Sorts by its UTF-16 units. */
  order: string;
  icon: string | null;
  /** The id of the record that holds this account's backup codes. */
  backupCodes: string | null;
  createdAt: number;
  changedAt: number;
  /** When it was deleted; the secret stays for an undo until the tombstone is cleared away. */
  deletedAt: number | null;
  /** When it was made, by the hybrid clock. */
  born: Clock;
  /** When each field was changed last; one that never was has `born`. */
  clocks: { [field in AccountField]?: Clock };
  /** The epoch of the vault key, and the device, that wrote it last. */
  epoch: number;
  device: string;
}

/** What the person decided of sites, all of it in one sealed record: which sites they are is nobody's business. */
export interface SitesRecord {
  kind: 'sites';
  id: string;
  sites: SiteMemory[];
}

/** A backup file that was made, as far as it must be known again. */
export interface BackupFacts {
  /** When it was made, ms since 1970. */
  at: number;
  /** The accounts in it that are not deleted. */
  count: number;
  /** Hash (hex) of its contents. */
  hash: string;
}

/** What is known of backup files; it is in none of them. */
export interface BackupsRecord {
  kind: 'backups';
  id: string;
  /** The last that was made. */
  made: BackupFacts | null;
  /** The last that was opened again and found whole, and when that was. */
  checked: (BackupFacts & { checkedAt: number }) | null;
}

/** The backup codes of one account; the account names this record. */
export interface BackupCodesRecord {
  kind: 'backup-codes';
  id: string;
  /** The account's id. */
  account: string;
  /** The newest first. At most one is in force. */
  sets: BackupCodeSet[];
  changedAt: number;
}

export interface BackupCodeSet {
  id: string;
  /** When it was kept, ms since 1970. */
  keptAt: number;
  source: CodeSource;
  /** Of the page that showed it; null for what came from elsewhere. */
  origin: string | null;
  /** As they were printed, in their order; or all of them sealed once more, under a passphrase of their own. */
  codes: string[] | SealedApart;
  /** One for each code. */
  marks: CodeMark[];
  /** When another set took its place, or it was removed; null = in force. */
  replacedAt: number | null;
}

/** Sealed under a passphrase. Bytes are base64: records are JSON. */
export interface SealedApart {
  kdf: Omit<KdfParameters, 'salt'> & { salt: string };
  nonce: string;
  ciphertext: string;
}

/** Every kind of record that this version writes. One of a later kind is left as it is. */
export type StoredRecord = AccountRecord | SitesRecord | BackupsRecord | BackupCodesRecord | LedgerRecord;

/** An account as lists and the choice of what to fill need it: no secret. */
export interface AccountSummary {
  id: string;
  issuer: string;
  account: string;
  type: OtpType;
  digits: number;
  period: number;
  origins: AccountOrigin[];
  tags: string[];
  pinned: boolean;
  order: string;
  icon: string | null;
  /** The id of the record that holds its backup codes; missing where there is none. */
  backupCodes?: string;
}

export interface IndexEntry extends AccountSummary {
  deletedAt: number | null;
  /** A keyed hash of secret and parameters: finds an account that is kept already without opening every record. */
  match: string;
}

/** All accounts, the deleted ones too, in one sealed record: a list costs one decryption. */
export interface IndexRecord {
  accounts: IndexEntry[];
}

/** What belongs together: a record that is not of this revision was put there by another hand. */
export interface Manifest {
  /** One more with every change. */
  revision: number;
  count: number;
  /** Id and revision of every record. */
  records: [id: string, revision: number][];
  /** Revision of the index. */
  index: number;
  /** Entries that take the place of the index's, or follow them: few, so that a change need not seal all. Missing = none. */
  shown?: IndexEntry[];
  /**
   * The newest log entry: its number and the hash (hex) of its row. `before` = how many went before the first of a log that
   * was begun anew; missing = none.
   */
  log: { sequence: number; hash: string; before?: number };
  /** The newest tick of this device's clock. */
  clock: { at: number; counter: number };
  /** This installation, 128 random bits in hex. */
  device: string;
  /** Revision of the newest snapshot: rows that are not newer go nowhere unkept. Missing where none was ever taken. */
  snapshot?: number;
}

export interface LogEntry {
  /** An {@link Act}, or one that a later version knows. */
  act: string;
  at: number;
  record: string | null;
  /** The site that it was done for; entries of other acts have none. */
  origin?: string;
  /** To how many records it was done at once, where these are not named one by one. */
  count?: number;
  /** Hash (hex) of the row before; empty for the first. */
  previous: string;
}

/** The one thing that lies in the clear. It is authenticated under the vault key, slots and unknown fields included. */
export interface Header {
  magic: string;
  schema: number;
  vaultId: string;
  /** One more whenever the vault key is replaced. */
  epoch: number;
  createdAt: number;
  /** Known ones are read by lib/crypto; others are left alone. */
  slots: unknown[];
  seal: Uint8Array;
}

/** How everything else lies on the disk. */
export interface SealedRow {
  id: string;
  schema: number;
  revision: number;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
}
