import type { CodeDifference, CodeMark, CodeSource } from '../core/backup-codes.ts';
import type { FillReceipt } from './page-contract.ts';

/** What is kept of one account's backup codes; no code of it. */
export interface BackupCodesView {
  /** The account's id. */
  id: string;
  /** The set in force; null where there is none. */
  set: BackupCodeSetView | null;
  /** Where the site makes new codes, as far as anybody knows; null where no site is known. */
  address: string | null;
  /** Sets that were replaced or removed, the newest first: when, and how many codes of each were left. */
  old: { replacedAt: number; left: number; total: number }[];
}

export interface BackupCodeSetView {
  /** By which a mark names it. */
  id: string;
  /** ms since 1970. */
  keptAt: number;
  source: CodeSource;
  origin: string | null;
  /** One for each code, in the order of the list. */
  marks: CodeMark[];
  left: number;
  /** A passphrase of their own opens them, besides the vault's password. */
  apart: boolean;
  /** Why new ones should be made. */
  renewal: 'few-left' | 'several-used' | null;
}

/** Codes that were read and wait for a yes: as many as there are, each hidden but for its last two signs. */
export interface WaitingCodes {
  /** By which an answer names them: others may have been read since. */
  id: string;
  masked: string[];
  source: CodeSource;
  /** Of the page that showed them. */
  origin: string | null;
  /** The accounts of that origin, or of all where it has none: the likeliest first. */
  accounts: string[];
}

/** How codes that wait stand to what is kept for one account. */
export interface CodesBefore {
  left: number;
  total: number;
  /** The codes kept are sealed apart, so that nothing can be compared. */
  apart: boolean;
  difference: CodeDifference | null;
}

/** What stands against showing codes: the vault's password, or the passphrase that they have of their own. */
export type CodesRefusal = 'wrong-password' | 'wrong-passphrase';

export interface ShownBackupCodes {
  result: 'shown' | CodesRefusal;
  codes: string[];
  /** The set that they are of; '' where none are shown. */
  set: string;
}

/** A backup file of one account alone, with its codes. */
export interface SealedBackupCodes {
  result: 'made' | 'wrong-password';
  name: string;
  text: string;
}

/** How a fill of a backup code ended. `other-tab` = one was given to another tab just now; `none` = there is none to give. */
export interface BackupFillAnswer {
  status: 'filled' | 'other-tab' | 'none' | 'wrong-passphrase';
  receipt: FillReceipt | null;
}

/** What can be done with backup codes in a tab. */
export interface BackupCodesTab {
  /** The page shows so many; 0 = none. */
  listed: number;
  /** The page asks for one, and these accounts have some left. */
  offered: { id: string; left: number; total: number; apart: boolean }[];
  /** A login went through by one in this tab just now: whose, and where 2FA is set up anew. */
  afterLogin: { id: string; left: number; address: string } | null;
}
