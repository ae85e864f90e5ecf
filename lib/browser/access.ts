import { browser } from './api.ts';

/** The script that looks whether a page holds anything worth reading. */
export const loaderScript = 'page-loader.js';
const registered = 'granted-sites';

function patternOf(origin: string): string {
  // Match patterns know no ports: a permission is for a host.
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks the person for lasting access to a site. Call it in the click itself: the browsers ask only then. False when the
 * person said no, or the browser asks nobody.
 */
export async function requestAccess(origin: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [patternOf(origin)] });
  } catch {
    return false;
  }
}

/** The sites that the person granted, as match patterns; those of the manifest are not among them. */
export async function grantedAccess(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const own: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  return origins.filter((pattern) => !own.includes(pattern)).sort();
}

/** Whether an origin is one of the manifest's own hosts: HelpKit's. */
export function isOwnHost(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  const own: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  return own.some((pattern) => {
    const [scheme, rest = ''] = pattern.split('://');
    const host = rest.replace(/\/.*$/, '');
    if (`${scheme}:` !== protocol) return false;
    return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
  });
}

/** Whether the extension may look at an origin without being called. */
export function hasAccess(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Gives a granted site back. */
export async function returnAccess(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] });
}

/**
 * Has the loader run on every granted site, and on no other, from now on and after a restart. Browsers forget it when they
 * update the extension, and keep what was granted
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/scripting/registerContentScripts).
 */
export async function followAccess(): Promise<void> {
  const matches = await grantedAccess();
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [registered] });
  if (matches.length === 0) {
    if (before !== undefined) await browser.scripting.unregisterContentScripts({ ids: [registered] });
    return;
  }
  const script = { id: registered, matches, js: [loaderScript], runAt: 'document_idle' as const };
  if (before === undefined) {
    await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
  } else {
    await browser.scripting.updateContentScripts([script]);
  }
}
