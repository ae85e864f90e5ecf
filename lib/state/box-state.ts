import type { ErrorCode } from '../core/errors.ts';
import { tryAsk } from './asking.ts';
import { tabWanted } from './tab-state.ts';

/** Lets the person draw a box around a code in the page in front. Answers with why that cannot be, or null. */
export async function startBox(): Promise<ErrorCode | null> {
  const reply = await tryAsk('box.start', { tabId: tabWanted() });
  if (!reply.ok) return reply.code;
  return reply.value.started ? null : 'page-forbidden';
}
