import type { Guard } from '../shapes.ts';

export type Tier = 'extension' | 'page';

/** Who may send it, what it carries, what comes back. */
export interface Message<T extends Tier, Request, Reply> {
  tier: T;
  request: Request;
  reply: Reply;
}

/** What is looked at before a handler sees a message: who sent it, and whether what it carries fits. */
interface Entry<T extends Tier, Request> {
  tier: T;
  guard: Guard<Request>;
}

/** An entry for each message of a chapter. Total by type: a message without one does not compile. */
export type Chapter<M extends { [N in keyof M]: Message<Tier, unknown, unknown> }> = {
  readonly [N in keyof M]: Entry<M[N]['tier'], M[N]['request']>;
};

export function fromExtension<Request>(guard: Guard<Request>): Entry<'extension', Request> {
  return { tier: 'extension', guard };
}

export function fromPage<Request>(guard: Guard<Request>): Entry<'page', Request> {
  return { tier: 'page', guard };
}
