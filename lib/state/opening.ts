import { batch, effect } from '@preact/signals';
import { accounts, listed, loadAccounts, query } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { startClock } from './clock-state.ts';
import { forgetCodes, showCodes } from './codes-state.ts';
import { drafts, dropDrafts, loadDrafts, scanPage } from './drafts-state.ts';
import { flushForm, form, loadForm } from './form-state.ts';
import { notifyError } from './notices-state.ts';
import { loadPolicy } from './policy-state.ts';
import { loadPreferences } from './preferences-state.ts';
import { go, goHome, screen } from './screen-state.ts';
import { choosing, forgetFilling, lookAtTab, tab, useTab } from './tab-state.ts';
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
  await Promise.all([
    refreshVault(),
    loadPreferences(),
    loadPolicy(),
    readVault(),
    Promise.race([looked, rest(lookPatience)]),
  ]);
  startClock(page);
  page.defaultView?.addEventListener('pagehide', flushForm);
  page.addEventListener('visibilitychange', () => {
    if (!page.hidden) void lookAtTab();
  });
  await settle();
  watchVault();
  void tryAsk('scan.outcome', {}).then((reply) => reply.ok && notifyError(reply.value.problem));
  void looked.then(scanByItself);
}

/** Reads what the vault holds. While it is locked, each of these is refused and leaves nothing. */
async function readVault(): Promise<void> {
  const listing = loadAccounts().then(() => showCodes(listed.peek().slice(0, firstRows)));
  await Promise.all([listing, loadDrafts(), loadForm()]);
}

/** Goes to where the person was: an account that waits for a yes, or a form that is half filled. */
async function settle(): Promise<void> {
  if (!unlocked.peek()) return;
  await dropKnown();
  if (drafts.peek().length > 0) go({ name: 'confirm' });
  else if (form.peek().open) go({ name: 'add' });
}

function watchVault(): void {
  let before = vault.peek()?.state;
  effect(() => {
    const state = vault.value?.state;
    if (state === before) return;
    before = state;
    // While it was locked, the look at the tab could name no account.
    if (state === 'unlocked') void Promise.all([readVault(), lookAtTab()]).then(settle).then(scanByItself);
    else forgetVault();
  });
}

function forgetVault(): void {
  batch(() => {
    accounts.value = null;
    query.value = '';
    forgetCodes();
    forgetFilling();
    choosing.value = false;
    goHome();
  });
}

/** The page shows a picture that may be a code: it is read without a further click. */
async function scanByItself(): Promise<void> {
  if (tab.peek()?.enrolling !== true || drafts.peek().length > 0) return;
  await scanPage();
  await dropKnown();
  if (unlocked.peek() && drafts.peek().length > 0 && screen.peek().name === 'codes') go({ name: 'confirm' });
}

/**
 * What was read from a page and is kept already asks for nothing: the page of an enrolment stays open while its codes are
 * typed. What the person pasted or typed is answered, even if it is kept already.
 */
async function dropKnown(): Promise<void> {
  await dropDrafts(drafts.peek().filter(({ sameAs, origin }) => sameAs !== null && origin !== null));
}

function rest(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
