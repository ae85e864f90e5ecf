import type { MessageName, ReplyOf, RequestOf } from '../../../lib/messaging/contract.ts';
import type { Speaker } from '../fixtures/vault-messages.ts';

const tries = 20;

/**
 * Speaks to a background that Firefox may end at any moment: knocks before it sends something, as our own pages do
 * (`lib/browser/page.ts`), and asks again what nobody answered. So `ask` is for what may be done twice.
 */
export function patient({ ask, send, outcome }: Speaker): Speaker {
  const knock = async () => {
    for (let at = 0; at < tries; at += 1) {
      try {
        await ask('vault.status', {});
        return;
      } catch {
        // put away at this very moment: the next one wakes it
      }
    }
  };
  return {
    outcome,
    async send(name, request) {
      await knock();
      await send(name, request);
    },
    async ask<N extends MessageName>(name: N, request: RequestOf<N>): Promise<ReplyOf<N>> {
      for (let at = 1; ; at += 1) {
        try {
          return await ask(name, request);
        } catch (error) {
          if (at === tries || !String(error).includes('no answer')) throw error;
        }
      }
    },
  };
}
