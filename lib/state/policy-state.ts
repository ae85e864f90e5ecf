import { computed, signal } from '@preact/signals';
import type { PolicyView } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';

/** What the organisation set; null until the background has answered. */
export const policy = signal<PolicyView | null>(null);

/** Whether what the vault holds may leave it sealed alone. */
export const sealedOnly = computed(() => policy.value?.plainExportForbidden === true);

export async function loadPolicy(): Promise<void> {
  const reply = await tryAsk('policy.read', {});
  if (reply.ok) policy.value = reply.value;
}
