import type { CodeMark } from '../core/backup-codes.ts';
import { webUrl } from '../core/origin.ts';
import type { PromptSeen } from '../messaging/page-contract.ts';
import {
  type BackupFill,
  endBackupFill,
  fillsSoFar,
  inFillTurn,
  lastFillIn,
  markFor,
} from './backup-codes-fills.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';
import { readTab } from './tabs.ts';

/** How long and how often a tab is looked at after a fill, ms: pages without fields tell nothing by themselves. */
const lookEvery = 1_000;
const looks = 15;
/** A prompt that was taken away at its own address may come back with a refusal until then, ms. */
const settling = 3_000;

/** What a page says of the code that was given before; null = nothing yet. */
function endOf(fill: BackupFill, seen: PromptSeen, now: number): BackupFill['end'] | null {
  const sameDocument = seen.nonce === fill.nonce;
  const samePlace = seen.path === fill.path;
  if (seen.waitsFor === 'backup' && samePlace) {
    if (seen.emptied || (!sameDocument && !seen.openedAnew)) return 'refused';
    return sameDocument ? null : 'unclear';
  }
  // Another step, or the login from its start: it may have been taken or not.
  if (seen.waitsFor !== null || seen.asksLogin || seen.kind === 'recovery') return 'unclear';
  const moved = !samePlace || !sameDocument;
  return moved || now - fill.at > settling ? 'accepted' : null;
}

const markOf: { readonly [E in Exclude<BackupFill['end'], 'open' | 'unclear'>]: CodeMark['is'] } = {
  accepted: 'used',
  refused: 'unused',
};

/**
 * A page shows something: what that says of the backup code it was given. A code counts as used once the page moved on,
 * as tried where that is unclear, and is free again where it was refused, also late.
 */
export function judgeBackupFill(deps: Deps, prompt: SeenPrompt): Promise<void> {
  return inFillTurn(async () => {
    const fill = await lastFillIn(deps, prompt.tabId);
    if (fill === null || fill.end === 'refused' || fill.end === 'unclear') return;
    const end = fill.origin === prompt.origin ? endOf(fill, prompt.seen, deps.now()) : 'unclear';
    // Once accepted, only a refusal says otherwise: the person goes on to other pages.
    if (end === null || (fill.end === 'accepted' && end !== 'refused')) return;
    if ((await deps.vault.status()).state !== 'unlocked') return;
    await settle(deps, fill, end);
  });
}

/** The code did not get into its page: nothing was sent. */
export function unfilled(deps: Deps, tabId: number, nonce: string): Promise<void> {
  return inFillTurn(async () => {
    const fill = await lastFillIn(deps, tabId);
    if (fill?.nonce === nonce && fill.end === 'open') await settle(deps, fill, 'refused');
  });
}

async function settle(deps: Deps, fill: BackupFill, end: BackupFill['end']): Promise<void> {
  if (end === 'accepted' || end === 'refused') {
    const { accountId, set, place } = fill;
    const to = markFor(fill, markOf[end]);
    await deps.vault.markBackupCode(accountId, { set, place, from: ['tried', 'used'], to });
  }
  await endBackupFill(deps, fill, end);
}

/** Looks at a tab until its page has said how a fill ended: one without fields would say nothing by itself. */
export async function watchBackupFill(deps: Deps, tabId: number): Promise<void> {
  for (let left = looks; left > 0; left -= 1) {
    await deps.rest(lookEvery);
    const fill = (await fillsSoFar(deps)).findLast((one) => one.tabId === tabId);
    const tab = await deps.tabs.find(tabId);
    if (fill?.end !== 'open' || tab === null) return;
    const path = tab.url === null ? null : webUrl(tab.url)?.pathname;
    if (path !== fill.path || deps.now() - fill.at > settling) await readTab(deps, tabId);
  }
}
