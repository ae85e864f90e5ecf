import type { TaughtField } from '../../lib/core/types.ts';
import type { PromptOffer, PromptSeen } from '../../lib/messaging/page-contract.ts';

interface World {
  /** Reads the page now. */
  seen(): Promise<PromptSeen>;
  ask(seen: PromptSeen): Promise<PromptOffer>;
  /** Takes over what the person pointed out of this site; whether that is news. */
  learn(taught: readonly TaughtField[]): Promise<boolean>;
  /** What the badge may offer for what the page shows now. */
  offered(offer: PromptOffer): void;
  /** Whether the extension that this script came with is still there. */
  lives(): boolean;
  /** Nobody answers any more. */
  left(): void;
  wait(ms: number): Promise<void>;
}

/** How long an unanswered report rests before it is made again, ms: a worker that died is soon back, a busy one later. */
const rests = [400, 400, 800, 1_600, 3_200];

/**
 * Makes the reports of one document: tells the background what the page shows, once per change, and hands on what may be
 * offered for it. Of several on their way only the last one's answer counts, in whatever order they come: what was
 * offered for a page that has changed since would otherwise stand until it changes again.
 *
 * @returns reports once; `always` also where nothing changed. Ends when it was answered or given up.
 */
export function makeReport(world: World): (always: boolean) => Promise<void> {
  let told = '';
  let last = 0;

  const report = async (always: boolean): Promise<void> => {
    const seen = await world.seen();
    // The page's own words may count seconds down, and alone are no news.
    const words = JSON.stringify({ ...seen, reasons: 0 });
    if (!always && words === told) return;
    told = words;
    last += 1;
    const mine = last;
    const offer = await world.ask(seen);
    if (mine !== last) return;
    if (await world.learn(offer.taught)) return report(true);
    world.offered(offer);
  };

  return async (always) => {
    // Also where the page holds nothing new: the badge of a newer engine stands beside the old one's.
    if (!world.lives()) return world.left();
    for (const [tried, rest] of rests.entries()) {
      try {
        await report(always || tried > 0);
        return;
      } catch {
        // After an update or removal of the extension nobody answers any more.
        if (!world.lives()) return world.left();
        await world.wait(rest);
      }
    }
    // Nobody heard it: the next look is no repetition.
    told = '';
  };
}
