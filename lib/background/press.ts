import type { MenuPress } from '../browser/menus.ts';
import { holdsAccount } from '../core/code-text.ts';
import { addFromPage, addLink } from './add-from-page.ts';
import { startBox } from './box.ts';
import type { Deps } from './deps.ts';
import { readTab } from './read-tab.ts';

/**
 * The hotkey or the context menu, pressed over a tab: the same as a press on its badge. Where there is none to press
 * (no prompt, no account for it, a locked vault) the popup opens and says so.
 */
export async function pressFill(deps: Deps, tabId: number): Promise<void> {
  const prompt = await readTab(deps, tabId).catch(() => null);
  if (prompt !== null && (prompt.seen.waitsFor === 'totp' || prompt.seen.waitsFor === 'backup')) {
    const { nonce } = prompt.seen;
    const { pressed } = await deps.tell(prompt, 'page.press', { nonce }).catch(() => ({ pressed: false }));
    if (pressed) return;
  }
  await deps.openPopup();
}

/** Does what was chosen in the context menu over a tab. */
export async function pressMenu(
  deps: Deps,
  { id, address, link, inFrame }: MenuPress,
  tabId: number,
): Promise<void> {
  switch (id) {
    case 'fill-code':
      return pressFill(deps, tabId);
    case 'scan-page':
      if (link !== null && holdsAccount(link)) return addLink(deps, tabId, link, inFrame);
      return addFromPage(deps, tabId, { what: 'seen' });
    case 'scan-picture':
      return addFromPage(deps, tabId, address === null ? { what: 'seen' } : { what: 'source', address });
    case 'draw-box': {
      const { started } = await startBox(deps, { tabId }).catch(() => ({ started: false }));
      // The popup says what cannot be read here.
      if (!started) await deps.openPopup();
    }
  }
}
