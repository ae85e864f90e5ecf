import type { Caller } from './caller.ts';
import type { Tier } from './messages/message.ts';

/** How many messages at once, and how many more each second. */
interface Rate {
  burst: number;
  perSecond: number;
}

/**
 * A page's engine asks when its page changes: a page that changes without end must not keep the background at work.
 * Our own pages are trusted, and bounded only against a fault of their own.
 */
const rates: { readonly [T in Tier]: Rate } = {
  page: { burst: 60, perSecond: 5 },
  extension: { burst: 2_000, perSecond: 500 },
};
/** More documents than anyone looks at; those that were silent longest are forgotten, and begin anew. */
const mostCallers = 500;

interface Bucket {
  left: number;
  at: number;
}

/**
 * Makes the count of what each document says: a bucket of tokens, one a message, filled again over time. Forgotten
 * with the worker, which a flood keeps alive.
 *
 * @returns whether one more message of this caller is heard.
 */
export function makeRates(now: () => number): (caller: Caller) => boolean {
  const buckets = new Map<string, Bucket>();
  return (caller) => {
    const { burst, perSecond } = rates[caller.tier];
    const key = caller.tier === 'page' ? `${caller.tabId}/${caller.documentId ?? ''}` : '';
    const time = now();
    const { left, at } = buckets.get(key) ?? { left: burst, at: time };
    // A clock that is set back fills nothing.
    const filled = Math.min(burst, left + (Math.max(time - at, 0) / 1_000) * perSecond);
    buckets.delete(key);
    buckets.set(key, { left: Math.max(filled - 1, 0), at: time });
    const [oldest] = buckets.keys();
    if (buckets.size > mostCallers && oldest !== undefined) buckets.delete(oldest);
    return filled >= 1;
  };
}
