import { notifyError } from './notices-state.ts';

let copy: (text: string) => Promise<boolean> = async () => false;

/** Names the one who copies a text and clears the clipboard again. */
export function whenCopiedForAWhile(copyIt: (text: string) => Promise<boolean>): void {
  copy = copyIt;
}

/** Copies a text that the clipboard shall not keep; called within the click. Whether the browser let us. */
export async function copyForAWhile(text: string): Promise<boolean> {
  const done = await copy(text);
  if (!done) notifyError('clipboard-refused');
  return done;
}
