import { browser } from './api.ts';

const page = '/sidepanel.html';

/** Where neither browser has a panel, px. */
const size = { width: 400, height: 680 };

/**
 * Readies what opens the list beside the page and closes the popup. The browsers open it only in the click itself,
 * before which the window has to be known; a browser without panels opens a window of its own.
 */
export async function panelOpener(popup: Window): Promise<() => void> {
  const { id } = await browser.windows.getCurrent();
  // Firefox's own; the types are Chromium's.
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  const open = () => {
    if (sidebarAction !== undefined) return sidebarAction.open();
    if (browser.sidePanel !== undefined && id !== undefined) return browser.sidePanel.open({ windowId: id });
    return browser.windows.create({ type: 'popup', url: browser.runtime.getURL(page), ...size });
  };
  return () => void open().then(() => popup.close());
}

/** Hears that another tab is in front, or that the one in front shows another page. */
export function onOtherTab(heard: () => void): void {
  browser.tabs.onActivated.addListener(heard);
  browser.windows.onFocusChanged.addListener(heard);
  browser.tabs.onUpdated.addListener((_id, { status }, tab) => {
    if (status === 'complete' && tab.active) heard();
  });
}
