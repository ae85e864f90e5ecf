import { codeOf } from '../core/errors.ts';
import { fromPage } from '../core/in-time.ts';
import type { PagePart } from '../core/page-part.ts';
import { browser } from './api.ts';

interface Tab {
  id: number;
  windowId: number;
  /** Null where the browser does not let us know it. */
  url: string | null;
  active: boolean;
}

interface BrowserTab {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
  active: boolean;
}

function tabOf(tab: BrowserTab): Tab | null {
  if (tab.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? null, active: tab.active };
}

/** The tab with this id, or null when it is gone. */
export async function findTab(tabId: number): Promise<Tab | null> {
  try {
    return tabOf(await browser.tabs.get(tabId));
  } catch {
    return null;
  }
}

/** The tab in front of the window that was used last. */
export async function frontTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab === undefined ? null : tabOf(tab);
}

export async function allTabIds(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

interface Target {
  tabId: number;
  documentId: string | null;
}

/**
 * Puts the engine into one document. False where the browser lets no extension in, or the document has gone.
 *
 * @throws AppError `page-silent` where nothing runs in it.
 */
export function injectEngine(target: Target): Promise<boolean> {
  return inject(target, '/engine.js');
}

/** Likewise the overlay that a person draws a box on. */
export function injectOverlay(target: Target): Promise<boolean> {
  return inject(target, '/overlay.js');
}

/** Likewise the reader of account pages. */
export function injectReader(target: Target): Promise<boolean> {
  return inject(target, '/account.js');
}

/** Likewise a part that either of these asks for. */
export function injectPart(target: Target, part: PagePart): Promise<boolean> {
  return inject(target, `/${part}.js`);
}

async function inject(
  { tabId, documentId }: Target,
  file: '/engine.js' | '/overlay.js' | '/account.js' | `/${PagePart}.js`,
): Promise<boolean> {
  // The polyfill's types know no document ids; both browsers do.
  const where = (documentId === null ? { tabId } : { tabId, documentIds: [documentId] }) as { tabId: number };
  try {
    await fromPage(browser.scripting.executeScript({ target: where, files: [file] }));
    return true;
  } catch (error) {
    if (codeOf(error) === 'page-silent') throw error;
    return false;
  }
}

/** Opens the popup where the browser allows it without a press of the button. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

/** The colours of what the button says, by how loudly it is said. */
const tones = { plain: '#3757d6', warning: '#8a5a00', danger: '#b3261e' } as const;

/** Says a few letters on the toolbar button; null = none. */
export async function markButton(said: { text: string; tone: keyof typeof tones } | null): Promise<void> {
  if (said !== null) await browser.action.setBadgeBackgroundColor({ color: tones[said.tone] });
  await browser.action.setBadgeText({ text: said?.text ?? '' });
}

/** Opens an address in a tab of its own, in front. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
