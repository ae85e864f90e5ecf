import { AppError } from '../core/errors.ts';
import type { MessageName, Reply, ReplyOf } from './contract.ts';

/**
 * What the background answered to a message.
 *
 * @throws AppError with the code that it answered; `unexpected` when it did not answer at all.
 */
export function answered<N extends MessageName>(answer: unknown): ReplyOf<N> {
  // The router answers in this shape to every message it knows; nothing else listens.
  const reply = answer as Reply<ReplyOf<N>> | undefined;
  if (reply === undefined) throw new AppError('unexpected');
  if (!reply.ok) throw new AppError(reply.code);
  return reply.value;
}
