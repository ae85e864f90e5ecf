import { hostForShow, isLoopback, webUrl } from './origin.ts';

/** Why a site may be another one than the person thinks, though its name imitates none. */
export type BindWarning =
  /** The host of a known site, as it is shown, at another port: another program answers there. */
  | { why: 'port'; of: string }
  /** An address in place of a name, which no certificate of a known site stands for. */
  | { why: 'address' };

/**
 * What must be said before an account is bound to an origin, or null. A second service on a known host, or a device
 * without a name, is honest as often as not: so this only warns, where `lookalikeOf` has the binding refused.
 *
 * @param known exact origins of the person's accounts.
 */
export function bindWarningOf(origin: string, known: readonly string[]): BindWarning | null {
  const there = webUrl(origin);
  if (there === null || known.includes(there.origin)) return null;
  const twin = known.find((one) => webUrl(one)?.hostname === there.hostname);
  if (twin !== undefined) return { why: 'port', of: hostForShow(twin) };
  return isAddress(there.hostname) && !isLoopback(there.hostname) ? { why: 'address' } : null;
}

/** The URL parser has written every form of an IPv4 address as four numbers, and IPv6 in brackets. */
function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/.test(hostname);
}
