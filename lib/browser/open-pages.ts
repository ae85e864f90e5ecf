import { followAccess, loaderScript } from './access.ts';
import { browser } from './api.ts';

/**
 * Has the loader run wherever the extension may look without being called: in pages to come, and in those that are open
 * already, of which it does nothing in one that it runs in. Chromium gives an extension that is new, or newer, only the
 * pages that come from then on, and no browser does otherwise for a site that was granted
 * (https://github.com/w3c/webextensions/issues/617).
 *
 * @param granted the patterns of those sites alone that are new; null = all
 */
export async function enterSites(granted: readonly string[] | null): Promise<void> {
  await followAccess();
  const url = [...(granted ?? (await browser.permissions.getAll()).origins ?? [])];
  // No pattern would mean every tab.
  if (url.length === 0) return;
  // One that was put away comes back by a load.
  for (const { id } of await browser.tabs.query({ url, discarded: false })) {
    if (id === undefined) continue;
    // A page that stands still answers when it goes on, and some take no script: neither keeps the others waiting.
    void browser.scripting
      .executeScript({ target: { tabId: id }, files: [`/${loaderScript}`] })
      .catch(() => undefined);
  }
}
