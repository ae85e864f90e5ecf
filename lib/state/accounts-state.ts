import { computed, signal } from '@preact/signals';
import type { AccountView } from '../messaging/views.ts';
import { tryAsk } from './asking.ts';
import { notifyError } from './notices-state.ts';
import { choosing, tab } from './tab-state.ts';

/** Below this many accounts a search field would only be in the way. */
const searchFrom = 6;

/** All accounts in their own order; null until the background has answered. */
export const accounts = signal<readonly AccountView[] | null>(null);

/** What is typed into the search field. */
export const query = signal('');

export const searchable = computed(() => (accounts.value?.length ?? 0) >= searchFrom);

/** Accounts with the text that is searched, made once per list and not per key. */
const folded = computed(() =>
  (accounts.value ?? []).map((account) => ({
    account,
    text: fold([account.issuer, account.account, ...account.tags].join(' ')),
  })),
);

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

/**
 * The accounts to list. While searching: those that hold every word typed. Else all but the one that is offered with its
 * code already. Those of the page in front come first.
 */
export const listed = computed<readonly AccountView[]>(() => {
  const here = new Set(tab.value?.accountIds);
  const words = fold(query.value).split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? (accounts.value ?? []) : holding(words);
  if (here.size === 0) return found;
  const first =
    words.length === 0 && offered.value.length === 1 ? [] : found.filter(({ id }) => here.has(id));
  return [...first, ...found.filter(({ id }) => !here.has(id))];
});

export function accountOf(id: string): AccountView | undefined {
  return accounts.value?.find((account) => account.id === id);
}

export async function loadAccounts(): Promise<void> {
  const reply = await tryAsk('account.list', {});
  if (reply.ok) accounts.value = reply.value;
  else if (reply.code !== 'vault-locked' && reply.code !== 'vault-missing') notifyError(reply.code);
}

function holding(words: readonly string[]): AccountView[] {
  return folded.value
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ account }) => account);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLocaleLowerCase();
}
