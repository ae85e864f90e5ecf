import { browser } from './api.ts';

/** How long a copied text stays, ms. */
const staysFor = 30_000;

let clearing: number | undefined;

/**
 * Copies a text and clears the clipboard after half a minute, or when the page goes. To clear it without a click the
 * browser wants a permission, which is asked for here: call it within the click. What was copied since is cleared too:
 * nobody may look what it is.
 *
 * @returns false where the person or the browser said no; nothing is copied then.
 */
export async function copyAndClear(view: Window, text: string): Promise<boolean> {
  try {
    if (!(await browser.permissions.request({ permissions: ['clipboardWrite'] }))) return false;
    await view.navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  const clear = () => {
    view.clearTimeout(clearing);
    view.removeEventListener('pagehide', clear);
    clearNow(view.document);
  };
  view.clearTimeout(clearing);
  clearing = view.setTimeout(clear, staysFor);
  view.addEventListener('pagehide', clear);
  return true;
}

/**
 * Takes whatever is on the clipboard from it. By the old command, which asks for the permission alone and not for a page
 * in front; an empty text copies nothing.
 */
export function clearNow(root: Document): void {
  const write = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', ' ');
  };
  root.addEventListener('copy', write, { once: true, capture: true });
  root.execCommand('copy');
}
