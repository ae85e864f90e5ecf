import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hearAll, isFirstHere, ownId } from '../../lib/browser/page.ts';
import { AppError } from '../../lib/core/errors.ts';
import { makeTables } from '../../lib/detect/terms.ts';
import { askFromPage as ask } from '../../lib/messaging/page-ask.ts';
import { type PageHandlers, routePage } from '../../lib/messaging/page-router.ts';
import { fetchTaught } from '../taught/fetch-taught.ts';
import { makeLateHands } from './late-hands.ts';
import { learnMissing } from './learn-missing.ts';
import { makeReader } from './reader.ts';
import { makeReport } from './report.ts';
import { watchTold } from './told.ts';
import { wait } from './wait.ts';
import { watchPage } from './watch.ts';

const badgeName = 'hk-authenticator-badge';

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Reads one document and tells the background what it shows; what acts in it (`hands`) is fetched when there is something
 * to offer or to be done. Holds no secret and no account.
 */
export default defineUnlistedScript(() => {
  if (!isFirstHere('__helpkitAuthenticatorEngine')) return;

  // Firefox ends the engine of an older version where it stands, and its badge would stay.
  for (const left of document.querySelectorAll(badgeName)) left.remove();

  const nonce = newNonce();
  const ended = new AbortController();
  const reader = makeReader(document, nonce, async () => (await fetchTaught()).withTaught);
  const host = document.createElement(badgeName);
  let typing = false;

  /** Reads the page, with the words and the readers that it takes. Throws `page-gone` where these cannot be had. */
  const readWhole = async (): Promise<void> => {
    for (let { missing } = reader.read(); missing.length > 0; { missing } = reader.read())
      if (!(await learnMissing(missing))) throw new AppError('page-gone');
  };
  const hands = makeLateHands({ host, nonce, reader, readWhole, ask, look: () => look(true) });
  const look = makeReport({
    async seen() {
      // What cannot be read yet is no news: it is tried again, as an unanswered report is.
      await readWhole();
      hands.replace();
      return reader.seen();
    },
    ask: (seen) => ask('prompt.seen', seen),
    learn: reader.learn,
    offered(offer) {
      typing = offer.typing;
      hands.offer(offer);
    },
    lives: () => ownId() !== undefined,
    // The old engine takes itself away.
    left() {
      ended.abort();
      hands.end();
    },
    wait,
  });
  const handlers: PageHandlers = {
    'page.refresh': async () => {
      await look(true);
      return {};
    },
    'page.look': async () => {
      await look(true);
      if (reader.last().waitsFor === 'totp') hands.checkClock();
      return reader.seen();
    },
    ...hands.handlers,
  };
  hearAll(routePage(handlers, ownId()));
  watchTold(
    document,
    {
      typing: () => typing,
      wantsCode: (element) => reader.last().fields.some((field) => field === element),
      // The answer is the same whatever it was: nothing of it is this page's business.
      tell: (written) => void ask('told.seen', written).catch(() => null),
    },
    ended.signal,
  );
  makeTables();
  // In a task of its own: this one compiled the engine, and the page's thread is given back in between.
  setTimeout(() => {
    // The look reads the page: what is watched goes by that.
    void look(true);
    const watched = { scope: () => reader.last().scope, changed: (anew: boolean) => void look(anew) };
    watchPage(document, host, watched, ended.signal);
  });
});
