import { browser } from './api.ts';

/** The names of the commands in the manifest: to fill a code, and to add an account from the page. */
export const fillCommand = 'fill-code';
export const scanCommand = 'scan-code';

/** The keys of both, as the browser writes them; '' where none are set. */
export async function commandKeys(): Promise<{ fill: string; scan: string }> {
  const commands = await browser.commands.getAll();
  const keysOf = (command: string) => commands.find(({ name }) => name === command)?.shortcut ?? '';
  return { fill: keysOf(fillCommand), scan: keysOf(scanCommand) };
}

/** The name of the command that locks at once, in the manifest. */
export const lockCommand = 'lock-vault';
