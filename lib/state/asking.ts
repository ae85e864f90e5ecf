import { codeOf, type ErrorCode } from '../core/errors.ts';
import { ask } from '../messaging/client.ts';
import type { MessageName, Reply, ReplyOf, RequestOf } from '../messaging/contract.ts';

/** What a refusal with one of these codes means for everybody: the vault is not what we took it for. */
const vaultMoved: ReadonlySet<ErrorCode> = new Set([
  'vault-locked',
  'vault-missing',
  'vault-damaged',
  'vault-newer',
  'vault-wiped',
  'vault-rolled-back',
]);

let onVaultMoved: () => void = () => {};

/** Names the one who looks at the vault anew when an answer shows that it was locked or changed meanwhile. */
export function whenVaultMoved(look: () => void): void {
  onVaultMoved = look;
}

/** What was asked here and is not answered yet. */
const asked: MessageName[] = [];

export function isAsked(names: ReadonlySet<MessageName>): boolean {
  return asked.some((name) => names.has(name));
}

/** Asks the background one thing. Never throws: what fails comes back as a code. */
export async function tryAsk<N extends MessageName>(
  name: N,
  request: RequestOf<N>,
): Promise<Reply<ReplyOf<N>>> {
  asked.push(name);
  try {
    return { ok: true, value: await ask(name, request) };
  } catch (error) {
    const code = codeOf(error);
    if (vaultMoved.has(code)) onVaultMoved();
    return { ok: false, code };
  } finally {
    asked.splice(asked.indexOf(name), 1);
  }
}
