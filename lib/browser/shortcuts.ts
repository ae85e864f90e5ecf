import { browser } from './api.ts';

/** The names of the commands in the manifest: to fill a code, and to add an account from the page. */
export const fillCommand = 'fill-code';
export const scanCommand = 'scan-code';

/** The name of the command that locks at once. */
export const lockCommand = 'lock-vault';

/** The keys of all three, as the browser writes them; '' where none are set. */
export async function commandKeys(): Promise<{ fill: string; scan: string; lock: string }> {
  const commands = await browser.commands.getAll();
  const keysOf = (command: string) => commands.find(({ name }) => name === command)?.shortcut ?? '';
  return { fill: keysOf(fillCommand), scan: keysOf(scanCommand), lock: keysOf(lockCommand) };
}

/** Opens the browser's own page for keys: Firefox has a call for it, Chromium an address. */
export async function openShortcutPage(): Promise<void> {
  // The polyfill's types lack it; Firefox has it since 137.
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
