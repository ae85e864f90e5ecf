import { fetchPart } from '../../lib/browser/parts.ts';
import { AppError } from '../../lib/core/errors.ts';
import type { PageReplyOf, PageRequestOf, PromptOffer } from '../../lib/messaging/page-contract.ts';
import type { Hands, HandsWorld, makeHands } from '../hands/hands.ts';

/** The hands of a document, whose script is fetched when there is first something for them to do. */
export function makeLateHands(world: HandsWorld): Hands {
  let hands: Hands | null = null;
  let fetching: Promise<Hands> | null = null;
  let last: PromptOffer | null = null;
  let ended = false;

  /** Throws `page-gone` where the script cannot be had. */
  async function fetchHands(): Promise<Hands> {
    // Our own script alone can leave it there.
    const make = (await fetchPart('hands')) as typeof makeHands | undefined;
    if (make === undefined || ended) throw new AppError('page-gone');
    hands = make(world);
    if (last !== null) hands.offer(last);
    return hands;
  }

  function ready(): Promise<Hands> {
    fetching ??= fetchHands().catch((error: unknown) => {
      fetching = null;
      throw error;
    });
    return fetching;
  }

  function handed<N extends keyof Hands['handlers']>(name: N) {
    return async (request: PageRequestOf<N>): Promise<PageReplyOf<N>> => {
      const { handlers } = await ready();
      const handle = handlers[name] as (request: PageRequestOf<N>) => Promise<PageReplyOf<N>>; // the one of this name
      return handle(request);
    };
  }

  return {
    offer(offer) {
      last = offer;
      if (hands !== null) hands.offer(offer);
      // What is offered next tries again.
      else if (offer.state !== 'none') void ready().catch(() => null);
    },
    replace: () => hands?.replace(),
    checkClock: () =>
      void ready().then(
        ({ checkClock }) => checkClock(),
        () => null,
      ),
    handlers: {
      'page.pictures': handed('page.pictures'),
      'page.carriers': handed('page.carriers'),
      'page.captured': handed('page.captured'),
      'page.texts': handed('page.texts'),
      'page.waiting': handed('page.waiting'),
      'page.codes': handed('page.codes'),
      'page.press': handed('page.press'),
      'page.teach': handed('page.teach'),
      'page.fill': handed('page.fill'),
    },
    end() {
      ended = true;
      hands?.end();
    },
  };
}
