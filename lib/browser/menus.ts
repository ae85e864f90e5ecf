import { browser } from './api.ts';

/** What the context menu offers, and over what: a field, the page, a picture. */
const menus = [
  { id: 'fill-code', contexts: ['editable'] },
  { id: 'scan-page', contexts: ['page', 'frame'] },
  { id: 'scan-picture', contexts: ['image'] },
  { id: 'draw-box', contexts: ['page', 'frame', 'image'] },
] as const;

export type MenuId = (typeof menus)[number]['id'];

/** What was chosen in the context menu. */
export interface MenuPress {
  id: MenuId;
  /** Of the picture under the pointer, where there is one. */
  address: string | null;
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
  browser.contextMenus.onClicked.addListener(({ menuItemId, srcUrl }, tab) => {
    const menu = menus.find(({ id }) => id === menuItemId);
    if (menu !== undefined && tab?.id !== undefined) {
      pressed({ id: menu.id, address: srcUrl ?? null }, tab.id);
    }
  });
}
