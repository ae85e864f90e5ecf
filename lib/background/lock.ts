import { AppError } from '../core/errors.ts';
import { checkNewPassword } from '../core/password.ts';
import type { LockReason, VaultStatus } from '../core/types.ts';
import type { PasskeyProof } from '../crypto/passkey.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { UnlockAnswer } from '../messaging/vault-views.ts';
import { notePolicy, unlocked, wrongPassword } from './activity.ts';
import type { Deps } from './deps.ts';
import { guess } from './guesses.ts';
import { readOpening } from './opening.ts';
import { mustBeAllowed } from './policy.ts';
import { remindAnew } from './reminders.ts';
import { refreshPages } from './tabs.ts';

export async function createVault(deps: Deps, { password }: RequestOf<'vault.create'>): Promise<VaultStatus> {
  const fault = password === null ? null : checkNewPassword(password);
  if (fault !== null) throw new AppError(fault);
  if (password === null) await mustBeAllowed(deps, (policy) => policy.passwordRequired);
  await deps.vault.create(password);
  await refreshPages(deps);
  return deps.vault.status();
}

export async function unlockBy(deps: Deps, secret: string | PasskeyProof): Promise<UnlockAnswer> {
  const unlock = () => deps.vault.unlock(secret);
  const isText = typeof secret === 'string';
  const result = await (isText ? guess(deps, (answer) => answer === 'wrong-password', unlock) : unlock());
  if (result === 'wrong-password') {
    // What a passkey makes cannot be guessed: one that does not fit is an old one, and no attack to be told of.
    if (isText) await wrongPassword(deps);
    return { result, status: await deps.vault.status() };
  }
  // The person wants to see the codes; that it was noted, and every page that waits for one, come a moment later.
  deps.afterwards(async () => {
    try {
      await unlocked(deps, isText ? 'unlocked' : 'passkey-used');
    } finally {
      await refreshPages(deps);
      await remindAnew(deps);
    }
  });
  return { result, opening: await readOpening(deps) };
}

export async function lockVault(deps: Deps, reason: LockReason): Promise<VaultStatus> {
  await deps.vault.lock(reason);
  await setLockAlarm(deps);
  await refreshPages(deps);
  return deps.vault.status();
}

/** How long after a deadline the alarm comes, ms: never before it, whatever the browser rounds. */
const alarmDelay = 50;

/** The deadline is checked at every use; the alarm besides wipes the key when nobody uses it. */
export async function setLockAlarm({ vault, lockAlarm }: Deps): Promise<void> {
  const { locksAt } = await vault.status();
  await lockAlarm(locksAt === null ? null : locksAt + alarmDelay);
}

/** The alarm came: locks if a deadline has passed, and tells every page that shows a prompt. */
export async function lockIfDue(deps: Deps): Promise<void> {
  // Asking for the status locks, and says why.
  const { state, lockReason } = await deps.vault.status();
  if (state === 'locked' && lockReason !== null) await refreshPages(deps);
  await setLockAlarm(deps);
}

/** The organisation changed its mind: what it asks holds from now on, not from the next use. */
export async function policyChanged(deps: Deps): Promise<void> {
  await deps.vault.retime();
  await notePolicy(deps);
  // Looks at the deadline and at where the key lies, and locks where they no longer fit.
  await setLockAlarm(deps);
  await refreshPages(deps);
}
