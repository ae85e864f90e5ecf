import { AppError } from '../core/errors.ts';
import { lookalikeOf } from '../core/lookalike.ts';
import { originOf } from '../core/origin.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { TabView } from '../messaging/views.ts';
import { forgetBackupFills } from './backup-codes-fills.ts';
import { forgetBox } from './box.ts';
import { clockAt } from './clock.ts';
import type { Deps, TabFacts } from './deps.ts';
import { fillable, knownOrigins } from './fill.ts';
import { isOwnSite } from './own-site.ts';
import { forgetPrompt, type SeenPrompt, seenPrompt } from './prompts.ts';
import { readTab } from './read-tab.ts';
import { saidBecause } from './reasons.ts';
import { forgetReceipt, lastReceipt } from './receipts.ts';
import { forgetStep } from './recovery-started.ts';
import { forgetFill, refusalsIn } from './refusals.ts';
import { forgetLesson } from './teach.ts';
import { forgetLogin } from './trusted-devices-login.ts';
import { trustWish } from './trusted-devices-wish.ts';
import { forgetWithoutClick } from './without-click.ts';

const unreadable: TabView = {
  tabId: null,
  origin: null,
  readable: false,
  kind: 'none',
  waitsFor: null,
  accountIds: [],
  lookalikeOf: null,
  clock: { state: 'unmeasured', ahead: 0 },
  clockAhead: null,
  lasting: false,
  refusals: 0,
  asksTrust: false,
  helpkit: false,
  choosesMethod: false,
  withoutClick: [],
  enrolling: false,
  receipt: null,
  reasons: [],
};

/** The tab that is meant: the one named, or the one in front. */
export function meantTab(deps: Deps, tabId: number | null): Promise<TabFacts | null> {
  return tabId === null ? deps.tabs.front() : deps.tabs.find(tabId);
}

/** What the tab shows, and which accounts belong there. */
export async function lookAtTab(deps: Deps, { tabId }: RequestOf<'tab.look'>): Promise<TabView> {
  const tab = await meantTab(deps, tabId);
  if (tab === null) return unreadable;
  const prompt = await readTab(deps, tab.id);
  if (prompt === null) {
    return { ...unreadable, tabId: tab.id, origin: tab.url === null ? null : originOf(tab.url) };
  }
  const unlocked = (await deps.vault.status()).state === 'unlocked';
  const accounts = unlocked ? await deps.vault.list() : [];
  const { kind, waitsFor, choosesMethod } = prompt.seen;
  const bound = accounts.filter(({ origins }) =>
    origins.some(({ origin, source }) => origin === prompt.origin && source !== 'proposed'),
  );
  const ready = fillable(prompt, accounts);
  return {
    ...unreadable,
    tabId: tab.id,
    origin: prompt.origin,
    readable: true,
    kind,
    waitsFor,
    choosesMethod,
    accountIds: (ready.length > 0 ? ready : bound).map(({ id }) => id),
    lookalikeOf: bound.length > 0 ? null : lookalikeOf(prompt.origin, await knownOrigins(deps, accounts)),
    ...(unlocked ? await clockAt(deps, prompt.origin) : {}),
    lasting: await deps.access.has(prompt.origin),
    refusals: await refusalsIn(deps.session, prompt),
    helpkit: await isOwnSite(deps, prompt.origin),
    asksTrust: (await trustWish(deps, prompt, null)) === 'ask',
    withoutClick: unlocked ? (await deps.vault.site(prompt.origin)).withoutClick : [],
    enrolling: mayShowCode(prompt),
    receipt: await lastReceipt(deps, prompt),
    reasons: saidBecause(prompt),
  };
}

/** Whether a document shows a picture that may be the code of an account to add. */
export function mayShowCode({ seen: { kind, pictures } }: SeenPrompt): boolean {
  return kind === 'enrol' || (kind === 'none' && pictures > 0);
}

/** The loader saw something worth reading in its document: let the engine into just that one. */
export async function engineWanted(deps: Deps, caller: PageCaller): Promise<Empty> {
  if (!(await deps.tabs.injectEngine(caller))) throw new AppError('page-gone');
  return {};
}

/** A script in a page needs another part: let it into just that document. */
export async function partWanted(
  deps: Deps,
  { part }: RequestOf<'part.wanted'>,
  caller: PageCaller,
): Promise<Empty> {
  if (!(await deps.tabs.injectPart(caller, part))) throw new AppError('page-gone');
  return {};
}

/**
 * The vault was locked, unlocked or changed: every page that showed a prompt is told to ask again what it may offer. None of
 * them is waited for: each reads itself first, and one that stands still would never answer.
 */
export async function refreshPages(deps: Deps): Promise<void> {
  const tabIds = await deps.tabs.all();
  for (const prompt of await Promise.all(tabIds.map((id) => seenPrompt(deps.session, id)))) {
    // A page that has gone needs no refresh.
    if (prompt !== null) void deps.tell(prompt, 'page.refresh', {}).catch(() => null);
  }
}

/** The tab was closed: nothing of it is kept. */
export async function forgetTab(session: Deps['session'], tabId: number): Promise<void> {
  await forgetPrompt(session, tabId);
  await forgetFill(session, tabId);
  await forgetReceipt(session, tabId);
  await forgetLesson(session, tabId);
  await forgetWithoutClick(session, tabId);
  await forgetBox(session, tabId);
  await forgetBackupFills(session, tabId);
  await forgetLogin(session, tabId);
  await forgetStep(session, tabId);
}
