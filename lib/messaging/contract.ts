import type { AppError, ErrorCode } from '../core/errors.ts';
import type {
  AccountOrigin,
  Algorithm,
  CodeWindow,
  FieldKind,
  OtpType,
  PageKind,
  VaultStatus,
} from '../core/types.ts';

/**
 * Every message of the extension, in one map: name → who may send it, what it carries, what comes back.
 * `extension` = our own pages (popup, manage); `page` = the engine inside a web page, of which nothing is believed but
 * what the browser itself says of it (tab, frame, document, origin). No reply carries a secret; codes go to our own pages
 * and, for one document after a person's act, to the engine.
 */
export interface Contract {
  'vault.status': Message<'extension', Empty, VaultStatus>;
  /** `password: null` chooses the device slot: no password, and whoever reads the browser profile reads the codes. */
  'vault.create': Message<'extension', { password: string | null }, VaultStatus>;
  'vault.unlock': Message<'extension', { password: string }, UnlockAnswer>;
  'vault.lock': Message<'extension', Empty, VaultStatus>;

  'account.list': Message<'extension', Empty, AccountView[]>;
  'account.codes': Message<'extension', { ids: string[] }, CodeView[]>;
  /** HOTP only: moves the counter on (kept before the code is shown) and gives the code. */
  'account.advance': Message<'extension', { id: string }, { code: string }>;
  'account.remove': Message<'extension', { id: string }, Empty>;
  'account.restore': Message<'extension', { id: string }, AccountView>;

  /** Reads the QR codes of a tab's visible part; each becomes a draft that waits for a yes. */
  'draft.scan': Message<'extension', { tabId: number | null }, ScanAnswer>;
  'draft.read': Message<'extension', { text: string }, DraftView>;
  'draft.make': Message<'extension', TypedAccount, DraftView>;
  'draft.list': Message<'extension', Empty, DraftView[]>;
  'draft.keep': Message<'extension', KeepRequest, AccountView>;
  'draft.drop': Message<'extension', { id: string }, Empty>;
  /** What was typed into the add form, kept sealed while the popup is closed; empty text forgets it. */
  'form.save': Message<'extension', { text: string }, Empty>;
  'form.load': Message<'extension', Empty, { text: string }>;

  /** What the tab (null = the one in front) shows, and what can be done there. */
  'tab.look': Message<'extension', { tabId: number | null }, TabView>;
  /** Fills that account's code; `bind` adds the tab's origin to the account first, after the person said so. */
  'tab.fill': Message<'extension', { tabId: number; accountId: string; bind: boolean }, FillReceipt>;

  'preferences.read': Message<'extension', Empty, Preferences>;
  'preferences.write': Message<'extension', Partial<Preferences>, Preferences>;

  'engine.wanted': Message<'page', { reason: 'fields' | 'pictures' }, Empty>;
  'prompt.seen': Message<'page', PromptSeen, PromptOffer>;
  /** `accountId` only after the person chose among several in the badge. */
  'fill.asked': Message<'page', { nonce: string; accountId: string | null }, FillAnswer>;
  /** The badge was pressed while the vault is locked or empty: open the popup where the browser allows it. */
  'popup.wanted': Message<'page', Empty, { opened: boolean }>;
}

/** What the background says to the engine in one document. */
export interface PageContract {
  /** The vault was locked, unlocked or changed: look again and ask what can be offered. */
  'page.refresh': { request: Empty; reply: Empty };
  /** Fill these digits now; refused unless `nonce` is this document's own. */
  'page.fill': { request: { nonce: string; code: string; trust: boolean }; reply: FillReceipt };
  /** Where pictures that may be QR codes are, in CSS pixels of the visual viewport. */
  'page.carriers': { request: Empty; reply: Carriers };
  /** Read the page now, whether or not a prompt was seen before. */
  'page.look': { request: Empty; reply: PromptSeen };
}

export type Tier = 'extension' | 'page';
interface Message<T extends Tier, Request, Reply> {
  tier: T;
  request: Request;
  reply: Reply;
}
export type MessageName = keyof Contract;
export type PageMessageName = keyof PageContract;
export type RequestOf<N extends MessageName> = Contract[N]['request'];
export type ReplyOf<N extends MessageName> = Contract[N]['reply'];
export type PageRequestOf<N extends PageMessageName> = PageContract[N]['request'];
export type PageReplyOf<N extends PageMessageName> = PageContract[N]['reply'];
export type Empty = Record<string, never>;

/** How every answer crosses: a value, or the code of an {@link AppError}. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ErrorCode };

/** Who may send each message. Total by type: a new message does not compile until it has a tier. */
export const tiers: { readonly [N in MessageName]: Contract[N]['tier'] } = {
  'vault.status': 'extension',
  'vault.create': 'extension',
  'vault.unlock': 'extension',
  'vault.lock': 'extension',
  'account.list': 'extension',
  'account.codes': 'extension',
  'account.advance': 'extension',
  'account.remove': 'extension',
  'account.restore': 'extension',
  'draft.scan': 'extension',
  'draft.read': 'extension',
  'draft.make': 'extension',
  'draft.list': 'extension',
  'draft.keep': 'extension',
  'draft.drop': 'extension',
  'form.save': 'extension',
  'form.load': 'extension',
  'tab.look': 'extension',
  'tab.fill': 'extension',
  'preferences.read': 'extension',
  'preferences.write': 'extension',
  'engine.wanted': 'page',
  'prompt.seen': 'page',
  'fill.asked': 'page',
  'popup.wanted': 'page',
};

export interface UnlockAnswer {
  result: 'unlocked' | 'wrong-password';
  status: VaultStatus;
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
}

/** `window` is null for HOTP, whose code is asked for by `account.advance`. */
export interface CodeView {
  id: string;
  window: CodeWindow | null;
}

/** An account that waits for the person's yes. */
export interface DraftView {
  id: string;
  issuer: string;
  account: string;
  type: OtpType;
  algorithm: Algorithm;
  digits: number;
  period: number;
  counter: number;
  /** Where it was read, as the browser says; null when pasted or typed. */
  origin: string | null;
  /** A host that this one looks like without being it (`helpkit.in` for `helpk1t.in`); null when it looks like none. */
  lookalikeOf: string | null;
  window: CodeWindow | null;
  /** An account that is kept already with the same secret and parameters. */
  sameAs: string | null;
}

export interface ScanAnswer {
  drafts: DraftView[];
  /** Codes that were seen but are no accounts, each with its word. */
  problems: ErrorCode[];
}

export interface TypedAccount {
  issuer: string;
  account: string;
  secret: string;
  type: OtpType;
  algorithm: Algorithm;
  digits: number;
  period: number;
  counter: number;
}

export interface KeepRequest {
  id: string;
  issuer: string;
  account: string;
  /** Bind the account to the origin where the code was read. */
  bind: boolean;
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
  /** The page shows a picture that may be a QR code, or an enrolment. */
  enrolling: boolean;
}

/** What the engine tells of its page: no text of it, only what kind it is. */
export interface PromptSeen {
  /** Random per document, made by the engine: a later document never answers to it. */
  nonce: string;
  kind: PageKind;
  waitsFor: FieldKind | null;
  fields: number;
  digits: number | null;
  trustBox: boolean;
  pictures: number;
}

/** What the badge may offer. `none` shows no badge at all. */
export interface PromptOffer {
  state: 'ready' | 'choose' | 'locked' | 'empty' | 'lookalike' | 'none';
  /** The host that this page imitates, when state is `lookalike`. */
  lookalikeOf: string | null;
  /** ms since 1970 before which no fresh code can be given (this step's was used); null when one can. */
  waitUntil: number | null;
}

export type FillAnswer =
  | { status: 'code'; code: string; trust: boolean }
  | { status: 'wait'; until: number; accountId: string }
  | { status: 'choose'; accounts: { id: string; name: string }[] }
  | { status: 'locked' }
  | { status: 'none' };

/** How a fill ended: n of n fields, or why not. */
export interface FillReceipt {
  filled: number;
  of: number;
  problem: FillProblem | null;
  /** With the problem `wait`: when the next fresh code can be given, ms since 1970. */
  waitUntil: number | null;
  /** The page's "Trust this device" was ticked. */
  trusted: boolean;
}
export type FillProblem =
  | 'no-field'
  | 'page-moved'
  | 'page-changed-it'
  | 'kind-never-filled'
  | 'other-origin'
  | 'wait'
  | 'locked'
  | 'cancelled';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Boxes in CSS pixels of the visual viewport, whose own size lets the screenshot's scale be found. */
export interface Carriers {
  boxes: Box[];
  viewport: { width: number; height: number };
}

export interface Preferences {
  language: 'auto' | 'en' | 'de' | 'ar';
  look: 'auto' | 'light' | 'dark';
  /** Minutes without use before the vault locks: 1–1440. */
  autoLockMinutes: number;
  /** Tick the page's "Trust this device" when filling. */
  trustDevices: 'never' | 'always';
}
