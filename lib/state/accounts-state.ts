import { computed, signal } from '@preact/signals';
import type { AccountView } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';
import { notifyError } from './notices-state.ts';
import { choosing, tab } from './tab-state.ts';

/** All accounts in their own order; null until the background has answered. */
export const accounts = signal<readonly AccountView[] | null>(null);

/** The origins that accounts are filled on, as the person or HelpKit's policy said. */
export const boundOrigins = computed<readonly string[]>(() =>
  (accounts.value ?? []).flatMap(({ origins }) =>
    origins.filter(({ source }) => source !== 'proposed').map(({ origin }) => origin),
  ),
);

/** The accounts that the page in front waits for: they are offered to be filled, above all others. */
export const offered = computed<readonly AccountView[]>(() => {
  const page = tab.value;
  if (page === null || page.waitsFor !== 'totp' || page.lookalikeOf !== null || choosing.value) return [];
  return (accounts.value ?? []).filter(({ id }) => page.accountIds.includes(id));
});

export function accountOf(id: string): AccountView | undefined {
  return accounts.value?.find((account) => account.id === id);
}

export async function loadAccounts(): Promise<void> {
  const reply = await tryAsk('account.list', {});
  if (reply.ok) accounts.value = reply.value;
  else if (reply.code !== 'vault-locked' && reply.code !== 'vault-missing') notifyError(reply.code);
}
