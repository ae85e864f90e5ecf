import type { ClockSample } from '../../lib/core/skew.ts';

/** Waiting longer tells nothing any more, ms. */
const patience = 8_000;

/**
 * Looks at the clock of the page's own site: one request without a body, without cookies, past every cache, to where
 * hardly any site redirects. Null where the browser or the site tells nothing.
 *
 * @param now ms since 1970 by this computer.
 */
export async function sampleClock(origin: string, now: () => number): Promise<ClockSample | null> {
  const sentAt = now();
  try {
    const answer = await fetch(new URL('/favicon.ico', origin), {
      method: 'HEAD',
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    const date = Date.parse(answer.headers.get('Date') ?? '');
    return Number.isNaN(date) ? null : { sentAt, receivedAt: now(), date };
  } catch {
    // A page's policy, a redirect or a lost network: then it is not measured.
    return null;
  }
}
