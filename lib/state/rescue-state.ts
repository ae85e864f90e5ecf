import type { ErrorCode } from '../core/errors.ts';
import type { Reply } from '../messaging/contract.ts';
import type { SealedVault } from '../messaging/vault-views.ts';
import { tryAsk } from './asking.ts';
import { notify } from './notices-state.ts';
import { takeStatus } from './vault-state.ts';

/** What stood against bringing the vault back, or null. */
type Outcome = 'wrong-password' | ErrorCode | null;

/** Brings the vault back from its second copy; without a password only where nothing is left. */
export async function rescueVault(password: string | null): Promise<Outcome> {
  const reply = await tryAsk('vault.rescue', { password });
  if (!reply.ok) return reply.code;
  if (reply.value.result === 'wrong-password') return 'wrong-password';
  takeStatus(reply.value.status);
  if (reply.value.result === 'restored-older') notify({ kind: 'older-copy' });
  return null;
}

/** Goes on with a vault that is older than it was. */
export async function keepThisVault(): Promise<ErrorCode | null> {
  const reply = await tryAsk('vault.keepThis', {});
  if (!reply.ok) return reply.code;
  takeStatus(reply.value);
  return null;
}

/** The sealed vault as a text, to be put aside before it is removed. */
export function sealedVault(): Promise<Reply<SealedVault>> {
  return tryAsk('vault.sealed', {});
}

/** Removes every trace of the vault. */
export async function startAgain(): Promise<ErrorCode | null> {
  const reply = await tryAsk('vault.startAgain', {});
  if (!reply.ok) return reply.code;
  takeStatus(reply.value);
  return null;
}
