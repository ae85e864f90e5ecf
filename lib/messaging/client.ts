import { browser } from '../browser/api.ts';
import { AppError } from '../core/errors.ts';
import type { MessageName, Reply, ReplyOf, RequestOf } from './contract.ts';

/**
 * Asks the background one thing and gives its answer.
 *
 * @throws AppError with the code that the background answered; `unexpected` when it did not answer at all.
 */
export async function ask<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  // The router answers in this shape to every message it knows; nothing else listens.
  const reply = (await browser.runtime.sendMessage({ name, request })) as Reply<ReplyOf<N>> | undefined;
  if (reply === undefined) throw new AppError('unexpected');
  if (!reply.ok) throw new AppError(reply.code);
  return reply.value;
}
