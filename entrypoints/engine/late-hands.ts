import { fetchPart } from '../../lib/browser/parts.ts';
import { AppError } from '../../lib/core/errors.ts';
import type { PromptOffer } from '../../lib/messaging/page-contract.ts';
import type { Hands, HandsWorld, makeHands } from '../hands/hands.ts';

/** What the background asks of a page that the hands do: all of it, by type. */
const asked: Readonly<Record<keyof Hands['handlers'], 1>> = {
  'page.pictures': 1,
  'page.carriers': 1,
  'page.captured': 1,
  'page.texts': 1,
  'page.waiting': 1,
  'page.codes': 1,
  'page.press': 1,
  'page.teach': 1,
  'page.fill': 1,
};

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

  // Each is handed on to the one of its name, which takes what that one takes.
  const handed = (name: string) => [
    name,
    async (request: unknown) => {
      const { handlers } = await ready();
      return (handlers as Record<string, (request: unknown) => unknown>)[name]?.(request);
    },
  ];

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
    handlers: Object.fromEntries(Object.keys(asked).map(handed)),
    end() {
      ended = true;
      hands?.end();
    },
  };
}
