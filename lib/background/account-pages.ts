import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import { makeQueue } from '../vault/queue.ts';
import type { Deps } from './deps.ts';
import { watchDeadline } from './own-deadline.ts';
import { isOwnSite, rememberOwnSite } from './own-site.ts';
import { watchRecovery } from './recovery-watch.ts';
import { watchTeam } from './team-watch.ts';
import { noteTrustList } from './trusted-devices.ts';
import { loginThrough } from './trusted-devices-login.ts';

/** The loader saw a page for those who are logged in: it may be read. */
export async function accountWanted(deps: Deps, caller: PageCaller): Promise<Empty> {
  if (!(await isRead(deps, caller.origin))) return {};
  await deps.tabs.injectReader(caller);
  return {};
}

/** HelpKit's own pages, and those of sites that an account belongs to. */
async function isRead(deps: Deps, origin: string): Promise<boolean> {
  if (await isOwnSite(deps, origin)) return true;
  if ((await deps.vault.status()).state !== 'unlocked') return false;
  const accounts = await deps.vault.list();
  return accounts.some(({ origins }) =>
    origins.some((one) => one.origin === origin && one.source !== 'proposed'),
  );
}

/** As they come: a page that is drawn bit by bit counts as it was told last. */
const inTurn = makeQueue('account-pages');

/** What such a page says, told to each who keeps a part of it. */
export function accountSeen(
  deps: Deps,
  request: RequestOf<'account.seen'>,
  caller: PageCaller,
): Promise<Empty> {
  return inTurn(() => tellEach(deps, request, caller));
}

async function tellEach(
  deps: Deps,
  { path, username, outside, devices, recovery, own, team }: RequestOf<'account.seen'>,
  caller: PageCaller,
): Promise<Empty> {
  const { origin, tabId, isPrivate } = caller;
  if (!(await isRead(deps, origin))) return {};
  // A warning first: what a disk or a lock refuses below takes nothing from it.
  await watchRecovery(deps, { reading: recovery, origin, username, path, tabId, outside });
  await rememberOwnSite(deps, origin);
  if (!outside) await loginThrough(deps, tabId, origin);
  // A team's own page tells of everybody's, and is not asked about this person's.
  if (team === null) await watchDeadline(deps, { origin, username, own });
  // The list that a private window is shown marks that window, if any, as this device.
  if (devices !== null && !isPrivate)
    await noteTrustList(deps, { origin, path, username, devices, readAt: deps.now() });
  if (team !== null) await watchTeam(deps, caller, team);
  return {};
}
