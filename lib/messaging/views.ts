import type { SortBy } from '../core/account-order.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Language } from '../core/languages.ts';
import type { Policy } from '../core/policy.ts';
import type { Correction } from '../core/skew.ts';
import type { OwnDeadline } from '../core/team.ts';
import type { TeamReading, TeamRule } from '../core/team-reading.ts';
import type { TrustedDevice, TrustList } from '../core/trusted-device.ts';
import type {
  AccountOrigin,
  CodeWindow,
  FieldKind,
  OtpParameters,
  OtpType,
  PageKind,
  TaughtField,
  VaultStatus,
} from '../core/types.ts';

export interface UnlockAnswer {
  result: 'unlocked' | 'wrong-password';
  status: VaultStatus;
}

/** What opens a vault. */
export type Way = 'password' | 'recovery' | 'passkey' | 'device';

/** How a change of what opens the vault ended. */
export interface WayAnswer {
  result: 'changed' | 'wrong-secret';
  status: VaultStatus;
}

export interface RescueAnswer {
  result: 'restored' | 'wrong-password';
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

/** An account as lists show it: no secret, no code. */
export interface AccountView {
  id: string;
  issuer: string;
  account: string;
  type: OtpType;
  digits: number;
  period: number;
  origins: AccountOrigin[];
  tags: string[];
  pinned: boolean;
  /** What the person chose for its tile, as `core/tile-look` reads it. */
  icon: string | null;
}

/** What a person may change of how an account is found and shown. */
export type AccountEdit = Pick<AccountView, 'issuer' | 'account' | 'tags' | 'pinned' | 'icon'>;

/** How codes are made of a secret that stays where it is. */
export type CodeWay = Pick<OtpParameters, 'algorithm' | 'digits' | 'period'>;

/** The only answer that holds what a secret can be read from: as pictures, never as text. */
export interface RevealAnswer {
  result: 'shown' | 'wrong-password';
  /** Each code as rows of modules, true for dark, with its quiet zone. */
  codes: boolean[][][];
  /** Accounts that a batch cannot hold, and what stands against it; their own code can. */
  left: { id: string; what: 'steam' | 'period' | 'digits' | 'label' }[];
  /** Two words of what the codes of several accounts hold, which whoever reads them sees too; empty for one account. */
  check: string;
}

/** `window` is null for HOTP, whose code is asked for by `account.advance`. */
export interface CodeView {
  id: string;
  window: CodeWindow | null;
}

export interface TabView {
  tabId: number | null;
  origin: string | null;
  /** False on pages that no extension may read (browser pages, stores). */
  readable: boolean;
  kind: PageKind;
  waitsFor: FieldKind | null;
  /** Accounts bound to exactly this origin. */
  accountIds: string[];
  lookalikeOf: string | null;
  /** How this computer's clock stands against the site's, as far as it was measured. */
  clock: Correction;
  /** ms that this computer's clock is ahead of the site's; null when it was not measured. */
  clockAhead: number | null;
  /** The page's badge comes by itself: the site is HelpKit's, or the person gave access to it. */
  lasting: boolean;
  /** How many codes in a row the page did not take. */
  refusals: number;
  /** The prompt has a trust box, and the person is to be asked whether it is ticked. */
  asksTrust: boolean;
  /** The site is HelpKit's: where its two-factor settings are is known. */
  helpkit: boolean;
  /** Of `accountIds`, those filled here without a click. */
  withoutClick: string[];
  /** The page shows a picture that may be a QR code, or an enrolment. */
  enrolling: boolean;
}

/** What was done to the vault, the newest first. */
export interface ActivityView {
  entries: ActivityEntry[];
  /** False when the record of it was changed from outside: then it has no entries. */
  whole: boolean;
}

export interface ActivityEntry {
  /** An act of ours, or one that a later version knows. */
  act: string;
  /** ms since 1970. */
  at: number;
  /** Null where it was done to none, or to one that is deleted now. */
  account: { issuer: string; account: string } | null;
  /** An origin, or a match pattern where access is meant. */
  origin: string | null;
}

/** What the organisation set, and which of its words could not be read. */
export interface PolicyView extends Omit<Policy, 'helpkitOrigins'> {
  malformed: string[];
  /** HelpKit's own sites by the organisation's word, and whether access to them was given. */
  sites: { origin: string; granted: boolean }[];
}

export interface Preferences {
  language: 'auto' | Language;
  /** `contrast` is light or dark as the system is, with stronger lines and colours. */
  look: 'auto' | 'light' | 'dark' | 'contrast';
  density: 'comfortable' | 'compact';
  /** What the list of accounts is sorted by. */
  sort: SortBy;
  /** When the code that comes next is shown beside the one that counts: in its last seconds, or all the time. */
  nextCode: 'never' | 'ending' | 'always';
  /** Seconds after which a copied code is taken from the clipboard again: 30–600, or 0 for never. */
  clipboardSeconds: number;
  /** Minutes without use before the vault locks: 1–1440. */
  autoLockMinutes: number;
  /** Days after which a backup counts as old: 1–365, or 0 to be reminded never. */
  backupReminderDays: number;
  /** Tick the page's "Trust this device" when filling. */
  trustDevices: 'never' | 'ask' | 'always';
  /** Others use this computer: no page is told to trust it. */
  sharedComputer: boolean;
  /** Press the page's button once its code is filled. */
  submitCode: boolean;
}

/** What is remembered of one site. */
export interface SiteView {
  origin: string;
  /** The account that is filled for each user name; '' stands for a page that shows none. */
  chosen: { username: string; accountId: string }[];
  /** Ids of the accounts that are filled without a click. */
  withoutClick: string[];
  /** Fields that were pointed out, by their labels. */
  taught: { name: string; is: TaughtField['is'] }[];
  /** A large difference between the clocks is corrected. */
  clockAllowed: boolean;
  /** What is typed there is looked at, so that no code is told. */
  watchTyping: boolean;
  /** It asked for a code by SMS once. */
  bySms: boolean;
}

/** What can be forgotten of a site by itself. */
export type SitePart = 'chosen' | 'withoutClick' | 'taught' | 'clock' | 'typing' | 'sms';

/** The sites that log this browser in without a code, and what each lists of its own. */
export interface TrustedDevicesView {
  devices: TrustedDevice[];
  /** As read on their own pages. */
  lists: TrustList[];
  /** Ids of those that end within a day. */
  ending: string[];
}

/** A reading that goes on, or stopped on its way. */
export interface TeamProgress {
  origin: string;
  read: number;
  /** Null where the list does not number its pages. */
  of: number | null;
  members: number;
  whole: boolean;
  /** The tab that shows the list is in front, and has something to press for the next page. */
  canGoOn: boolean;
}

/** Teams as their pages were read. */
export interface TeamsView {
  readings: TeamReading[];
  rules: TeamRule[];
}

/** The person's own deadline at a site. */
export interface DeadlineView extends OwnDeadline {
  origin: string;
  username: string;
  /** When the page was read, ms since 1970. */
  seenAt: number;
}
