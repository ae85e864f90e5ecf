import { browser } from '../browser/api.ts';
import { takeEarly } from '../browser/early.ts';
import { sent } from '../browser/page.ts';
import { AppError } from '../core/errors.ts';
import type { MessageName, Reply, ReplyOf, RequestOf } from './contract.ts';

/**
 * Asks the background one thing and gives its answer.
 *
 * @throws AppError with the code that the background answered; `unexpected` when it did not answer at all.
 */
export async function ask<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
  // What was not asked early is sent in this very moment: the page may be about to go.
  const early = takeEarly(name);
  const answer =
    (early && (await early)) ?? (await sent(() => browser.runtime.sendMessage({ name, request })));
  // The router answers in this shape to every message it knows; nothing else listens.
  const reply = answer as Reply<ReplyOf<N>> | undefined;
  if (reply === undefined) throw new AppError('unexpected');
  if (!reply.ok) throw new AppError(reply.code);
  return reply.value;
}
