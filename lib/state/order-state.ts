import { computed, signal } from '@preact/signals';
import { inOrder, type Use } from '../core/account-order.ts';
import type { AccountView } from '../messaging/views.ts';
import { accounts } from './accounts-state.ts';
import { tryAsk } from './asking.ts';
import { preferences } from './preferences-state.ts';

/** How often which account was used, as of the opening: while the list is open, nothing moves by itself. */
const uses = signal<ReadonlyMap<string, Use>>(new Map());

export const sortBy = computed(() => preferences.value?.sort ?? 'manual');

/** When an account was used last, ms since 1970; null for never, as far as is known. */
export function lastUse(id: string): number | null {
  return uses.value.get(id)?.last || null;
}

/** All accounts in the order that the person chose. */
export const ordered = computed<readonly AccountView[]>(() =>
  inOrder(accounts.value ?? [], sortBy.value, uses.value, compareNames),
);

/** Where an account was put a moment ago, from 1; for those who do not see it. */
export const moved = signal<{ name: string; place: number; count: number } | null>(null);

let names: Intl.Collator | null = null;

/** Names as the person's language sorts them. */
export function compareNames(a: string, b: string): number {
  // Made when it is first needed: it costs more than the first picture has time for.
  names ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return names.compare(a, b);
}

/** How often which account was used, as the background counted. */
export function takeUses(counted: readonly Use[]): void {
  uses.value = new Map(counted.map((use) => [use.id, use]));
}

/** Its code was copied: it counts as used, and the clipboard is cleared in time. */
export function noteCopied(id: string): void {
  void tryAsk('account.copied', { id });
}
