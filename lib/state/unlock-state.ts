import type { ErrorCode } from '../core/errors.ts';
import type { Reply } from '../messaging/contract.ts';
import type { UnlockAnswer } from '../messaging/vault-views.ts';
import { tryAsk } from './asking.ts';
import { stopKey } from './stop-state.ts';
import { takeOpening } from './take-opening.ts';
import { lockVault, takeStatus } from './vault-state.ts';

let stopped = false;

/** Tries to unlock. A wrong password is an answer and no fault. */
export async function unlockVault(
  password: string,
): Promise<'unlocked' | 'wrong-password' | 'stopped' | ErrorCode> {
  stopped = false;
  const reply = await tryAsk('vault.unlock', { password });
  if (!stopped) return takeUnlock(reply);
  // Whichever of the two came first, in the end it is locked.
  await lockVault();
  return 'stopped';
}

/** Gives up on an unlocking that goes on. Where the key was made already, what it opens is locked again, even if this page closes. */
export async function stopUnlocking(): Promise<void> {
  stopped = true;
  await Promise.all([stopKey(), lockVault()]);
}

/** Takes over how an unlocking went, whatever it was tried with. */
export function takeUnlock(reply: Reply<UnlockAnswer>): 'unlocked' | 'wrong-password' | ErrorCode {
  if (!reply.ok) return reply.code;
  if (reply.value.result === 'unlocked') takeOpening(reply.value.opening);
  else takeStatus(reply.value.status);
  return reply.value.result;
}
