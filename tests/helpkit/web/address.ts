import type { Ctx } from './context.ts';

/**
 * The network address that a request came from: the socket's. No header is asked, since anybody can send any. Behind a
 * proxy that makes it one address for all, so a real site would be told its proxy's addresses and read the header of
 * those only.
 */
export function addressOf(c: Ctx): string {
  // Without a server around the app, as in some tests, there is no socket and no environment at all.
  return c.env?.incoming?.socket.remoteAddress ?? 'unknown';
}
