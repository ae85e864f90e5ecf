import { signal } from '@preact/signals';
import type { ErrorCode } from '../core/errors.ts';
import type { Preferences } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';

/** The person's preferences; null until the background has answered. */
export const preferences = signal<Preferences | null>(null);

/** Keeps a changed preference. It shows at once; where it could not be kept, the old one comes back. */
export async function changePreferences(change: Partial<Preferences>): Promise<ErrorCode | null> {
  const before = preferences.peek();
  if (before !== null) preferences.value = { ...before, ...change };
  const reply = await tryAsk('preferences.write', change);
  preferences.value = reply.ok ? reply.value : before;
  return reply.ok ? null : reply.code;
}
