import { AppError } from '../core/errors.ts';
import { isHelpkitOrigin } from '../core/origin.ts';
import type { Policy } from '../core/policy.ts';
import type { PolicyView, Preferences } from '../messaging/views.ts';
import type { Deps } from './deps.ts';

/** The person's choices as far as the organisation leaves them free. */
export function underPolicy(chosen: Preferences, policy: Policy): Preferences {
  return {
    ...chosen,
    autoLockMinutes: Math.min(chosen.autoLockMinutes, policy.autoLockMinutes ?? Number.POSITIVE_INFINITY),
    trustDevices: trustUnder(chosen, policy),
    backupReminderDays: soonest(chosen.backupReminderDays, policy.backupReminderDays),
  };
}

/** On a computer that is shared nothing is trusted, whoever wants it. */
function trustUnder(chosen: Preferences, { trustedDevices }: Policy): Preferences['trustDevices'] {
  if (chosen.sharedComputer) return 'never';
  if (trustedDevices === null) return chosen.trustDevices;
  return trustedDevices === 'ask' && chosen.trustDevices === 'never' ? 'never' : trustedDevices;
}

/** The fewer of two numbers of days, of which the person's is 0 for never. */
function soonest(chosen: number, most: number | null): number {
  if (most === null) return chosen;
  return chosen === 0 ? most : Math.min(chosen, most);
}

/** What the views mark as set by the organisation. */
export async function policyView(deps: Deps): Promise<PolicyView> {
  const { policy, malformed } = await deps.policy();
  const { helpkitOrigins, ...rest } = policy;
  const sites = helpkitOrigins.map(async (origin) => ({ origin, granted: await deps.access.has(origin) }));
  return { ...rest, malformed, sites: await Promise.all(sites) };
}

/** Throws `policy-forbids` where the organisation does not leave it to the person. */
export async function mustBeAllowed(deps: Deps, forbids: (policy: Policy) => boolean): Promise<void> {
  if (forbids((await deps.policy()).policy)) throw new AppError('policy-forbids');
}

/** Throws `policy-forbids` where what the vault holds may leave it sealed alone. */
export function mayLeavePlain(deps: Deps): Promise<void> {
  return mustBeAllowed(deps, (policy) => policy.plainExportForbidden);
}

/** Whether an origin is HelpKit's: by its name, or because the organisation says so. */
export async function isHelpkit(deps: Deps, origin: string): Promise<boolean> {
  return isHelpkitOrigin(origin) || (await deps.policy()).policy.helpkitOrigins.includes(origin);
}
