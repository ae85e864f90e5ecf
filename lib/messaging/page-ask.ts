import { native, sent } from '../browser/page.ts';
import type { MessageName, ReplyOf, RequestOf } from './contract.ts';
import { answered } from './reply.ts';

/** Asks as `client.ts` does, from a page's own document: by the native API, for the polyfill would be a tenth of the script. */
export async function askFromPage<N extends MessageName>(
  name: N,
  request: RequestOf<N>,
): Promise<ReplyOf<N>> {
  const answer = await sent(async () => native()?.runtime.sendMessage({ name, request }));
  return answered<N>(answer);
}
