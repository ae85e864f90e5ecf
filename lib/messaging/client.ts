import { browser } from '../browser/api.ts';
import { takeEarly } from '../browser/early.ts';
import { sent } from '../browser/page.ts';
import type { MessageName, ReplyOf, RequestOf } from './contract.ts';
import { answered } from './reply.ts';

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
  return answered<N>(answer);
}
