import { mountBadge } from '../../components/inpage/mount.tsx';
import { rootStyles } from '../../lib/browser/root-styles.ts';
import { isOpenToTyping } from '../../lib/detect/write-value.ts';
import type { ask } from '../../lib/messaging/client.ts';
import type { FillReceipt, FillWish, PromptOffer } from '../../lib/messaging/page-contract.ts';
import type { PageHandlers } from '../../lib/messaging/page-router.ts';
import type { Reader } from '../engine/reader.ts';
import { fetchTaught } from '../taught/fetch-taught.ts';
import type { Taught } from '../taught/index.ts';
import type { Pointed } from '../taught/pointing.ts';
import { boxAround } from './boxes.ts';
import { sampleClock } from './clock.ts';
import { makeConversation } from './conversation.ts';
import { makeCurtain } from './curtain.ts';
import { fillPage } from './filling.ts';
import { homeOf } from './home.ts';
import { makeInSight } from './in-sight.ts';
import { makeScanning } from './scanning.ts';

/** How long the badge points to the toolbar, ms. */
const toolbarTime = 10_000;

/** What the engine gives. */
export interface HandsWorld {
  /** The badge's element in the page. */
  host: HTMLElement;
  nonce: string;
  reader: Reader;
  /** Reads the page, with all words that it takes: a page may have changed its language since. */
  readWhole(): Promise<void>;
  ask: typeof ask;
  /** Reads the page anew and tells the background what it shows. */
  look(): Promise<void>;
}

/** What acts in one document: the badge and the talk about it, the fill, what reads its pictures. */
export interface Hands {
  /** What the badge may offer for what the page shows now. */
  offer(offer: PromptOffer): void;
  /** The page was read anew: its fields moved, or are others now. */
  replace(): void;
  /** The person asks what can be done here. */
  checkClock(): void;
  handlers: Omit<PageHandlers, 'page.refresh' | 'page.look'>;
  /** Takes away everything of it that is in the page. */
  end(): void;
}

export function makeHands({ host, nonce, reader, readWhole, ask, look }: HandsWorld): Hands {
  let sampled: Promise<unknown> | null = null;
  let refusals = 0;
  /** A field that was pointed at, while the badge speaks of it. */
  let pointed: readonly Element[] = [];
  let pointing: ReturnType<Taught['makePointing']> | null = null;

  const fill = async (wish: FillWish): Promise<FillReceipt> => {
    await readWhole().catch(() => null);
    const receipt = await fillPage(reader.read, wish);
    if (receipt.problem === null || receipt.problem === 'page-changed-it') reader.filled();
    return receipt;
  };
  const ready = async (into: FillWish['into']) => {
    await readWhole().catch(() => null);
    const { waitsFor, fields } = reader.last();
    const open = waitsFor === into && fields.length > 0 && fields.every(isOpenToTyping);
    return { open, of: fields.length };
  };
  const see = makeInSight(host.ownerDocument);
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
  const badge = mountBadge(host, {
    place: () =>
      boxAround(pointed) ??
      boxAround([...inSight().fields, ...inSight().slots]) ??
      boxAround(methods()) ??
      boxAround(reader.last().kind === 'backup-list' ? listed() : reader.last().carriers),
    inSight,
    home: () => homeOf(reader.last().fields[0], document),
    styles: rootStyles,
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
    ready,
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
  const wasPointedAt = ({ field, mark }: Pointed) => {
    if (mark !== null) {
      ask('field.taught', { nonce, field: mark }).then(look, () => conversation.failed());
      return;
    }
    pointed = [field];
    curtain.meanwhile({ kind: 'untaught' }, toolbarTime);
    setTimeout(() => {
      pointed = [];
    }, toolbarTime);
  };
  const point = async (): Promise<void> => {
    const { makePointing } = await fetchTaught();
    const frames = () => reader.last().scope.roots.filter((root): root is Document => root.nodeType === 9);
    pointing ??= makePointing(document, frames, wasPointedAt);
    pointing.start();
  };
  return {
    offer(offer) {
      conversation.offer(offer);
      if (offer.state !== 'ready' && offer.state !== 'choose') return;
      const clock = checkClock(offer.refusals);
      if (offer.auto) void clock.then(() => conversation.byItself());
    },
    replace: badge.replace,
    checkClock: () => void checkClock(refusals),
    handlers: {
      ...makeScanning({ root: document, view: window, nonce, reader, curtain }),
      'page.codes': async (request) => ({
        codes: request.nonce === nonce ? (reader.read().backup?.codes ?? []) : [],
      }),
      'page.press': async (request) => ({ pressed: request.nonce === nonce && conversation.press() }),
      'page.teach': async (request) => {
        if (request.nonce === nonce) await point();
        return {};
      },
      'page.fill': async (request) => {
        if (request.nonce !== nonce)
          return { filled: 0, of: 0, problem: 'page-moved', waitUntil: null, trusted: false };
        const receipt = await fill(request);
        conversation.show(receipt);
        return receipt;
      },
    },
    end() {
      pointing?.stop();
      badge.remove();
    },
  };
}
