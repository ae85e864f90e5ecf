import type { SortBy } from '../core/account-order.ts';
import type { Language } from '../core/languages.ts';
import type { Policy } from '../core/policy.ts';
import type { Correction } from '../core/skew.ts';
import type {
  AccountOrigin,
  CodeWindow,
  FieldKind,
  OtpParameters,
  OtpType,
  PageKind,
  TaughtField,
} from '../core/types.ts';
import type { FillReceipt } from './page-contract.ts';

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
export type AccountEdit = Partial<Pick<AccountView, 'issuer' | 'account' | 'tags' | 'pinned' | 'icon'>>;

/** How codes are made of a secret that stays where it is. */
export type CodeWay = Pick<OtpParameters, 'algorithm' | 'digits' | 'period'>;

/** The only answer that holds what a secret can be read from: as pictures, never as text. */
export interface RevealAnswer {
  result: 'shown' | 'wrong-password';
  /** Each code as rows of modules, true for dark, with its quiet zone. */
  codes: boolean[][][];
  /** Accounts that a batch cannot hold, and what stands against it; their own code can, but for one that does not open. */
  left: { id: string; what: 'steam' | 'period' | 'digits' | 'label' | 'damaged' }[];
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
  /** The page asks by which way codes shall come: an app, or SMS. */
  choosesMethod: boolean;
  /** Of `accountIds`, those filled here without a click. */
  withoutClick: string[];
  /** The page shows a picture that may be a QR code, or an enrolment. */
  enrolling: boolean;
  /** How the last fill of this page ended, whoever asked for it; null when it was long ago. */
  receipt: FillReceipt | null;
  /** Words of the page that say what it asks for, made fit to show: untrusted text. */
  reasons: string[];
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
  /** To how many accounts it was done at once; null where to one at the most. */
  count: number | null;
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
  /** A code that ends in fewer seconds than this is not filled, the next one is: 0–15. */
  fillMarginSeconds: number;
}

/** What is remembered of one site. */
export interface SiteView {
  origin: string;
  /** The account that is filled for each user name; '' stands for a page that shows none. */
  chosen: { username: string; accountId: string }[];
  /** Ids of the accounts that are filled without a click. */
  withoutClick: string[];
  /** Fields that were pointed out, by what the page calls them ('' where it has no word for one), and when. */
  taught: { name: string; is: TaughtField['is']; at: number }[];
  /** A large difference between the clocks is corrected. */
  clockAllowed: boolean;
  /** What is typed there is looked at, so that no code is told. */
  watchTyping: boolean;
  /** It asked for a code by SMS once. */
  bySms: boolean;
}

/** What can be forgotten of a site by itself. */
export type SitePart = 'chosen' | 'withoutClick' | 'clock' | 'typing' | 'sms';
