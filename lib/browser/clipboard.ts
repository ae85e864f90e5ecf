import { clearNow } from './clear-now.ts';
import { askToClear } from './clipboard-permission.ts';

/** How long a copied text stays, ms. */
const staysFor = 30_000;

let clearing: number | undefined;

/**
 * Copies a text and clears the clipboard after half a minute, or when the page goes. To clear it without a click the
 * browser wants a permission, which is asked for here: call it within the click. What was copied since is cleared too:
 * nobody may look what it is.
 *
 * @returns `stays` where the person said no to the clearing; `refused` where the browser let nothing be copied.
 */
export async function copyAndClear(view: Window, text: string): Promise<'clears' | 'stays' | 'refused'> {
  // Both belong to the click, which lasts for neither to wait for the other.
  const copying = view.navigator.clipboard.writeText(text);
  const asking = askToClear();
  const goesAt = view.performance.now() + staysFor;
  try {
    await copying;
  } catch {
    return 'refused';
  }
  const clear = () => {
    view.clearTimeout(clearing);
    view.removeEventListener('pagehide', clear);
    clearNow(view.document);
  };
  // The page may go while the browser asks: without the permission nothing is cleared then.
  view.addEventListener('pagehide', clear);
  if (!(await asking)) {
    view.removeEventListener('pagehide', clear);
    return 'stays';
  }
  view.clearTimeout(clearing);
  clearing = view.setTimeout(clear, Math.max(0, goesAt - view.performance.now()));
  return 'clears';
}
