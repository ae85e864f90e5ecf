import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hear, isFirstHere, ownId, say } from '../lib/browser/page.ts';
import { readAccountPage } from '../lib/detect/account-page.ts';
import { learnMissing } from './engine/learn-missing.ts';

/** Changes within this time count as one, ms. */
const gather = 150;
/** A reading may take one part in this many of the page's time. */
const share = 20;

/**
 * Reads what a site's own pages tell of the account of whoever is logged in: trusted devices, a recovery, the team. Tells
 * it once a change, and presses the list's own button for its next page when asked to. Holds nothing.
 */
export default defineUnlistedScript(() => {
  if (!isFirstHere('__helpkitAuthenticatorAccountReader')) return;

  let told = '';
  let waiting = false;
  let rest = 0;
  let reading = readAccountPage(document);

  const tell = async (): Promise<void> => {
    const begun = performance.now();
    reading = readAccountPage(document);
    rest = (performance.now() - begun) * share;
    const { next, missing, ...seen } = reading;
    // What cannot be read is told at the next change.
    if (missing.length > 0) return (await learnMissing(missing)) ? tell() : undefined;
    const request = { path: location.pathname.slice(0, 1_000), ...seen };
    const words = JSON.stringify(request);
    if (words === told) return;
    // The background's worker may die over it: told again at the next change.
    if (await say('account.seen', request)) told = words;
  };
  const soon = () => {
    // Updated or removed under this page: nobody is told anything any more.
    if (ownId() === undefined) return observer.disconnect();
    if (waiting) return;
    waiting = true;
    setTimeout(
      () => {
        waiting = false;
        void tell();
      },
      Math.max(gather, rest),
    );
  };
  hear('account.next', () => {
    const { next } = reading;
    next?.click();
    return { pressed: next !== null };
  });
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  // What changed right before the page is left is told now, or never.
  addEventListener('pagehide', () => {
    if (waiting) void tell();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    told = '';
    soon();
  });
  void tell();
});
