import type { Reminder } from '../browser/reminder-alarm.ts';
import type { NotifyWord } from '../core/notify-word.ts';
import type { PagePart } from '../core/page-part.ts';
import type { PolicyReading } from '../core/policy.ts';
import type { PageTarget } from '../messaging/page-client.ts';
import type { PageMessageName, PageReplyOf, PageRequestOf } from '../messaging/page-contract.ts';
import type { BoxWish, Carriers } from '../messaging/page-picture-views.ts';
import type { Preferences } from '../messaging/views.ts';
import type { QrCode } from '../qr/picture.ts';
import type { Preview, Whole } from '../qr/request.ts';
import type { SessionArea } from '../vault/session.ts';
import type { SharedArea } from '../vault/sync-exchange.ts';
import type { Vault } from '../vault/vault.ts';
import type { ButtonMark } from './button.ts';

/** A store of plain values by key. */
export interface KeptValues {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** A tab as the browser tells of it; `url` is null where we may not know it. */
export interface TabFacts {
  id: number;
  windowId: number;
  url: string | null;
  active: boolean;
}

/** A picture to read, as a `data:` URL. */
export interface PictureRequest {
  picture: string;
  /** Of a screenshot, which may be larger than other pictures: where the page has some, which are read first. */
  at: Pick<Carriers, 'boxes' | 'viewport'> | null;
  whole: Whole;
}

/** A picture that was read, and a small picture of it or of the place that was named in it. */
export interface DecodedPicture {
  codes: QrCode[];
  preview: Preview | null;
}

/** Everything that handlers reach the world through. */
export interface Deps {
  vault: Vault;
  now(): number;
  /** Waits for so many ms. */
  rest(ms: number): Promise<void>;
  /** Does in a moment what nobody waits for, once the answer is out. What it throws is lost. */
  afterwards(job: () => Promise<unknown>): void;
  /** A fresh id: 128 random bits, hex. */
  newId(): string;
  /** Memory that outlives the worker but not the browser, and that no page script can read. */
  session: SessionArea;
  preferences: { read(): Promise<Preferences>; write(change: Partial<Preferences>): Promise<Preferences> };
  tabs: {
    find(tabId: number): Promise<TabFacts | null>;
    front(): Promise<TabFacts | null>;
    all(): Promise<number[]>;
    /** False where the browser lets no extension in. */
    injectEngine(target: PageTarget): Promise<boolean>;
    /** Likewise the overlay that a person draws a box on. */
    injectOverlay(target: PageTarget): Promise<boolean>;
    /** Likewise the reader of account pages. */
    injectReader(target: PageTarget): Promise<boolean>;
    /** Likewise a part that one of these asks for. */
    injectPart(target: PageTarget, part: PagePart): Promise<boolean>;
    /** Opens an address in a tab of its own, in front. */
    open(address: string): Promise<void>;
  };
  tell<N extends PageMessageName>(
    target: PageTarget,
    name: N,
    request: PageRequestOf<N>,
  ): Promise<PageReplyOf<N>>;
  /** A screenshot of what a window shows, as a `data:` URL. */
  capture(windowId: number): Promise<string>;
  /** All QR codes of a picture, with their corners in its pixels. */
  decode(request: PictureRequest): Promise<QrCode[]>;
  /** Likewise, with a small picture of what was read, where any was found. */
  decodeShown(request: PictureRequest): Promise<DecodedPicture>;
  /** Starts the decoder, since a picture is about to come. */
  warmDecoder(): void;
  openPopup(): Promise<boolean>;
  /** Kept on the disk in the clear: nothing secret, nothing private. */
  kept: KeptValues;
  /** What the browser carries between its installations. */
  shared: SharedArea;
  /** What the organisation set, as it stands now. */
  policy(): Promise<PolicyReading>;
  /** When the key is wiped if nobody comes, ms since 1970; null = no key is there. */
  lockAlarm(at: number | null): Promise<void>;
  /** When what was copied is taken from the clipboard again, ms since 1970; in the place of the time before. */
  clearClipboard(at: number): Promise<void>;
  /** What the toolbar button says beside its picture; null = nothing. */
  markButton(said: ButtonMark | null): Promise<void>;
  /** When the person is reminded of something next, ms since 1970; null = not at all. */
  remind(of: Reminder, at: number | null): Promise<void>;
  /** A word of the system's own, where the person allowed that. */
  notify(word: NotifyWord): Promise<void>;
  /** The time zone of this computer, an IANA name. */
  zone(): string;
  /** The words of the overlay that a person draws a box on. */
  boxWords(): Promise<Omit<BoxWish, 'nonce'>>;
  access: {
    /** HelpKit's own by the manifest. */
    isOwn(origin: string): boolean;
    has(origin: string): Promise<boolean>;
    list(): Promise<string[]>;
    giveBack(pattern: string): Promise<void>;
  };
  keys(): Promise<{ fill: string; scan: string; lock: string }>;
}
