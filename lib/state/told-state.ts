import { signal } from '@preact/signals';
import type { ToldWarning } from '../messaging/told-views.ts';
import { tryAsk } from './asking.ts';

/** A code that was written where it does not belong; null = none, or not known yet. */
export const told = signal<ToldWarning | null>(null);

export async function loadTold(): Promise<void> {
  const reply = await tryAsk('told.read', {});
  told.value = reply.ok ? reply.value : null;
}

export async function dismissTold(): Promise<void> {
  told.value = null;
  await tryAsk('told.dismiss', {});
}
