import type { AppError, ErrorCode } from '../core/errors.ts';
import type { ClockSample } from '../core/skew.ts';
import type { FieldMark, TaughtField, VaultStatus } from '../core/types.ts';
import type {
  BatchView,
  DraftView,
  KeepRequest,
  PageScanAnswer,
  PictureSource,
  ScanAnswer,
  TypedAccount,
} from './draft-views.ts';
import type { Drawn, Empty, FillAnswer, FillReceipt, PromptOffer, PromptSeen } from './page-contract.ts';
import type {
  AccountView,
  ActivityView,
  BackupView,
  CodeView,
  ComparedAnswer,
  FileSecret,
  MadeBackup,
  PasskeyCall,
  PolicyView,
  Preferences,
  RecoveryDraft,
  RescueAnswer,
  RestoredAnswer,
  RevealAnswer,
  SealedVault,
  SitePart,
  SiteView,
  TabView,
  UndoPreview,
  UndoView,
  UnlockAnswer,
  Way,
  WayAnswer,
} from './views.ts';

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
  /** Brings the vault back from its second copy. Without a password only where the database is empty. */
  'vault.rescue': Message<'extension', { password: string | null }, RescueAnswer>;
  /** Goes on with a vault that is older than it was. */
  'vault.keepThis': Message<'extension', Empty, VaultStatus>;
  /** The whole vault, sealed as it is: it opens by what opens the vault. */
  'vault.sealed': Message<'extension', Empty, SealedVault>;
  /** Removes the vault and all its copies. Asked only after the person typed that it shall. */
  'vault.startAgain': Message<'extension', Empty, VaultStatus>;

  /** The accounts as they were before an import, a removal, a change of password: for 30 days. */
  'undo.list': Message<'extension', Empty, UndoView>;
  'undo.preview': Message<'extension', { id: number }, UndoPreview>;
  'undo.do': Message<'extension', { id: number }, Empty>;
  /** From when on a password is tried again, after too many wrong ones in a row; ms since 1970, null = at once. */
  'vault.guesses': Message<'extension', Empty, { nextAt: number | null }>;

  /** What opens the vault, locked or not. */
  'way.list': Message<'extension', Empty, { ways: Way[] }>;
  /** Another password, or the first one of a vault that opened by itself. */
  'way.password': Message<'extension', { current: string; next: string }, WayAnswer>;
  /** The vault opens by itself from now on; the password and all else that opened it go. */
  'way.device': Message<'extension', { password: string }, WayAnswer>;
  /** A new password by the recovery key, for a vault whose password is forgotten. */
  'way.recover': Message<'extension', { words: string; next: string }, WayAnswer>;
  /** A new recovery key to write down. Shown to nobody again, and good only after `recovery.keep`. */
  'recovery.draw': Message<'extension', Empty, RecoveryDraft>;
  'recovery.keep': Message<'extension', { password: string; words: string }, WayAnswer>;
  'recovery.remove': Message<'extension', { password: string }, WayAnswer>;

  /** Locked or not; null where no passkey opens the vault. */
  'passkey.ask': Message<'extension', Empty, { call: PasskeyCall | null }>;
  /** `output` is what the authenticator made of the salt. Like a password it is used and kept nowhere. */
  'passkey.unlock': Message<'extension', { credential: number[]; output: number[] }, UnlockAnswer>;
  /** Takes the place of the passkey before. */
  'passkey.keep': Message<
    'extension',
    { password: string; credential: number[]; salt: number[]; output: number[] },
    WayAnswer
  >;
  'passkey.remove': Message<'extension', { password: string }, WayAnswer>;

  'backup.read': Message<'extension', Empty, BackupView>;
  /** A file of the whole vault, sealed for its password or, where `own` is given, for that. */
  'backup.make': Message<'extension', { password: string; own: string | null }, MadeBackup>;
  /** The file that was saved, opened again: `another` = a good one, but not the last that was made. */
  'backup.check': Message<
    'extension',
    { file: string; password: string },
    { result: 'checked' | 'another' | 'wrong-password' }
  >;
  /** What a file holds, before anything of it is taken; the vault may be locked, or none. */
  'backup.compare': Message<'extension', { file: string; by: FileSecret }, ComparedAnswer>;
  /** Takes a file into the open vault. An account that differs and is not named in `take` stays as it is. */
  'backup.restore': Message<
    'extension',
    { file: string; by: FileSecret; take: { id: string; what: 'mine' | 'file' | 'both' }[] },
    RestoredAnswer
  >;
  /** Makes a vault of a file in the place of whatever is there, after the person said so; null = under the file's password. */
  'backup.replace': Message<
    'extension',
    { file: string; by: FileSecret; password: string | null },
    RestoredAnswer
  >;

  'account.list': Message<'extension', Empty, AccountView[]>;
  'account.codes': Message<'extension', { ids: string[] }, CodeView[]>;
  /** HOTP only: moves the counter on (kept before the code is shown) and gives the code. */
  'account.advance': Message<'extension', { id: string }, { code: string }>;
  'account.remove': Message<'extension', { id: string }, Empty>;
  'account.restore': Message<'extension', { id: string }, AccountView>;

  /** QR codes that hold secrets, after the password was asked for once more: an account's own, or a batch to move several. */
  'reveal.account': Message<'extension', { id: string; password: string }, RevealAnswer>;
  'reveal.batch': Message<'extension', { ids: string[]; password: string }, RevealAnswer>;

  /**
   * Reads the QR codes of a tab's visible part; each becomes a draft that waits for a yes. `further` scrolls to the
   * pictures out of view instead, and back.
   */
  /** `byItself`: nobody asked, and a page that shows nothing like a code is left alone. */
  'draft.scan': Message<
    'extension',
    { tabId: number | null; further: boolean; byItself: boolean },
    PageScanAnswer
  >;
  /** Lets the person draw a box around a code in the tab. False where none can be drawn. */
  'box.start': Message<'extension', { tabId: number | null }, { started: boolean }>;
  /** How the last reading of a page ended that nobody waited for; told once. */
  'scan.outcome': Message<'extension', Empty, { problem: ErrorCode | null }>;
  /** Reads one picture's codes, a `data:` URL of at most 10 MB and 16 megapixels. */
  'draft.picture': Message<'extension', { picture: string; source: PictureSource }, ScanAnswer>;
  /** Reads set-up links, one a line. Refused with its word where there is none. */
  'draft.read': Message<'extension', { text: string }, ScanAnswer>;
  'draft.make': Message<'extension', TypedAccount, DraftView>;
  'draft.list': Message<'extension', Empty, DraftView[]>;
  'draft.keep': Message<'extension', KeepRequest, AccountView>;
  'draft.drop': Message<'extension', { id: string }, Empty>;
  /** Keeps several at once, all or none, and forgets those that the person turned down. */
  'draft.keepAll': Message<'extension', { keep: KeepRequest[]; drop: string[] }, AccountView[]>;
  /** Batches of which a part was seen, until all of it is kept or it is dropped. */
  'batch.list': Message<'extension', Empty, BatchView[]>;
  'batch.drop': Message<'extension', { id: string }, Empty>;
  /** What was typed into the add form, kept sealed while the popup is closed; empty text forgets it. */
  'form.save': Message<'extension', { text: string }, Empty>;
  'form.load': Message<'extension', Empty, { text: string }>;

  /** What the tab (null = the one in front) shows, and what can be done there. */
  'tab.look': Message<'extension', { tabId: number | null }, TabView>;
  /** Fills that account's code; `bind` adds the tab's origin to the account first, after the person said so. */
  'tab.fill': Message<'extension', { tabId: number; accountId: string; bind: boolean }, FillReceipt>;

  /** Codes for the tab's site shall follow its clock, although the difference is large. */
  'clock.allow': Message<'extension', { tabId: number }, Empty>;
  /** Lets the person point at a field in the tab: the code belongs there, or never there. */
  'teach.start': Message<'extension', { tabId: number; is: TaughtField['is'] }, { started: boolean }>;
  /** What is remembered of sites; both changes answer with all of it. */
  'site.list': Message<'extension', Empty, SiteView[]>;
  'site.forget': Message<'extension', { origin: string; part: SitePart }, SiteView[]>;
  'site.withoutClick': Message<'extension', { origin: string; accountId: string; on: boolean }, SiteView[]>;

  /** Hosts that the person gave lasting access to, as match patterns. Asking for one is the browser's own, in the click. */
  'access.list': Message<'extension', Empty, { patterns: string[] }>;
  'access.return': Message<'extension', { pattern: string }, { patterns: string[] }>;
  /** The keys that fill a code and that add an account, as the browser writes them; '' where none are set. */
  'keys.read': Message<'extension', Empty, { fill: string; scan: string }>;

  /** What was done to the vault. */
  'activity.read': Message<'extension', Empty, ActivityView>;
  /** What the organisation set: marked as such where the person would change it. */
  'policy.read': Message<'extension', Empty, PolicyView>;
  'preferences.read': Message<'extension', Empty, Preferences>;
  'preferences.write': Message<'extension', Partial<Preferences>, Preferences>;

  'engine.wanted': Message<'page', { reason: 'fields' | 'pictures' }, Empty>;
  'prompt.seen': Message<'page', PromptSeen, PromptOffer>;
  /** `accountId` only after the person chose among several in the badge; `click: false` only where the offer said `auto`. */
  'fill.asked': Message<'page', { nonce: string; accountId: string | null; click: boolean }, FillAnswer>;
  /** The engine looked at the clock of its page's own site. */
  'clock.sampled': Message<'page', ClockSample, Empty>;
  /** The field that the person pointed at after `teach.start`. */
  'field.taught': Message<'page', { nonce: string; field: FieldMark }, Empty>;
  /** The badge was pressed while the vault is locked or empty: open the popup where the browser allows it. */
  'popup.wanted': Message<'page', Empty, { opened: boolean }>;
  /** The badge of an enrolment was pressed: read what the page's script can read, and open the popup. */
  'enrol.wanted': Message<'page', { nonce: string }, { opened: boolean }>;
  /** The person drew a box (null: left) in the document that `nonce` was given to, and nothing of ours is over it. */
  'box.drawn': Message<'page', { nonce: string; drawn: Drawn | null }, Empty>;
}

export type Tier = 'extension' | 'page';
interface Message<T extends Tier, Request, Reply> {
  tier: T;
  request: Request;
  reply: Reply;
}
export type MessageName = keyof Contract;
export type RequestOf<N extends MessageName> = Contract[N]['request'];
export type ReplyOf<N extends MessageName> = Contract[N]['reply'];

/** How every answer crosses: a value, or the code of an {@link AppError}. */
export type Reply<T> = { ok: true; value: T } | { ok: false; code: ErrorCode };

/** Who may send each message. Total by type: a new message does not compile until it has a tier. */
export const tiers: { readonly [N in MessageName]: Contract[N]['tier'] } = {
  'vault.status': 'extension',
  'vault.create': 'extension',
  'vault.unlock': 'extension',
  'vault.lock': 'extension',
  'vault.rescue': 'extension',
  'vault.keepThis': 'extension',
  'vault.sealed': 'extension',
  'vault.startAgain': 'extension',
  'undo.list': 'extension',
  'undo.preview': 'extension',
  'undo.do': 'extension',
  'vault.guesses': 'extension',
  'way.list': 'extension',
  'way.password': 'extension',
  'way.device': 'extension',
  'way.recover': 'extension',
  'recovery.draw': 'extension',
  'recovery.keep': 'extension',
  'recovery.remove': 'extension',
  'passkey.ask': 'extension',
  'passkey.unlock': 'extension',
  'passkey.keep': 'extension',
  'passkey.remove': 'extension',
  'backup.read': 'extension',
  'backup.make': 'extension',
  'backup.check': 'extension',
  'backup.compare': 'extension',
  'backup.restore': 'extension',
  'backup.replace': 'extension',
  'account.list': 'extension',
  'account.codes': 'extension',
  'account.advance': 'extension',
  'account.remove': 'extension',
  'account.restore': 'extension',
  'reveal.account': 'extension',
  'reveal.batch': 'extension',
  'draft.scan': 'extension',
  'box.start': 'extension',
  'scan.outcome': 'extension',
  'draft.picture': 'extension',
  'draft.read': 'extension',
  'draft.make': 'extension',
  'draft.list': 'extension',
  'draft.keep': 'extension',
  'draft.drop': 'extension',
  'draft.keepAll': 'extension',
  'batch.list': 'extension',
  'batch.drop': 'extension',
  'form.save': 'extension',
  'form.load': 'extension',
  'tab.look': 'extension',
  'tab.fill': 'extension',
  'clock.allow': 'extension',
  'teach.start': 'extension',
  'site.list': 'extension',
  'site.forget': 'extension',
  'site.withoutClick': 'extension',
  'access.list': 'extension',
  'access.return': 'extension',
  'keys.read': 'extension',
  'activity.read': 'extension',
  'policy.read': 'extension',
  'preferences.read': 'extension',
  'preferences.write': 'extension',
  'engine.wanted': 'page',
  'prompt.seen': 'page',
  'fill.asked': 'page',
  'clock.sampled': 'page',
  'field.taught': 'page',
  'popup.wanted': 'page',
  'enrol.wanted': 'page',
  'box.drawn': 'page',
};
