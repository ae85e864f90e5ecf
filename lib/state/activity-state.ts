import { signal } from '@preact/signals';
import type { ActivityView } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';
import { takeLoaded } from './load-state.ts';

/** What was done to the vault; null until the background has answered. */
export const activity = signal<ActivityView | null>(null);

export async function loadActivity(): Promise<void> {
  takeLoaded(await tryAsk('activity.read', {}), activity);
}
