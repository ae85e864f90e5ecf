import { browser } from './api.ts';

/** What clearing the clipboard without a click wants. */
const clearing = { permissions: ['clipboardWrite' as const] };

/** Asks the person to let the clipboard be cleared later on. Call it in the click itself. */
export async function askToClear(): Promise<boolean> {
  try {
    return await browser.permissions.request(clearing);
  } catch {
    return false;
  }
}

export function mayClear(): Promise<boolean> {
  return browser.permissions.contains(clearing);
}
