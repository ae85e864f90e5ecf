import { batch, effect, signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { BackupCodesTab } from '../messaging/backup-code-views.ts';
import type { Reply } from '../messaging/contract.ts';
import type { FillReceipt } from '../messaging/page-contract.ts';
import type { TabView } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';
import { askCodesTab, codesTab } from './backup-codes-tab.ts';
import { now } from './clock-state.ts';
import { notifyError } from './notices-state.ts';

/** How the last fill goes or went. `waiting` fills by itself at `until` (ms since 1970): the person has asked for it. */
export type Filling =
  | { step: 'busy'; accountId: string }
  | { step: 'waiting'; accountId: string; until: number }
  | { step: 'done'; accountId: string; receipt: FillReceipt }
  | { step: 'failed'; accountId: string; code: ErrorCode };

/** The tab that was asked for by the page's address; null = the one in front. */
let wantedTab: number | null = null;

/** How long a site's clock usually takes to be heard, ms. */
const clockPatience = 800;
let lookedAgain = false;

/** How often the tab was looked at. */
let looks = 0;

/** What the tab shows; null until the background has answered, or where there is none. */
export const tab = signal<TabView | null>(null);

export const filling = signal<Filling | null>(null);

/** The person looks for the account that belongs to this page. */
export const choosing = signal(false);

/** The person wants the page to trust this device; asked only where the settings say so. */
export const trustsDevice = signal(false);

/** Which tab this page speaks of: null = the one in front. */
export function useTab(id: number | null): void {
  wantedTab = id;
}

export function tabWanted(): number | null {
  return wantedTab;
}

export async function lookAtTab(): Promise<void> {
  looks += 1;
  const look = looks;
  // Both before the tab is shown, so that what it offers does not push the list down a second time.
  const [reply, codes] = await Promise.all([
    tryAsk('tab.look', { tabId: wantedTab }),
    askCodesTab(wantedTab),
  ]);
  // A page that was slow to answer is told of no more where another was looked at since.
  if (look !== looks) return;
  showTab(reply.ok ? reply.value : null, codes);
  if (tab.value?.waitsFor === 'totp' && tab.value.clock.state === 'unmeasured') lookAgain();
}

/** Shows what a tab shows, or (null) nothing of any. */
export function showTab(next: TabView | null, codes: BackupCodesTab | null): void {
  batch(() => {
    const before = tab.peek();
    // What became of a fill is told over the page that was filled, as long as that still asks.
    const goesOn =
      next?.tabId === before?.tabId && next?.origin === before?.origin && next?.waitsFor !== null;
    if (!goesOn) forgetFilling();
    tab.value = next;
    codesTab.value = codes;
  });
}

/** The look has just made the page ask its site for the time: what it learns is shown, once. */
function lookAgain(): void {
  if (lookedAgain) return;
  lookedAgain = true;
  setTimeout(() => void lookAtTab(), clockPatience);
}

/**
 * Fills that account's code into the tab.
 *
 * @param bind the person said that the account belongs to this page from now on
 */
export async function fill(accountId: string, bind: boolean): Promise<void> {
  const { tabId = null, origin = null } = tab.peek() ?? {};
  if (tabId === null) return;
  choosing.value = false;
  const begun: Filling = { step: 'busy', accountId };
  filling.value = begun;
  const reply = await tryAsk('tab.fill', {
    tabId,
    accountId,
    bindTo: bind ? origin : null,
    trust: tab.peek()?.asksTrust === true ? trustsDevice.peek() : null,
  });
  // Another tab may be in front by now, or the vault locked: it is told where it belongs, or not at all.
  if (filling.peek() === begun) filling.value = outcomeOf(accountId, reply);
  if (bind && reply.ok) await lookAtTab();
}

function outcomeOf(accountId: string, reply: Reply<FillReceipt>): Filling {
  if (!reply.ok) return { step: 'failed', accountId, code: reply.code };
  const { problem, waitUntil } = reply.value;
  return problem === 'wait' && waitUntil !== null
    ? { step: 'waiting', accountId, until: waitUntil }
    : { step: 'done', accountId, receipt: reply.value };
}

/** Opens HelpKit's two-factor settings. */
export async function openSetUp(): Promise<void> {
  const reply = await tryAsk('setUp.open', {});
  if (!reply.ok) notifyError(reply.code);
}

/** Forgets the last fill, or stops waiting for the next code. */
export function forgetFilling(): void {
  filling.value = null;
}

effect(() => {
  const current = filling.value;
  if (current?.step === 'waiting' && now.value >= current.until) void fill(current.accountId, false);
});
