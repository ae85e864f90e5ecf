import { browser } from './api.ts';

/**
 * What the context menu offers, and over what: a field, the page, a picture, a film, a link. No pattern of addresses can
 * name those of set-up links in Chromium, so every link has the entry of its page.
 */
const menus = [
  { id: 'fill-code', contexts: ['editable'] },
  { id: 'scan-page', contexts: ['page', 'frame', 'link'] },
  { id: 'scan-picture', contexts: ['image', 'video'] },
  { id: 'draw-box', contexts: ['page', 'frame', 'image', 'video', 'link'] },
] as const;

export type MenuId = (typeof menus)[number]['id'];

/** What was chosen in the context menu. */
export interface MenuPress {
  id: MenuId;
  /** Of the picture or film under the pointer, where there is one. */
  address: string | null;
  /** Where the link under the pointer leads, where there is one. */
  link: string | null;
  /** It was in a frame, of which this says no origin. */
  inFrame: boolean;
}

/** Makes the menu anew: the browser keeps it over restarts, and making it twice would be an error. */
export async function makeMenus(titles: Readonly<Record<MenuId, string>>): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts } of menus) {
    browser.contextMenus.create({ id, title: titles[id], contexts: [...contexts] });
  }
}

/** Hears what is chosen over which tab. */
export function onMenu(pressed: (press: MenuPress, tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, srcUrl, linkUrl, frameId }, tab) => {
    const menu = menus.find(({ id }) => id === menuItemId);
    if (menu !== undefined && tab?.id !== undefined) {
      const [address, link] = [srcUrl ?? null, linkUrl ?? null];
      pressed({ id: menu.id, address, link, inFrame: (frameId ?? 0) !== 0 }, tab.id);
    }
  });
}
