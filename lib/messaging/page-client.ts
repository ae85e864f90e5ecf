import { browser } from '../browser/api.ts';
import { AppError, codeOf } from '../core/errors.ts';
import { fromPage } from '../core/in-time.ts';
import type { Reply } from './contract.ts';
import type { PageMessageName, PageReplyOf, PageRequestOf } from './page-contract.ts';

/** One document: where the browser knows document ids the message reaches that one or none. */
export interface PageTarget {
  tabId: number;
  documentId: string | null;
}

/**
 * Tells the engine of one document something and gives its answer, which is as trustworthy as the page: check it.
 *
 * @throws AppError `page-gone` when that document has no engine any more, `page-silent` where nothing in it answers.
 */
export async function tell<N extends PageMessageName>(
  target: PageTarget,
  name: N,
  request: PageRequestOf<N>,
): Promise<PageReplyOf<N>> {
  const where = target.documentId === null ? { frameId: 0 } : { documentId: target.documentId };
  let reply: Reply<PageReplyOf<N>> | undefined;
  try {
    // The engine answers in this shape; what is inside is checked by whoever uses it.
    reply = (await fromPage(
      browser.tabs.sendMessage(target.tabId, { name, request }, where),
    )) as typeof reply;
  } catch (error) {
    if (codeOf(error) === 'page-silent') throw error;
    throw new AppError('page-gone', { cause: error });
  }
  if (reply === undefined) throw new AppError('page-gone');
  if (!reply.ok) throw new AppError(reply.code);
  return reply.value;
}
