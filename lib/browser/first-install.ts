import { browser } from './api.ts';

/**
 * Whether a person or an organisation just put the extension into this browser.
 *
 * What is loaded unpacked does not count: that is an install at each start of a browser with a new profile, and whoever
 * loads it has a page of their own in front. Asking for oneself needs no permission in any browser
 * (https://developer.chrome.com/docs/extensions/reference/api/management#method-getSelf).
 *
 * @param reason as `onInstalled` names it
 */
export async function isFirstInstall(reason: string): Promise<boolean> {
  if (reason !== 'install') return false;
  const { installType } = await browser.management.getSelf();
  return installType !== 'development';
}
