import type { ErrorCode } from './errors.ts';
import type { MigrationBatch } from './migration-uri.ts';
import type { Enrolment } from './types.ts';

/** What became of one entry of another app's file: an account with the addresses beside it, or the reason that it is none. */
export type ImportedEntry = ReadableEntry | { name: string; code: ErrorCode };

export interface ReadableEntry {
  enrolment: Enrolment;
  /** Exact web origins that the file has beside it; they are only ever proposed. */
  origins: string[];
}

/** What a file turned out to be, with as many entries as it has. */
export interface FileReading {
  /** The app that wrote it, as its makers write its name. */
  app: string;
  entries: ImportedEntry[];
  /** The parts of batches that it has; the others may be in other files. */
  parts: MigrationBatch[];
}

/** Apps whose sealed files carry no sign, so that the person names them. */
export const namedApps = ['andotp', 'totp-authenticator'] as const;
export type NamedApp = (typeof namedApps)[number];

/** Accounts that are imported at once, of all files together: more is no person's. */
export const mostImported = 10_000;

/** The longest labels and keys that are kept: no site shows longer ones, and more is no account. */
export const longestLabel = 1_000;
export const longestSecret = 4_000;
