import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountBadge } from '../../components/inpage/mount.tsx';
import { browser } from '../../lib/browser/api.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { FillReceipt, FillWish } from '../../lib/messaging/page-contract.ts';
import { routePage } from '../../lib/messaging/page-router.ts';
import { boxAround } from './boxes.ts';
import { sampleClock } from './clock.ts';
import { makeConversation } from './conversation.ts';
import { makeCurtain } from './curtain.ts';
import { fillPage } from './filling.ts';
import { homeOf } from './home.ts';
import { makeInSight } from './in-sight.ts';
import { makePointing } from './pointing.ts';
import { makeReader } from './reader.ts';
import { makeReport } from './report.ts';
import { makeScanning } from './scanning.ts';
import { watchTold } from './told.ts';
import { wait } from './wait.ts';
import { watchPage } from './watch.ts';

/** Set in this document's isolated world once the engine runs there, which no page script can see. */
const running = '__helpkitAuthenticatorEngine';

/** How long the badge points to the toolbar, ms. */
const toolbarTime = 10_000;

function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Reads one document, shows the badge where an account may be filled, and fills. Holds no secret and no account. */
export default defineUnlistedScript(() => {
  const world = globalThis as Record<string, unknown>;
  if (world[running] === true) return;
  world[running] = true;

  const nonce = newNonce();
  const ended = new AbortController();
  const reader = makeReader(document, nonce);
  let sampled: Promise<unknown> | null = null;
  let refusals = 0;
  let typing = false;

  const fill = async (wish: FillWish): Promise<FillReceipt> => {
    const receipt = await fillPage(reader.read, wish);
    if (receipt.problem === null || receipt.problem === 'page-changed-it') reader.filled();
    return receipt;
  };
  const see = makeInSight(document);
  const inSight = () => see(reader.last());
  /** The list of backup codes that the page shows. */
  const listed = () => {
    const { backup } = reader.last();
    return backup === null ? [] : [backup.element];
  };
  /** The ways of the second step that the page lets be chosen. */
  const methods = () => {
    const found = reader.last().methods;
    return found === null ? [] : [found.app, found.sms];
  };
  const badge = mountBadge(document, {
    place: () =>
      boxAround([...inSight().fields, ...inSight().slots]) ??
      boxAround(methods()) ??
      boxAround(reader.last().kind === 'backup-list' ? listed() : reader.last().carriers),
    inSight,
    home: () => homeOf(reader.last().fields[0], document),
    act: (act) => {
      if (act.kind === 'keep') reachPopup('codes.wanted');
      else if (act.kind === 'popup' && offersEnrolment()) reachPopup('enrol.wanted');
      else conversation.act(act);
    },
    now: () => Date.now(),
  });
  const curtain = makeCurtain(badge);
  const conversation = makeConversation({
    nonce,
    ask,
    badge: curtain,
    fill,
    listed: () => reader.last().backup?.codes.length ?? 0,
    now: () => Date.now(),
  });
  const offersEnrolment = () =>
    reader.last().kind === 'enrol' && ['empty', 'locked'].includes(curtain.view()?.kind ?? '');
  /** Has what the page's script can read taken; the popup, or the toolbar button, does the rest. */
  const reachPopup = (name: 'enrol.wanted' | 'codes.wanted') => {
    const toToolbar = () => curtain.meanwhile({ kind: 'toolbar' }, toolbarTime);
    ask(name, { nonce }).then(({ opened }) => opened || toToolbar(), toToolbar);
  };

  /**
   * Looks at the site's clock once there is a code to be given or the person asks what can be done here, and again after
   * each code that was not taken. A site that has nothing of ours hears nothing.
   */
  const checkClock = (refused: number): Promise<unknown> => {
    if (sampled === null || refused > refusals) {
      sampled = sampleClock(location.origin, () => Date.now()).then(
        (sample) => sample && ask('clock.sampled', sample).catch(() => null),
      );
    }
    refusals = refused;
    return sampled;
  };
  const look = makeReport({
    seen() {
      reader.read();
      badge.replace();
      return reader.seen();
    },
    ask: (seen) => ask('prompt.seen', seen),
    learn: reader.learn,
    offered(offer) {
      typing = offer.typing;
      conversation.offer(offer);
      if (offer.state !== 'ready' && offer.state !== 'choose') return;
      const clock = checkClock(offer.refusals);
      if (offer.auto) void clock.then(() => conversation.byItself());
    },
    lives: () => browser.runtime?.id !== undefined,
    // The old engine takes itself away.
    left: () => end(),
    wait,
  });
  const pointing = makePointing(document, (field) => {
    ask('field.taught', { nonce, field }).then(
      () => look(true),
      () => conversation.failed(),
    );
  });
  const end = () => {
    ended.abort();
    pointing.stop();
    badge.remove();
  };

  browser.runtime.onMessage.addListener(
    routePage(
      {
        'page.refresh': async () => {
          await look(true);
          return {};
        },
        'page.look': async () => {
          await look(true);
          if (reader.last().waitsFor === 'totp') void checkClock(refusals);
          return reader.seen();
        },
        ...makeScanning({ root: document, view: window, nonce, reader, curtain }),
        'page.codes': async (request) => ({
          codes: request.nonce === nonce ? (reader.read().backup?.codes ?? []) : [],
        }),
        'page.press': async (request) => ({ pressed: request.nonce === nonce && conversation.press() }),
        'page.teach': async (request) => {
          if (request.nonce === nonce) pointing.start();
          return {};
        },
        'page.fill': async (request) => {
          if (request.nonce !== nonce) {
            return { filled: 0, of: 0, problem: 'page-moved', waitUntil: null, trusted: false };
          }
          const receipt = await fill(request);
          conversation.show(receipt);
          return receipt;
        },
      },
      browser.runtime.id,
    ),
  );
  const watched = { scope: () => reader.last().scope, changed: (anew: boolean) => void look(anew) };
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
  watchPage(document, badge.host, watched, ended.signal);
  void look(true);
});
