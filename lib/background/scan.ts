import { AppError } from '../core/errors.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { ScanAnswer } from '../messaging/views.ts';
import type { Deps } from './deps.ts';
import { proposeTexts } from './found.ts';
import { meantTab, readTab } from './tabs.ts';

/** Reads the QR codes that a tab shows. */
export async function scanTab(deps: Deps, { tabId }: RequestOf<'draft.scan'>): Promise<ScanAnswer> {
  const tab = await meantTab(deps, tabId);
  if (tab === null) throw new AppError('page-forbidden');
  // A screenshot shows the tab in front, so it must be this one, before and after.
  if (!tab.active) throw new AppError('page-gone');
  const prompt = await readTab(deps, tab.id);
  if (prompt === null) throw new AppError('page-forbidden');
  const carriers = await deps.tell(prompt, 'page.carriers', {});
  const texts = await deps.scan(tab.windowId, carriers);
  const after = await deps.tabs.find(tab.id);
  const still = await readTab(deps, tab.id);
  if (after?.active !== true || still?.seen.nonce !== prompt.seen.nonce) throw new AppError('page-gone');
  return proposeTexts(deps, texts, prompt.origin);
}
