import { notifyError } from './notices-state.ts';
import { changePreferences } from './preferences-state.ts';

let copy: (text: string) => Promise<boolean> = async () => false;

/** Names the one who copies a text and clears the clipboard again. */
export function whenCopiedForAWhile(copyIt: (text: string) => Promise<boolean>): void {
  copy = copyIt;
}

let askToClear: () => Promise<boolean> = async () => false;

/** Names the one who asks the person to let the clipboard be cleared later on: the browser asks in a click alone. */
export function whenClearingIsAsked(ask: () => Promise<boolean>): void {
  askToClear = ask;
}

/** Sets after how many seconds a copied code is taken from the clipboard again, 0 = never; called within the click. */
export async function setClipboardTime(clipboardSeconds: number): Promise<void> {
  if (clipboardSeconds > 0 && !(await askToClear())) {
    notifyError('clearing-refused');
    return;
  }
  notifyError(await changePreferences({ clipboardSeconds }));
}

/** Copies a text that the clipboard shall not keep; called within the click. Whether the browser let us. */
export async function copyForAWhile(text: string): Promise<boolean> {
  const done = await copy(text);
  if (!done) notifyError('clipboard-refused');
  return done;
}
