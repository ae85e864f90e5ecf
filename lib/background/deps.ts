import type { PageTarget } from '../messaging/page-client.ts';
import type { PageMessageName, PageReplyOf, PageRequestOf } from '../messaging/page-contract.ts';
import type { Preferences } from '../messaging/views.ts';
import type { QrCode } from '../qr/picture.ts';
import type { SessionArea } from '../vault/session.ts';
import type { Vault } from '../vault/vault.ts';

/** A tab as the browser tells of it; `url` is null where we may not know it. */
export interface TabFacts {
  id: number;
  windowId: number;
  url: string | null;
  active: boolean;
}

/** Everything that handlers reach the world through. */
export interface Deps {
  vault: Vault;
  now(): number;
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
  };
  tell<N extends PageMessageName>(
    target: PageTarget,
    name: N,
    request: PageRequestOf<N>,
  ): Promise<PageReplyOf<N>>;
  /** The texts of all QR codes in the visible part of a window, those at `boxes` first. */
  scan(windowId: number, carriers: PageReplyOf<'page.carriers'>): Promise<string[]>;
  /** All QR codes of a picture that a person gave, a `data:` URL, with their corners. */
  readCodes(picture: string): Promise<QrCode[]>;
  openPopup(): Promise<boolean>;
  access: {
    has(origin: string): Promise<boolean>;
    list(): Promise<string[]>;
    giveBack(pattern: string): Promise<void>;
  };
  fillKeys(): Promise<string>;
}
