import type { FieldKind, FrameKind, PageKind, TaughtField } from '../core/types.ts';

export type Empty = Record<string, never>;

/** What the background says to the engine in one document. */
export interface PageContract {
  /** The vault was locked, unlocked or changed: look again and ask what can be offered. */
  'page.refresh': { request: Empty; reply: Empty };
  /** Fill these digits now; refused unless `nonce` is this document's own. */
  'page.fill': { request: { nonce: string; code: string; trust: boolean }; reply: FillReceipt };
  /** The hotkey or the context menu: as a press on the badge. False where the badge offers nothing to press. */
  'page.press': { request: { nonce: string }; reply: { pressed: boolean } };
  /** Let the person point at a field; the next click on one is told by `field.taught`. */
  'page.teach': { request: { nonce: string; is: TaughtField['is'] }; reply: Empty };
  /** Where pictures that may be QR codes are, in CSS pixels of the visual viewport. */
  'page.carriers': { request: Empty; reply: Carriers };
  /** Read the page now, whether or not a prompt was seen before. */
  'page.look': { request: Empty; reply: PromptSeen };
}

export type PageMessageName = keyof PageContract;
export type PageRequestOf<N extends PageMessageName> = PageContract[N]['request'];
export type PageReplyOf<N extends PageMessageName> = PageContract[N]['reply'];

/** What the engine tells of its page: no text of it, only what kind it is. */
export interface PromptSeen {
  /** Random per document, made by the engine: a later document never answers to it. */
  nonce: string;
  kind: PageKind;
  waitsFor: FieldKind | null;
  fields: number;
  frame: FrameKind;
  digits: number | null;
  trustBox: boolean;
  pictures: number;
  /** Path of the document's address: a prompt that comes back is known by it. */
  path: string;
  /** The user name that the page shows beside its prompt; '' where it shows none. Chooses among accounts, never allows one. */
  username: string;
  /** The document was loaded again, or come to from another page: it says nothing of the code before. */
  openedAnew: boolean;
  /** Fields that were filled are empty again. */
  emptied: boolean;
}

/** What the badge may offer. `none` shows no badge at all. */
export interface PromptOffer {
  state: 'ready' | 'choose' | 'locked' | 'empty' | 'lookalike' | 'none';
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
}

export type FillAnswer =
  | { status: 'code'; code: string; trust: boolean }
  | { status: 'wait'; until: number }
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
