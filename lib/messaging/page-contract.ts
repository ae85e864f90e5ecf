import type { OwnDeadline } from '../core/own-deadline.ts';
import type { RecoveryReading } from '../core/recovery.ts';
import type { TeamPage } from '../core/team.ts';
import type { ListedDevice } from '../core/trusted-device.ts';
import type { FieldKind, FrameKind, PageKind, TaughtField } from '../core/types.ts';
import type { BoxWish, Carriers, PagePictures, Wanted, WrittenSetup } from './page-picture-views.ts';

export type Empty = Record<string, never>;

/** What the background says to the engine in one document. */
export interface PageContract {
  /** The vault was locked, unlocked or changed: look again and ask what can be offered. */
  'page.refresh': { request: Empty; reply: Empty };
  /** Fill these digits now; refused unless `nonce` is this document's own. */
  'page.fill': { request: { nonce: string } & FillWish; reply: FillReceipt };
  /** The hotkey or the context menu: as a press on the badge. False where the badge offers nothing to press. */
  'page.press': { request: { nonce: string }; reply: { pressed: boolean } };
  /** Let the person point at a field; the next click on one is told by `field.taught`. */
  'page.teach': { request: { nonce: string; is: TaughtField['is'] }; reply: Empty };
  /** Pictures that the page's script can read without a screenshot. */
  'page.pictures': { request: Wanted; reply: PagePictures };
  /**
   * Gets the page ready for a screenshot: nothing of ours is over it any more, what is wanted is scrolled into view, and
   * two frames have been drawn since. Tells where pictures that may be QR codes are.
   */
  'page.carriers': { request: Wanted; reply: Carriers };
  /** The screenshot is taken: everything goes back to where it was. The nonce tells that it is the same document. */
  'page.captured': { request: Empty; reply: { nonce: string } };
  /** What the page says in words, for where its pictures cannot be read. */
  'page.texts': { request: Empty; reply: WrittenSetup };
  /** Something waits for a person's yes and no popup would open: say to press the toolbar button. */
  'page.waiting': { request: Empty; reply: Empty };
  /** Heard by the overlay alone: let the person draw a box, told by `box.drawn`. */
  'page.box': { request: BoxWish; reply: Empty };
  /** The backup codes that the page shows, after a person asked to keep them; none to another nonce. */
  'page.codes': { request: { nonce: string }; reply: { codes: string[] } };
  /** Heard by the reader of account pages alone: press the list's own button for its next page. */
  'account.next': { request: Empty; reply: { pressed: boolean } };
  /** Read the page now, whether or not a prompt was seen before. */
  'page.look': { request: Empty; reply: PromptSeen };
}

export type PageMessageName = keyof PageContract;
export type PageRequestOf<N extends PageMessageName> = PageContract[N]['request'];
export type PageReplyOf<N extends PageMessageName> = PageContract[N]['reply'];

/** What the engine tells of its page: what kind it is, and of its text no more than the few words that say so. */
export interface PromptSeen {
  /** Random per document, made by the engine: a later document never answers to it. */
  nonce: string;
  kind: PageKind;
  waitsFor: FieldKind | null;
  /** The words of the page that spoke most for that, for a person to judge by: three at most, as they stand there. */
  reasons: string[];
  fields: number;
  frame: FrameKind;
  digits: number | null;
  trustBox: boolean;
  /** How long its words say that this device is trusted; null without a box, or where they name no time. */
  trustMinutes: number | null;
  trustTicked: boolean;
  pictures: number;
  /** Path of the document's address: a prompt that comes back is known by it. */
  path: string;
  /** The user name that the page shows beside its prompt; '' where it shows none. Chooses among accounts, never allows one. */
  username: string;
  /** The document was loaded again, or come to from another page: it says nothing of the code before. */
  openedAnew: boolean;
  /** Path of the page of the same origin that this document was come to from, as a form's answer is; '' where none is told. */
  cameFrom: string;
  /** Fields that were filled are empty again. */
  emptied: boolean;
  /** How many backup codes it shows; 0 = none. */
  listed: number;
  /** It has a field for a password in sight: whoever sees it is not logged in yet, or is asked once more. */
  asksLogin: boolean;
  /** It lets the way of the second step be chosen, an app beside messages to a phone. */
  choosesMethod: boolean;
}

/** What the badge may offer. `none` shows no badge at all. */
export interface PromptOffer {
  /**
   * `clock`: this computer's is so far from the site's that codes would be refused, and the popup must ask first; `sms`:
   * HelpKit asks for a code by SMS, where an app would be safer; `method`: it lets one of the two be chosen.
   */
  state:
    | 'ready'
    | 'choose'
    | 'clock'
    | 'locked'
    | 'empty'
    | 'lookalike'
    | 'sms'
    | 'method'
    | 'none'
    | BackupOffer;
  /** The host that this page imitates, when state is `lookalike`. */
  lookalikeOf: string | null;
  /** ms since 1970 before which no fresh code can be given (this step's was used); null when one can. */
  waitUntil: number | null;
  /** How many codes in a row this prompt did not take. */
  refusals: number;
  /** The person wants this account filled here without a click: ask for the code by itself. */
  auto: boolean;
  /** What the person pointed out of this site. */
  taught: TaughtField[];
  /** What is typed into this page is looked at, so that no code is told. */
  typing: boolean;
}

/**
 * What may be offered of backup codes: to keep those of the page; to fill the next one; the same, where the popup must ask
 * for a passphrase first; to set up 2FA anew after a login by one.
 */
export type BackupOffer = 'keep' | 'backup' | 'backup-apart' | 'renew';

/** The digits of one code, and what else the person wants done with them: tick the trust box, press the page's button. */
export interface FillWish {
  code: string;
  /** The only kind of field that it may go into. */
  into: 'totp' | 'backup';
  trust: boolean;
  submit: boolean;
}

export type FillAnswer =
  | ({ status: 'code' } & FillWish)
  | { status: 'wait'; until: number }
  /** `trust` = whether the page shall trust this device: the first entry says yes, the second no. */
  | { status: 'choose'; about: 'account' | 'trust'; accounts: { id: string; name: string }[] }
  /** A backup code was given to another tab just now, and the same would be burnt twice. */
  | { status: 'other-tab' }
  /** The backup codes have a passphrase of their own, which only our own pages ask for. */
  | { status: 'apart' }
  /** The clocks are so far apart that the person must be asked first. */
  | { status: 'clock' }
  /** The code cannot be parted into so many fields. */
  | { status: 'unfit'; of: number }
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
  | 'unfit'
  | 'wait'
  | 'locked'
  | 'cancelled';

/** What the reader of account pages tells of one: what the page says to whoever is logged in, and nothing else of it. */
export interface AccountSeen {
  /** Path of the document's address. */
  path: string;
  /** Who is logged in, as the page names them; ''. */
  username: string;
  /** Those see it too who are not let in: it asks for a code or a password, or has no menu and no list. */
  outside: boolean;
  devices: ListedDevice[] | null;
  recovery: RecoveryReading | null;
  own: OwnDeadline | null;
  team: TeamPage | null;
}
