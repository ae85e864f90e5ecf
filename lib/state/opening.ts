import { batch, effect } from '@preact/signals';
import type { DraftView } from '../messaging/draft-views.ts';
import { accountOf, accounts, loadAccounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { loadWaitingCodes, waitingCodes } from './backup-codes-tab.ts';
import { backup, loadBackup } from './backup-line.ts';
import { startClock } from './clock-state.ts';
import { forgetCodes, showCodes } from './codes-state.ts';
import { drafts, dropDrafts, loadDrafts, scanByItself } from './drafts-state.ts';
import { flushForm, form, loadForm } from './form-state.ts';
import { listed, narrow, query } from './list-state.ts';
import { flushMove } from './move-state.ts';
import { notifyError } from './notices-state.ts';
import { loadUses } from './order-state.ts';
import { loadPolicy } from './policy-state.ts';
import { loadPreferences } from './preferences-state.ts';
import { go, goHome, screen } from './screen-state.ts';
import { choosing, forgetFilling, lookAtTab, useTab } from './tab-state.ts';
import { loadTold, told } from './told-state.ts';
import { refreshVault, unlocked, vault } from './vault-state.ts';

/** How long the first picture waits for a look at the tab, ms: shorter than is felt, longer than it usually takes. */
const lookPatience = 60;

/** More rows than the first picture shows: their codes are asked for before it is drawn. */
const firstRows = 12;

/**
 * Learns all that the first picture needs, everything at once, and keeps watching: when the vault is locked, what was
 * known is forgotten; when it is unlocked, it is read anew.
 *
 * @param tabId the tab that this page speaks of; null = the one in front
 */
export async function openPopup(page: Document, tabId: number | null): Promise<void> {
  useTab(tabId);
  const looked = lookAtTab();
  const waiting = loadDrafts();
  // The reading takes longest of all: it begins as soon as it is known that nothing else waits.
  const scanned = waiting.then(scanWhereNothingWaits);
  await Promise.all([
    refreshVault(),
    loadPreferences().then(loadUses),
    loadPolicy(),
    readVault(waiting),
    Promise.race([looked, rest(lookPatience)]),
  ]);
  startClock(page);
  page.defaultView?.addEventListener('pagehide', () => {
    flushForm();
    flushMove();
  });
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden) void lookAtTab();
  });
  await settle();
  watchVault();
  void loadBackup();
  void loadTold();
  void tryAsk('scan.outcome', {}).then((reply) => reply.ok && notifyError(reply.value.problem));
  void scanned.then(showFound);
}

/** Reads what the vault holds. While it is locked, each of these is refused and leaves nothing. */
async function readVault(waiting: Promise<void>): Promise<void> {
  const listing = loadAccounts().then(() => showCodes(listed.peek().slice(0, firstRows)));
  await Promise.all([listing, waiting, loadForm(), loadWaitingCodes()]);
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
  await Promise.all([readVault(loadDrafts()), lookAtTab()]);
  await settle();
  void loadBackup();
  void loadTold();
  await showFound(await scanWhereNothingWaits());
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
    goHome();
  });
}

/** A page that shows what may be a code is read without a further click. */
async function scanWhereNothingWaits(): Promise<boolean> {
  return drafts.peek().every(isKnown) && (await scanByItself());
}

async function showFound(isFound: boolean): Promise<void> {
  if (!isFound) return;
  await dropKnown();
  if (unlocked.peek() && drafts.peek().length > 0 && screen.peek().name === 'codes') go({ name: 'confirm' });
}

/**
 * What was read from a page and is kept already asks for nothing: the page of an enrolment stays open while its codes are
 * typed. What the person pasted or typed is answered, even if it is kept already.
 */
async function dropKnown(): Promise<void> {
  await dropDrafts(drafts.peek().filter(isKnown));
}

function isKnown({ sameAs, origin }: DraftView): boolean {
  return sameAs !== null && origin !== null;
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
