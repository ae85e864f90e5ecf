import { batch, effect } from '@preact/signals';
import { isKept } from '../messaging/draft-views.ts';
import { accountOf, accounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { waitingCodes } from './backup-codes-tab.ts';
import { backup, loadBackup } from './backup-line.ts';
import { startClock } from './clock-state.ts';
import { forgetCodes } from './codes-state.ts';
import { drafts, dropDrafts, loadDrafts, scanByItself, scanned } from './drafts-state.ts';
import { flushForm, form } from './form-state.ts';
import { narrow, query } from './list-state.ts';
import { forgetNames, notifyError } from './notices-state.ts';
import { go, goHome, screen } from './screen-state.ts';
import { choosing, forgetFilling, lookAtTab, tabWanted, useTab } from './tab-state.ts';
import { takeOpening } from './take-opening.ts';
import { loadTold, told } from './told-state.ts';
import { unlocked, vault, vaultProblem } from './vault-state.ts';

/** How long the first picture waits for a look at the tab, ms: shorter than is felt, longer than it usually takes. */
const lookPatience = 60;

/** From here on, ms, waiting is felt: something is drawn, whatever is known by then. */
const felt = 300;

/**
 * Learns all that the first picture needs, everything at once, and keeps watching: when the vault is locked, what was
 * known is forgotten; when it is unlocked, it is read anew. Comes back once the first picture can be drawn: with all of
 * it, or, where the background is slow to answer, with the word that it is waited for.
 *
 * @param tabId the tab that this page speaks of; null = the one in front
 */
export async function openPopup(page: Document, tabId: number | null): Promise<void> {
  await Promise.race([learn(page, tabId), rest(felt)]);
}

async function learn(page: Document, tabId: number | null): Promise<void> {
  useTab(tabId);
  const looked = lookBriefly();
  const opened = readOpening();
  const scanned = scanByItself(opened);
  await Promise.all([opened, looked]);
  startClock(page);
  page.defaultView?.addEventListener('pagehide', flushForm);
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden) void lookAtTab();
  });
  await settle();
  watchVault();
  void loadBackup();
  void loadTold();
  void hearOutcome();
  void scanned.then(showFound);
}

/** What waits for a yes is not kept back by a page that is slow to answer, nor shown when the person has begun something else. */
async function lookBriefly(): Promise<void> {
  await Promise.race([lookAtTab(), rest(lookPatience)]);
}

/** Reads all that the first picture shows. */
async function readOpening(): Promise<void> {
  const before = drafts.peek();
  const reply = await tryAsk('opening.read', {});
  if (!reply.ok) {
    vaultProblem.value = reply.code;
    return;
  }
  const isFoundMeanwhile = drafts.peek() !== before;
  takeOpening(reply.value);
  // It may have been read before all that a look at the page found meanwhile was kept.
  if (isFoundMeanwhile) await loadDrafts();
}

/** Goes to where the person was: an account that waits for a yes, or a form that is half filled. */
async function settle(): Promise<void> {
  if (!unlocked.peek()) return;
  await dropKnown();
  const { editing } = form.peek();
  if (drafts.peek().length > 0) go({ name: 'confirm' });
  else if (waitingCodes.peek() !== null) go({ name: 'keep-codes' });
  else if (form.peek().open) go({ name: 'add' });
  else if (editing !== null && accountOf(editing.id)) go({ name: 'account', id: editing.id });
}

/** How a reading of the page ended that nobody waited for: by hotkey, by the menu, in a box. */
async function hearOutcome(): Promise<void> {
  const reply = await tryAsk('scan.outcome', { tabId: tabWanted() });
  if (!reply.ok || reply.value === null) return;
  const { problem, others, further, preview } = reply.value;
  const isMore = others.length > 0 || further > 0 || preview !== null;
  if (!unlocked.peek() || !isMore) notifyError(problem);
  else
    batch(() => {
      scanned.value = reply.value;
      // Where something was found, that is asked about, and the rest stands beside it.
      if (problem !== null) go({ name: 'add' });
    });
}

function watchVault(): void {
  let before = vault.peek()?.state;
  effect(() => {
    const state = vault.value?.state;
    if (state === before) return;
    before = state;
    // While it was locked, the look at the tab could name no account.
    if (state === 'unlocked') void readAgain();
    else forgetVault();
  });
}

async function readAgain(): Promise<void> {
  // What was unlocked here answered with all of it.
  const opened = accounts.peek() === null ? readOpening() : Promise.resolve();
  await Promise.all([opened, lookBriefly()]);
  await settle();
  void loadBackup();
  void loadTold();
  void hearOutcome();
  await showFound(await scanByItself(opened));
}

function forgetVault(): void {
  batch(() => {
    accounts.value = null;
    backup.value = null;
    told.value = null;
    query.value = '';
    narrow(null);
    forgetCodes();
    forgetFilling();
    choosing.value = false;
    forgetNames();
    goHome();
  });
}

async function showFound(isFound: boolean): Promise<void> {
  if (!isFound) return;
  await dropKnown();
  if (unlocked.peek() && drafts.peek().length > 0 && screen.peek().name === 'codes') go({ name: 'confirm' });
}

async function dropKnown(): Promise<void> {
  await dropDrafts(drafts.peek().filter(isKept));
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
