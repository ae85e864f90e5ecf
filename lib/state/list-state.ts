import { computed, effect, signal } from '@preact/signals';
import type { AccountView } from '../messaging/views.ts';
import { accounts, offered } from './accounts-state.ts';
import { ordered } from './order-state.ts';
import { tab } from './tab-state.ts';

/** Below this many accounts a search field would only be in the way, until something is typed. */
const searchFrom = 6;

/** What is typed into the search field. */
export const query = signal('');

/** The person began to type where no search field was. */
const sought = signal(false);

export const searchable = computed(() => (accounts.value?.length ?? 0) >= searchFrom || sought.value);

/** Begins a search with its first letter, where no field took it. */
export function beginSearch(letter: string): void {
  query.value = letter;
  sought.value = true;
}

/** The field was left: among few accounts it goes, if nothing stands in it. */
export function endSearch(): void {
  if (query.peek() === '') sought.value = false;
}

/** What the list is narrowed to: pinned accounts, or those of a tag. */
export type Filter = 'pinned' | { tag: string };

/** The filter that was chosen; it counts as long as an account fits. */
const chosen = signal<Filter | null>(null);

export const filter = computed(() =>
  chosen.value !== null && accounts.value?.some((one) => fits(one, chosen.value)) ? chosen.value : null,
);

export function narrow(to: Filter | null): void {
  chosen.value = to;
}

/** A long list that has something to be narrowed to: room is kept for it, so that nothing moves when it comes. */
export const isNarrowable = computed(() => {
  const all = accounts.value ?? [];
  if (all.length < searchFrom) return false;
  return all.some(({ tags, pinned }) => tags.length > 0 || pinned !== all[0]?.pinned);
});

function fits(account: AccountView, wanted: Filter | null): boolean {
  if (wanted === null) return true;
  return wanted === 'pinned' ? account.pinned : account.tags.includes(wanted.tag);
}

type Finder = typeof import('./found-state.ts');

/** How accounts are found; the first picture needs nothing of it, so it comes a moment later, or at the first key. */
const finder = signal<Finder | null>(null);

export async function loadSearch(): Promise<void> {
  finder.value ??= await import('./found-state.ts');
}

/** The accounts that fit the filter, in their order, those of the page in front first. */
export const unsearched = computed<readonly AccountView[]>(() => {
  const all = ordered.value.filter((one) => fits(one, filter.value));
  const here = new Set(tab.value?.accountIds);
  if (here.size === 0) return all;
  return [...all.filter(({ id }) => here.has(id)), ...all.filter(({ id }) => !here.has(id))];
});

/**
 * The accounts to list. While searching: what fits, the best first. Else all but the one that is offered with its code
 * already.
 */
export const listed = computed<readonly AccountView[]>(() => {
  const found = finder.value?.found.value ?? null;
  if (found !== null) return found.map(({ item }) => item);
  const [only, ...others] = offered.value;
  if (only === undefined || others.length > 0 || query.value !== '') return unsearched.value;
  return unsearched.value.filter(({ id }) => id !== only.id);
});

/** Why each of them was found, by id. */
export const marked = computed(() => finder.value?.marked.value);

/** The account that Enter takes: the first that fits all that was typed, however quickly. */
export async function firstFound(): Promise<AccountView | undefined> {
  await loadSearch();
  return listed.peek()[0];
}

effect(() => {
  if (query.value !== '') void loadSearch();
});
