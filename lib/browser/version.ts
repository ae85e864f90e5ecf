import { browser } from './api.ts';

/** The version of this extension, as its manifest says. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
