import { codeOf } from '../core/errors.ts';
import type { Reply } from './contract.ts';
import type { PageMessageName, PageReplyOf, PageRequestOf } from './page-contract.ts';

/** What the engine does for the background. Total by type, but for what the overlay and the reader of account pages hear. */
export type PageHandlers = {
  readonly [N in Exclude<PageMessageName, 'page.box' | 'account.next'>]: (
    request: PageRequestOf<N>,
  ) => Promise<PageReplyOf<N>>;
};

/**
 * Makes the engine's listener. Only the extension itself can reach it (`runtime.onMessage` hears no web page), and its
 * background is the one place that sends to tabs.
 */
export function routePage(
  handlers: PageHandlers,
  ownId: string | undefined,
): (message: unknown, sender: { id?: string | undefined }) => Promise<Reply<unknown>> | undefined {
  return (message, sender) => {
    if (ownId === undefined || sender.id !== ownId || typeof message !== 'object' || message === null)
      return undefined;
    const { name, request } = message as { name?: unknown; request?: unknown }; // only looked at, below
    if (typeof name !== 'string' || !Object.hasOwn(handlers, name)) return undefined;
    const handler = handlers[name as keyof PageHandlers] as (request: unknown) => Promise<unknown>; // own name, just checked
    return handler(request).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, code: codeOf(error) }),
    );
  };
}
