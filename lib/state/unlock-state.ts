import type { ErrorCode } from '../core/errors.ts';
import type { Reply } from '../messaging/contract.ts';
import type { UnlockAnswer } from '../messaging/vault-views.ts';
import { tryAsk } from './asking.ts';
import { takeOpening } from './take-opening.ts';
import { takeStatus } from './vault-state.ts';

/** Tries to unlock. A wrong password is an answer and no fault. */
export async function unlockVault(password: string): Promise<'unlocked' | 'wrong-password' | ErrorCode> {
  return takeUnlock(await tryAsk('vault.unlock', { password }));
}

/** Takes over how an unlocking went, whatever it was tried with. */
export function takeUnlock(reply: Reply<UnlockAnswer>): 'unlocked' | 'wrong-password' | ErrorCode {
  if (!reply.ok) return reply.code;
  if (reply.value.result === 'unlocked') takeOpening(reply.value.opening);
  else takeStatus(reply.value.status);
  return reply.value.result;
}
