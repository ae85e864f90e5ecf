import type { Deps } from './deps.ts';
import { readTab } from './tabs.ts';

/**
 * The hotkey or the context menu, pressed over a tab: the same as a press on its badge. Where there is none to press
 * (no prompt, no account for it, a locked vault) the popup opens and says so.
 */
export async function pressFill(deps: Deps, tabId: number): Promise<void> {
  const prompt = await readTab(deps, tabId);
  if (prompt !== null && prompt.seen.waitsFor === 'totp') {
    const { nonce } = prompt.seen;
    const { pressed } = await deps.tell(prompt, 'page.press', { nonce }).catch(() => ({ pressed: false }));
    if (pressed) return;
  }
  await deps.openPopup();
}
