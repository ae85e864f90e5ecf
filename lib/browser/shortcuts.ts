import { browser } from './api.ts';

/** The name of the command that fills, in the manifest. */
export const fillCommand = 'fill-code';

/** The keys that fill a code, as the browser writes them; '' where none are set. */
export async function fillKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === fillCommand)?.shortcut ?? '';
}
