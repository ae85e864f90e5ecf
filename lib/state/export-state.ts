import type { ErrorCode } from '../core/errors.ts';
import { tryAsk } from './asking.ts';
import { runTransfer } from './transfer-state.ts';

/** Asks for all accounts as links. They are given to the screen that saves or shows them, and kept nowhere. */
export async function takeLinks(
  password: string,
): Promise<{ links: string[]; missing: number } | 'wrong-password' | ErrorCode> {
  const reply = await tryAsk('transfer.links', { password });
  if (!reply.ok) return reply.code;
  return reply.value.result === 'given' ? reply.value : 'wrong-password';
}

/** Asks for the same as a vault for other apps, which `filePassword` opens: sealed before it gets here. */
export async function takeSealed(
  password: string,
  filePassword: string,
): Promise<{ text: string; missing: number } | 'wrong-password' | ErrorCode> {
  const made = await runTransfer({ job: 'lock', password: filePassword }, new AbortController().signal);
  if (!made.ok) return made.code;
  const { key, salt } = made.value;
  const reply = await tryAsk('transfer.sealed', { password, lock: { key: [...key], salt: [...salt] } });
  if (!reply.ok) return reply.code;
  return reply.value.result === 'given' ? reply.value : 'wrong-password';
}
