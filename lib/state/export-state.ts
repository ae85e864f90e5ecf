import type { ErrorCode } from '../core/errors.ts';
import { tryAsk } from './asking.ts';
import { runTransfer } from './transfer-state.ts';

/** Asks for all accounts as links. They are given to the screen that saves or shows them, and kept nowhere. */
export async function takeLinks(password: string): Promise<string[] | 'wrong-password' | ErrorCode> {
  const reply = await tryAsk('transfer.links', { password });
  if (!reply.ok) return reply.code;
  return reply.value.result === 'given' ? reply.value.links : 'wrong-password';
}

/** The same as a sealed vault for other apps, as text. */
export async function sealLinks(
  links: string[],
  password: string,
): Promise<{ text: string } | { problem: ErrorCode }> {
  const answer = await runTransfer({ job: 'seal', links, password }, new AbortController().signal);
  return answer.ok ? { text: answer.value } : { problem: answer.code };
}
