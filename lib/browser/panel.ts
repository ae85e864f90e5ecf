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

/**
 * Hears which tab is in front of this page's own window, now and whenever that is another one or shows another page. The
 * window that was used last may be another: what is pressed in here is meant for the page beside it.
 */
export async function onTabBeside(heard: (tabId: number) => void): Promise<void> {
  const { id: own } = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === own) heard(tabId);
  });
  browser.tabs.onUpdated.addListener((id, { status }, tab) => {
    if (status === 'complete' && tab.active && tab.windowId === own) heard(id);
  });
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  if (front?.id !== undefined) heard(front.id);
}
