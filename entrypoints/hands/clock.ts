import type { ClockSample } from '../../lib/core/skew.ts';

/** Waiting longer tells nothing any more, ms. */
const patience = 8_000;

/**
 * Looks at the clock of the page's own site: one request without a body, without cookies, past the browser's cache, to
 * where hardly any site redirects, by an address of its own that no cache on the way can have kept. Null where the browser or
 * the site tells nothing, and where a cache answered all the same: what it says of the time is as old as the answer.
 *
 * @param now ms since 1970 by this computer.
 */
export async function sampleClock(origin: string, now: () => number): Promise<ClockSample | null> {
  const sentAt = now();
  try {
    const answer = await fetch(new URL(`/favicon.ico?${crypto.randomUUID()}`, origin), {
      method: 'HEAD',
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    const receivedAt = now();
    const { headers } = answer;
    const date = Date.parse(headers.get('Date') ?? '');
    // RFC 9111, section 5.1: the seconds since it left its site. What is no number may be any.
    const isKept = headers.has('Age') && Number(headers.get('Age')) !== 0;
    return Number.isNaN(date) || isKept ? null : { sentAt, receivedAt, date };
  } catch {
    // A page's policy, a redirect or a lost network: then it is not measured.
    return null;
  }
}
