import type { ErrorCode } from '../core/errors.ts';
import type { RevealAnswer } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';

export type Revealed = Pick<RevealAnswer, 'codes' | 'left' | 'check'>;

/**
 * Asks for an account's own QR code. It is given to the screen that shows it and kept nowhere, so that it is gone when
 * the screen is.
 */
export function revealAccount(
  id: string,
  password: string,
): Promise<Revealed | 'wrong-password' | ErrorCode> {
  return answered(tryAsk('reveal.account', { id, password }));
}

/** Asks for the codes that move several accounts; the same holds for them. */
export function revealBatch(
  ids: string[],
  password: string,
): Promise<Revealed | 'wrong-password' | ErrorCode> {
  return answered(tryAsk('reveal.batch', { ids, password }));
}

async function answered(
  asking: ReturnType<typeof tryAsk<'reveal.account' | 'reveal.batch'>>,
): Promise<Revealed | 'wrong-password' | ErrorCode> {
  const reply = await asking;
  if (!reply.ok) return reply.code;
  return reply.value.result === 'shown' ? reply.value : 'wrong-password';
}
