import type { BadgeAct, BadgeView } from '../../components/inpage/badge-view.ts';
import type { ask } from '../../lib/messaging/client.ts';
import type { FillAnswer, FillReceipt, FillWish, PromptOffer } from '../../lib/messaging/page-contract.ts';

interface World {
  nonce: string;
  ask: typeof ask;
  badge: { show(view: BadgeView | null): void };
  fill(wish: FillWish): Promise<FillReceipt>;
  /** Reads the page now: whether its fields wait for such a code and are open to it, and how many they are. */
  ready(into: FillWish['into']): Promise<{ open: boolean; of: number }>;
  /** How many backup codes the page shows. */
  listed(): number;
  now(): number;
}

/** How long a receipt stays before the badge goes, ms; one that says what to do instead takes longer to read. */
const receiptTime = 4_000;
const problemTime = 8_000;

function viewOf(offer: PromptOffer, listed: number): BadgeView | null {
  switch (offer.state) {
    case 'ready':
      return { kind: 'ready', freshAt: offer.waitUntil, refused: offer.refusals > 0 };
    case 'choose':
      return { kind: 'ready', freshAt: null, refused: offer.refusals > 0 };
    case 'locked':
    case 'empty':
      return { kind: offer.state };
    case 'keep':
      return { kind: 'keep', codes: listed };
    case 'backup':
      return { kind: 'backup', elsewhere: false };
    case 'backup-apart':
    case 'renew':
    case 'sms':
    case 'method':
    case 'clock':
      return { kind: offer.state };
    case 'lookalike':
      return { kind: 'lookalike', of: offer.lookalikeOf ?? '' };
    case 'none':
      return null;
  }
}

/**
 * The talk between the badge and the background in one document: what is offered, a press, perhaps a choice or a wait
 * for the next step, the fill and its receipt.
 */
export function makeConversation(world: World): {
  offer(offer: PromptOffer): void;
  act(act: Exclude<BadgeAct, { kind: 'keep' }>): void;
  show(receipt: FillReceipt): void;
  /** The person wants this account filled without a click: asks for its code, once. */
  byItself(): void;
  /** A press of the hotkey or the context menu; false where the badge offers nothing to press. */
  press(): boolean;
  /** Something that the person asked for could not be done. */
  failed(): void;
} {
  const { badge } = world;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** While the person waits for a fill or reads its receipt, a new offer does not take the badge's words away. */
  let busy = false;
  let asking = false;
  /** Which press is being followed; a hide ends it. */
  let turn = 0;
  let hidden = false;
  let askedByItself = false;
  /** It was said that another tab was given a backup code. */
  let elsewhere = false;
  let last: PromptOffer | null = null;

  const later = (job: () => void, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(job, ms);
  };
  const settle = () => {
    busy = false;
    if (last !== null) badge.show(hidden ? null : viewOf(last, world.listed()));
  };
  const show = (receipt: FillReceipt) => {
    busy = true;
    const done = receipt.problem === null && receipt.filled === receipt.of;
    badge.show({ kind: done ? 'filled' : 'problem', receipt });
    later(settle, done ? receiptTime : problemTime);
  };
  /** Nothing was given to the page, so nothing was used up. */
  const stop = (of: number, problem: FillReceipt['problem']) =>
    show({ filled: 0, of, problem, waitUntil: null, trusted: false });
  const failed = () => {
    busy = true;
    badge.show({ kind: 'problem', receipt: null });
    later(settle, problemTime);
  };
  /** A backup code that never got into the page is free again; one that the page changed was seen by it. */
  const fill = async (wish: FillWish): Promise<FillReceipt> => {
    const receipt = await world.fill(wish);
    if (wish.into === 'backup' && receipt.filled === 0 && receipt.problem !== 'page-changed-it')
      await world.ask('codes.unfilled', { nonce: world.nonce }).catch(() => null);
    if (wish.into === 'totp') void world.ask('fill.ended', { nonce: world.nonce, receipt }).catch(() => null);
    return receipt;
  };
  const follow = async (answer: FillAnswer, again: () => void): Promise<void> => {
    switch (answer.status) {
      case 'code':
        show(await fill(answer));
        return;
      case 'wait':
        badge.show({ kind: 'waiting', until: answer.until });
        later(again, Math.max(0, answer.until - world.now()) + 50);
        return;
      case 'choose':
        badge.show({ kind: 'choose', about: answer.about, accounts: answer.accounts });
        return;
      case 'other-tab':
        elsewhere = true;
        badge.show({ kind: 'backup', elsewhere });
        return;
      case 'apart':
        badge.show({ kind: 'backup-apart' });
        busy = false;
        return;
      case 'locked':
      case 'clock':
        badge.show({ kind: answer.status });
        busy = false;
        return;
      case 'unfit':
        return stop(answer.of, 'unfit');
      case 'none':
        settle();
    }
  };
  const request = async (accountId: string | null, click: boolean): Promise<void> => {
    busy = true;
    asking = true;
    turn += 1;
    const mine = turn;
    try {
      const { nonce } = world;
      const into = last?.state === 'backup' ? 'backup' : 'totp';
      // Before anything is used up for a page that has gone on meanwhile.
      const { open, of } = await world.ready(into);
      if (mine !== turn) return;
      // Who asked for nothing is told nothing.
      if (!open) return click ? stop(of, 'no-field') : settle();
      // A second press, after it was said that another tab has one, means the next.
      const anyway = elsewhere;
      elsewhere = false;
      const answer = await (into === 'backup'
        ? world.ask('codes.asked', { nonce, accountId, anyway })
        : world.ask('fill.asked', { nonce, accountId, click }));
      // Hidden meanwhile: the person took the press back.
      // After a wait the same is asked: an account that nobody chose is not named as if it had been.
      if (mine === turn) await follow(answer, () => void request(accountId, click));
    } catch {
      if (mine === turn) failed();
    } finally {
      if (mine === turn) asking = false;
    }
  };
  return {
    show,
    failed,
    press() {
      if (last === null || !['ready', 'choose', 'backup'].includes(last.state)) return false;
      hidden = false;
      if (!asking) void request(null, true);
      return true;
    },
    byItself() {
      if (!asking && !busy && !hidden && !askedByItself) void request(null, false);
      askedByItself = true;
    },
    offer(offer) {
      last = offer;
      if (!busy) settle();
    },
    act(act) {
      switch (act.kind) {
        case 'fill':
          // A second press while the first is on its way would only ask for a step that is used already.
          if (!asking) void request(act.accountId, true);
          return;
        case 'popup':
          // Where the browser opens no popup by itself, the badge's words already say to press the toolbar button.
          world
            .ask('popup.wanted', {})
            .then(({ opened }) => opened || badge.show({ kind: 'toolbar' }))
            .catch(() => badge.show({ kind: 'toolbar' }));
          return;
        case 'hide':
          clearTimeout(timer);
          turn += 1;
          asking = false;
          busy = false;
          hidden = true;
          badge.show(null);
      }
    },
  };
}
