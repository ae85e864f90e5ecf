import { originOf } from '../core/origin.ts';

/** Who really sent a message, as the browser says; nothing of this is read from the message. */
export type Caller = ExtensionCaller | PageCaller;
export interface ExtensionCaller {
  tier: 'extension';
}
export interface PageCaller {
  tier: 'page';
  tabId: number;
  /** Null where the browser does not tell it (older Firefox). */
  documentId: string | null;
  origin: string;
  /** In a private window: what the site keeps there goes with it, and it knows nothing of what it keeps elsewhere. */
  isPrivate?: true;
}

/** The part of `runtime.MessageSender` that is believed. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/**
 * Tells the caller of a message, or null when nobody may call from there: another extension, a frame within a page, a
 * sandboxed document. `sender.origin` decides where the browser gives it, since a sandboxed frame has a
 * genuine-looking `sender.url` and the origin `null`; Firefox without it falls back to the URL.
 */
export function callerOf(sender: Sender, own: { id: string; origin: string }): Caller | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  if (sender.url.startsWith(`${own.origin}/`)) {
    return sender.origin === undefined || sender.origin === own.origin ? { tier: 'extension' } : null;
  }
  const origin = originOf(sender.url);
  const tabId = sender.tab?.id;
  if (origin === null || tabId === undefined || sender.frameId !== 0) return null;
  if (sender.origin !== undefined && sender.origin !== origin) return null;
  const page = { tier: 'page', tabId, documentId: sender.documentId ?? null, origin } as const;
  return sender.tab?.incognito === true ? { ...page, isPrivate: true } : page;
}
