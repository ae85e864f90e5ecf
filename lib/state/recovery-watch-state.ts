import { signal } from '@preact/signals';
import type { SeenDeadline } from '../core/own-deadline.ts';
import type { Recovery } from '../core/recovery.ts';
import { tryAsk } from './asking.ts';
import { notifyError } from './notices-state.ts';
import { loadTold } from './told-state.ts';

/** Recoveries that sites run, and the person's own deadlines: told whether or not the vault is open. */
export const recoveries = signal<Recovery[]>([]);
export const deadlines = signal<SeenDeadline[]>([]);

export async function loadSiteAlerts(): Promise<void> {
  const [running, own] = await Promise.all([tryAsk('siteRecovery.list', {}), tryAsk('deadline.list', {})]);
  recoveries.value = running.ok ? running.value : [];
  deadlines.value = own.ok ? own.value : [];
}

/** There is something else to warn of, here or on the toolbar button alone. */
export async function followWarnings(): Promise<void> {
  await Promise.all([loadSiteAlerts(), loadTold()]);
}

export async function sayOfRecovery({ origin, username }: Recovery, what: 'mine' | 'over'): Promise<void> {
  const reply = await tryAsk('siteRecovery.say', { origin, username, what });
  if (reply.ok) recoveries.value = reply.value;
  else notifyError(reply.code);
}

export async function goToRecovery({ origin, username }: Recovery, to: 'cancel' | 'password'): Promise<void> {
  const reply = await tryAsk('siteRecovery.go', { origin, username, to });
  if (!reply.ok) notifyError(reply.code);
}

export async function setUpTwoFactor(origin: string): Promise<void> {
  const reply = await tryAsk('deadline.setUp', { origin });
  if (!reply.ok) notifyError(reply.code);
}
