import { signal } from '@preact/signals';
import type { HealthFinding } from '../core/health.ts';
import { tryAsk } from './asking.ts';
import { takeLoaded } from './load-state.ts';

/** What is to be done; null until the background has answered. */
export const findings = signal<readonly HealthFinding[] | null>(null);

export async function loadHealth(): Promise<void> {
  const reply = await tryAsk('health.read', {});
  takeLoaded(reply.ok ? { ok: true, value: reply.value.findings } : reply, findings);
}
