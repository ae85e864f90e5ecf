import { signal } from '@preact/signals';
import type { ActivityView } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';
import { notifyError } from './notices-state.ts';

/** What was done to the vault; null until the background has answered. */
export const activity = signal<ActivityView | null>(null);

export async function loadActivity(): Promise<void> {
  const reply = await tryAsk('activity.read', {});
  if (reply.ok) activity.value = reply.value;
  else notifyError(reply.code);
}
