import type { CodeMark } from '../core/backup-codes.ts';
import { webUrl } from '../core/origin.ts';
import type { PromptSeen } from '../messaging/page-contract.ts';
import {
  type BackupFill,
  fillsSoFar,
  inFillTurn,
  keepBackupFill,
  lastFillIn,
  markFor,
} from './backup-codes-fills.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';
import { readTab } from './read-tab.ts';

/** How long and how often a tab is looked at after a fill, ms: pages without fields tell nothing by themselves. */
const lookEvery = 1_000;
const looks = 15;
/** A prompt that was taken away at its own address may come back with a refusal until then, ms. */
const settling = 10_000;
/** A page that had taken a code, so it seemed, may still show that it did not for so long after the fill, ms. */
const regret = 30_000;
/** A page that empties its field and moves on within this time sent what was in it, ms. */
const sending = 3_000;

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

/** What is known of a fill once a page has said this, and what its code is marked as then; null = as it is. */
function after(
  fill: BackupFill,
  said: BackupFill['end'] | null,
  now: number,
): { fill: BackupFill; mark: CodeMark['is'] | null } {
  const ends = (end: BackupFill['end'], over: boolean) => ({ ...fill, end, over, endedAt: now });
  const same = { fill, mark: null };
  switch (fill.end) {
    case 'open':
      if (said === null || said === 'open') return same;
      if (said === 'unclear') return { fill: ends(said, true), mark: null };
      return { fill: ends(said, false), mark: said === 'accepted' ? 'used' : 'unused' };
    case 'accepted':
      // A code that counted as used is never free again: what asks anew may be the next login.
      if (said !== 'refused' || now - fill.at > regret) return same;
      return { fill: ends('unclear', true), mark: 'tried' };
    case 'refused':
      if (said === 'unclear') return { fill: { ...fill, over: true }, mark: null };
      if (said !== 'accepted') return same;
      // Emptied while it was on its way; or the person wrote a code by hand, perhaps this one.
      return !fill.left && now - (fill.endedAt ?? now) <= sending
        ? { fill: ends('accepted', false), mark: 'used' }
        : { fill: ends('unclear', true), mark: 'tried' };
    case 'unclear':
      return same;
  }
}

/**
 * A page shows something: what that says of the backup code it was given. A code counts as used once the page moved on,
 * as tried where that is unclear, and is free again where it was refused and the page did not move on after all. Called
 * in the order in which pages tell it, before anything else is waited for.
 */
export function judgeBackupFill(deps: Deps, prompt: SeenPrompt): Promise<void> {
  const now = deps.now();
  return inFillTurn(async () => {
    const fill = await lastFillIn(deps, prompt.tabId);
    if (fill === null || (await deps.vault.status()).state !== 'unlocked') return;
    const isFirst = fill.nonce === prompt.seen.nonce;
    // A document that another took the place of: late, or gone back to by the person.
    if (isFirst && fill.left) return;
    const said = fill.origin === prompt.origin ? endOf(fill, prompt.seen, now) : 'unclear';
    const { fill: next, mark } = after(fill, said, now);
    await settle(deps, fill, { fill: { ...next, left: fill.left || !isFirst }, mark });
  });
}

/** The code did not get into its page: nothing was sent, unless the page moves on now. */
export function unfilled(deps: Deps, tabId: number, nonce: string): Promise<void> {
  return inFillTurn(async () => {
    const fill = await lastFillIn(deps, tabId);
    if (fill?.nonce === nonce && fill.end === 'open')
      await settle(deps, fill, after(fill, 'refused', deps.now()));
  });
}

async function settle(
  deps: Deps,
  before: BackupFill,
  { fill, mark }: ReturnType<typeof after>,
): Promise<void> {
  if (mark !== null) {
    const { accountId, set, place } = fill;
    const from = ['unused', 'tried', 'used'] as const;
    await deps.vault.markBackupCode(accountId, { set, place, from, to: markFor(fill, mark) });
  }
  if (JSON.stringify(fill) !== JSON.stringify(before)) await keepBackupFill(deps, fill);
}

/** Looks at a tab until its page has said how a fill ended: one without fields would say nothing by itself. */
export async function watchBackupFill(deps: Deps, tabId: number): Promise<void> {
  for (let left = looks; left > 0; left -= 1) {
    await deps.rest(lookEvery);
    const fill = (await fillsSoFar(deps)).findLast((one) => one.tabId === tabId);
    const tab = await deps.tabs.find(tabId);
    if (!fill || fill.over || fill.end === 'accepted' || tab === null) return;
    const path = tab.url === null ? null : webUrl(tab.url)?.pathname;
    // One that is slow to answer may the next time.
    if (path !== fill.path || deps.now() - fill.at > settling) await readTab(deps, tabId).catch(() => null);
  }
}
