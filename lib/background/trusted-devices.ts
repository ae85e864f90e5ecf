import { AppError } from '../core/errors.ts';
import {
  endingSoon,
  nextReminder,
  type TrustGiven,
  type TrustList,
  withAskedAgain,
  withGiven,
  withList,
  withoutOld,
  withoutSurplus,
} from '../core/trusted-device.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { TrustedDevicesView } from '../messaging/life-views.ts';
import type { Ledgers } from '../vault/ledgers.ts';
import { makeQueue } from '../vault/queue.ts';
import { mark } from './button.ts';
import type { Deps } from './deps.ts';

const stash = 'trust-given';
/** Where HelpKit lists trusted devices, where its list was never seen. */
const usualPath = '/settings/security';
/** More of a person's logins than are waiting for an unlocking. */
const mostWaiting = 50;

async function isOpen({ vault }: Deps): Promise<boolean> {
  return (await vault.status()).state === 'unlocked';
}

/** One after the other: none that waits is lost by another that is entered meanwhile. */
const inTurn = makeQueue('trust-given');

async function waiting({ session }: Deps): Promise<TrustGiven[]> {
  const kept = await session.get(stash);
  return Array.isArray(kept) ? kept : []; // written below alone
}

/** A login whose box was ticked went through. While the vault is locked it waits for the next unlocking. */
export async function enterTrust(deps: Deps, given: TrustGiven): Promise<void> {
  await inTurn(async () => deps.session.set(stash, [...(await waiting(deps)), given].slice(-mostWaiting)));
  await enterWaiting(deps);
}

/** Enters what waited for the vault to be open. */
export function enterWaiting(deps: Deps): Promise<void> {
  return inTurn(() => enterAll(deps));
}

async function enterAll(deps: Deps): Promise<void> {
  const all = await waiting(deps);
  if (all.length === 0 || !(await isOpen(deps))) return;
  const ids = all.map(() => deps.newId());
  await change(deps, ({ devices, lists }) => ({
    devices: all.reduce((so, given, at) => withGiven(so, given, ids[at] ?? ''), devices),
    lists,
  }));
  // Entered twice is entered once.
  await deps.session.remove(stash);
}

/** A prompt with a trust box: what was trusted here is not any more. */
export async function noteAskedAgain(deps: Deps, origin: string, username: string): Promise<void> {
  if (!(await isOpen(deps))) return;
  const at = deps.now();
  await change(deps, ({ devices, lists }) => ({
    devices: withAskedAgain(devices, { origin, username, at }),
    lists,
  }));
}

/** The site's own list was seen. */
export async function noteTrustList(deps: Deps, list: TrustList): Promise<void> {
  if (!(await isOpen(deps))) return;
  await change(deps, ({ devices, lists }) => ({
    devices: withList(devices, list),
    lists: [
      ...lists.filter(({ origin, username }) => origin !== list.origin || username !== list.username),
      list,
    ],
  }));
}

async function change(
  deps: Deps,
  next: (before: Ledgers['trusted']) => Ledgers['trusted'],
): Promise<TrustedDevicesView> {
  const after = await deps.vault.changeLedger('trusted', (before) => {
    const { devices, lists } = next(before);
    return { devices: withoutSurplus(devices), lists };
  });
  return show(deps, after);
}

/** Sets the next reminder and says on the button that one is due. */
async function show(deps: Deps, { devices: kept, lists }: Ledgers['trusted']): Promise<TrustedDevicesView> {
  const now = deps.now();
  const devices = withoutOld(kept, now);
  const ending = endingSoon(devices, now, deps.zone()).map(({ id }) => id);
  await deps.remind('trust', nextReminder(devices, now, deps.zone()));
  await mark(deps, 'trust', ending.length > 0 ? { text: String(ending.length), tone: 'plain' } : null);
  return { devices, lists, ending };
}

export async function listTrusted(deps: Deps): Promise<TrustedDevicesView> {
  await enterWaiting(deps);
  return change(deps, (before) => before);
}

/** The alarm of a reminder: what is due is said, by its site where the vault is open. */
export async function remindOfTrust(deps: Deps): Promise<void> {
  await mark(deps, 'trust', { text: '1', tone: 'plain' });
  if (await isOpen(deps)) await listTrusted(deps);
  await deps.notify('trust-ends');
}

/** Takes the person to the site's own page, where alone a trust is taken back. */
export async function revokeTrust(
  deps: Deps,
  { id }: RequestOf<'trust.revoke'>,
): Promise<TrustedDevicesView> {
  const { devices, lists } = await deps.vault.ledger('trusted');
  const device = devices.find((one) => one.id === id);
  if (device === undefined) throw new AppError('account-unknown');
  const path = lists.find(({ origin }) => origin === device.origin)?.path ?? usualPath;
  const changedAt = deps.now();
  const view = await change(deps, (before) => ({
    ...before,
    devices: before.devices.map((one) => (one.id === id ? { ...one, state: 'revoking', changedAt } : one)),
  }));
  await deps.tabs.open(device.origin + path);
  return view;
}

export function forgetTrust(deps: Deps, { id }: RequestOf<'trust.forget'>): Promise<TrustedDevicesView> {
  return change(deps, ({ devices, lists }) => ({ devices: devices.filter((one) => one.id !== id), lists }));
}
