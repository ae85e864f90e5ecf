import { notifyError } from './notices-state.ts';
import { changePreferences } from './preferences-state.ts';

/** What became of a text that the clipboard shall not keep: it may stay there all the same, or never got there. */
export type CopyOutcome = 'clears' | 'stays' | 'refused';

let copy: (text: string) => Promise<CopyOutcome> = async () => 'refused';

/** Names the one who copies a text and clears the clipboard again. */
export function whenCopiedForAWhile(copyIt: (text: string) => Promise<CopyOutcome>): void {
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

/** Copies a text that the clipboard shall not keep; called within the click. */
export async function copyForAWhile(text: string): Promise<CopyOutcome> {
  const outcome = await copy(text);
  if (outcome === 'refused') notifyError('clipboard-refused');
  return outcome;
}
