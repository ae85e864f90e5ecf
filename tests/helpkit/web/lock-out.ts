import { LockedOutPage } from '../pages/locked-out-page.tsx';
import type { Ctx, Route } from './context.ts';
import { show } from './show.tsx';

/** What is still open to a member whose days are over, each with all that lies under it: turning 2FA on, proving who they are, help, and the way out. */
const open = ['/settings/security/two-factor', '/step-up', '/settings/security/recovery', '/help', '/logout'];

/**
 * The refusal that a locked out member gets in place of a route, or undefined when it may answer. Everything that asks
 * for a login is shut unless it is named above; what answers strangers too, such as the links of a recovery, rests on no
 * login and goes on.
 */
export function refuseLockedOut(c: Ctx, route: Route): Response | Promise<Response> | undefined {
  const grace = c.var.visitor.standing?.grace;
  if (!grace?.lockedOut || route.needs === 'nobody' || route.needs === 'challenge') return undefined;
  if (open.some((path) => route.path === path || route.path.startsWith(`${path}/`))) return undefined;
  return show(c, LockedOutPage, { grace }, 403);
}
