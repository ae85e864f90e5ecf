import type { ErrorCode } from '../core/errors.ts';
import type { VaultStatus } from '../core/types.ts';
import type { OpeningView } from './opening-views.ts';
import type { AccountView } from './views.ts';

/** An opened vault answers with what it shows, so that nobody has to ask for that next. */
export type UnlockAnswer =
  | { result: 'wrong-password'; status: VaultStatus }
  | { result: 'unlocked'; opening: OpeningView };

/** What opens a vault. */
export type Way = 'password' | 'recovery' | 'passkey' | 'device';

/** How a change of what opens the vault ended. */
export interface WayAnswer {
  result: 'changed' | 'wrong-secret';
  status: VaultStatus;
}

export interface RescueAnswer {
  /** `restored-older`: an earlier state, since the last one does not open. */
  result: 'restored' | 'restored-older' | 'wrong-password';
  status: VaultStatus;
}

/** A vault to be put aside as it is. */
export interface SealedVault {
  sealed: string;
  /** It has no password: whoever has the file can read it. */
  opensAlone: boolean;
}

/** What can be gone back to, the newest first. */
export interface UndoView {
  points: UndoPoint[];
  /** What stood against writing the second copy last; null = nothing. */
  copyProblem: ErrorCode | null;
}

/** How the accounts were before something was done. */
export interface UndoPoint {
  id: number;
  /** ms since 1970. */
  at: number;
  /** What was about to be done. */
  reason:
    | 'several-added'
    | 'imported'
    | 'account-removed'
    | 'ways-changed'
    | 'backup-restored'
    | 'migrated'
    | 'synced'
    | 'undone';
}

type AccountName = Pick<AccountView, 'issuer' | 'account'>;

/** The accounts that would be there again, be deleted, read otherwise. */
export interface UndoPreview {
  back: AccountName[];
  gone: AccountName[];
  changed: AccountName[];
  /** Tells whether it is the same still. */
  print: string;
}

/** What is known of backup files. */
export interface BackupView {
  /** The last that was made, ms since 1970 and its accounts; null before the first. */
  made: { at: number; count: number } | null;
  /** The last that was opened again and found whole. */
  checked: { at: number; count: number; checkedAt: number } | null;
  /** The last checked file is older, or lacks more accounts, than the person or the organisation wants. */
  due: boolean;
}

/** A backup file to be saved: sealed, and not checked yet. */
export interface MadeBackup {
  result: 'made' | 'wrong-password';
  /** What to call the file. */
  name: string;
  text: string;
  count: number;
  /** How many records of the vault could not be read, and are not in it. */
  missing: number;
  /** Two words that whoever opens the file sees too; empty where none was made. */
  check: string;
}

/** What opens a backup file: its password, or the words of the recovery key. */
export type FileSecret = { password: string; words?: never } | { password?: never; words: string };

/** What a backup file holds, and how each account of it stands to the vault. */
export interface ComparedAnswer {
  result: 'compared' | 'wrong-secret';
  /** ms since 1970. */
  madeAt: number;
  /** The two words that were shown when it was made. */
  check: string;
  /** How many records of it could not be read: of a vault that was put aside because it was damaged. */
  missing: number;
  accounts: ComparedAccount[];
}

export interface ComparedAccount extends AccountName {
  /** By which the choice names it. */
  id: string;
  is: 'new' | 'same' | 'differs';
  /** How the vault's own is called. */
  mine: AccountName | null;
  differences: ('name' | 'key' | 'sites' | 'rest')[];
}

/** How taking a file ended: accounts that are there now, and those that read as in it. */
export interface RestoredAnswer {
  result: 'restored' | 'wrong-secret';
  added: number;
  changed: number;
  status: VaultStatus;
}

/** A recovery key to be written down, as words and as a QR code. It opens nothing before it is kept. */
export interface RecoveryDraft {
  words: string[];
  /** Rows of modules, true for dark, with the quiet zone around. */
  modules: boolean[][];
}

/** What the authenticator is asked at unlocking: by which passkey, and to make its 32 bytes of which others. */
export interface PasskeyCall {
  credential: number[];
  salt: number[];
}
