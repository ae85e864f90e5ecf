import { AppError } from '../core/errors.ts';
import { checkNewPassword } from '../core/password.ts';
import type { LockReason, VaultStatus } from '../core/types.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { UnlockAnswer } from '../messaging/views.ts';
import type { Deps } from './deps.ts';
import { refreshPages } from './tabs.ts';

export async function createVault(deps: Deps, { password }: RequestOf<'vault.create'>): Promise<VaultStatus> {
  const fault = password === null ? null : checkNewPassword(password);
  if (fault !== null) throw new AppError(fault);
  await deps.vault.create(password);
  await refreshPages(deps);
  return deps.vault.status();
}

export async function unlockVault(
  deps: Deps,
  { password }: RequestOf<'vault.unlock'>,
): Promise<UnlockAnswer> {
  const result = await deps.vault.unlock(password);
  if (result === 'unlocked') await refreshPages(deps);
  return { result, status: await deps.vault.status() };
}

export async function lockVault(deps: Deps, reason: LockReason): Promise<VaultStatus> {
  await deps.vault.lock(reason);
  await refreshPages(deps);
  return deps.vault.status();
}
