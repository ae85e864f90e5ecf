import type { Site } from '../rules/site.ts';
import { findTrust } from '../rules/trusted-devices.ts';
import type { Ctx } from './context.ts';
import { readCookie } from './cookies.ts';

/** The id of the trusted device that this browser is to a member, if it is one. */
export function thisDevice(c: Ctx, site: Site, accountId: number): number | undefined {
  const token = readCookie(c, `trust-${accountId}`);
  return token ? findTrust(site, accountId, token)?.id : undefined;
}
