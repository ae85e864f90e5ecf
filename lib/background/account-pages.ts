import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
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

/** What such a page says, told to each who keeps a part of it. */
export async function accountSeen(
  deps: Deps,
  { path, username, outside, devices, recovery, own, team }: RequestOf<'account.seen'>,
  caller: PageCaller,
): Promise<Empty> {
  const { origin, tabId } = caller;
  if (!(await isRead(deps, origin))) return {};
  await rememberOwnSite(deps, origin);
  if (!outside) await loginThrough(deps, tabId, origin);
  await watchRecovery(deps, { reading: recovery, origin, username, path, tabId, outside });
  // A team's own page tells of everybody's, and is not asked about this person's.
  if (team === null) await watchDeadline(deps, { origin, username, own });
  if (devices !== null) await noteTrustList(deps, { origin, path, username, devices, readAt: deps.now() });
  if (team !== null) await watchTeam(deps, caller, team);
  return {};
}
