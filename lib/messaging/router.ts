import { AppError, codeOf } from '../core/errors.ts';
import { type Caller, callerOf, type ExtensionCaller, type PageCaller, type Sender } from './caller.ts';
import {
  type Contract,
  type MessageName,
  messages,
  type Reply,
  type ReplyOf,
  type RequestOf,
} from './contract.ts';

type CallerOf<N extends MessageName> = Contract[N]['tier'] extends 'page' ? PageCaller : ExtensionCaller;
export type Handler<N extends MessageName> = (
  request: RequestOf<N>,
  caller: CallerOf<N>,
) => Promise<ReplyOf<N>>;
/** One handler a message. Total by type: a message without a handler does not compile. */
export type Handlers = { readonly [N in MessageName]: Handler<N> };

function isMessage(value: unknown): value is { name: MessageName; request: unknown } {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('request' in value))
    return false;
  return typeof value.name === 'string' && Object.hasOwn(messages, value.name);
}

async function answer<N extends MessageName>(
  handlers: Handlers,
  name: N,
  request: unknown,
  caller: Caller,
): Promise<ReplyOf<N>> {
  if (caller.tier !== messages[name].tier) throw new AppError('not-allowed');
  if (!messages[name].guard(request)) throw new AppError('bad-request');
  return handlers[name](request, caller as CallerOf<N>); // the tier was just compared
}

/**
 * Makes the one listener of the background: knows who called, whether that caller may, whether the request fits, and
 * catches what the handler throws. A message that is none of ours gets no answer at all.
 *
 * @param report hears the code of every failure; never a value.
 * @param mayCall whether a caller is heard once more, or says too much.
 */
export function route(
  handlers: Handlers,
  own: { id: string; origin: string },
  report: (name: MessageName, error: unknown) => void,
  mayCall: (caller: Caller) => boolean,
): (message: unknown, sender: Sender) => Promise<Reply<unknown>> | undefined {
  return (message, sender) => {
    if (!isMessage(message)) return undefined;
    const caller = callerOf(sender, own);
    if (caller === null) return Promise.resolve({ ok: false, code: 'not-allowed' });
    if (!mayCall(caller)) return Promise.resolve({ ok: false, code: 'too-many' });
    return answer(handlers, message.name, message.request, caller).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => {
        report(message.name, error);
        return { ok: false, code: codeOf(error) };
      },
    );
  };
}
