import { computed, effect, signal } from '@preact/signals';
import type { Findable, Found } from '../core/search.ts';
import type { Marked } from '../core/search-text.ts';
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

/** More tags than there is room for to choose from. */
const mostTags = 20;

/** The filter that was chosen; it counts as long as an account fits. */
const chosen = signal<Filter | null>(null);

export const filter = computed(() =>
  chosen.value !== null && accounts.value?.some((one) => fits(one, chosen.value)) ? chosen.value : null,
);

export function narrow(to: Filter | null): void {
  chosen.value = to;
}

/** What there is to narrow a long list to: pinned accounts where there are others too, and the tags, most used first. */
export const filters = computed<readonly Filter[]>(() => {
  const all = accounts.value ?? [];
  if (all.length < searchFrom) return [];
  const pinned = all.filter((one) => one.pinned).length;
  const count = new Map<string, number>();
  for (const tag of all.flatMap(({ tags }) => tags)) count.set(tag, (count.get(tag) ?? 0) + 1);
  const tags = [...count].sort((a, b) => b[1] - a[1]).slice(0, mostTags);
  const first: Filter[] = pinned > 0 && pinned < all.length ? ['pinned'] : [];
  return [...first, ...tags.map(([tag]) => ({ tag }))];
});

function fits(account: AccountView, wanted: Filter | null): boolean {
  if (wanted === null) return true;
  return wanted === 'pinned' ? account.pinned : account.tags.includes(wanted.tag);
}

/** What of an account the search fitted. */
export interface AccountMarks {
  issuer: readonly Marked[];
  account: readonly Marked[];
  /** The tags that are why it was found. */
  tags: readonly string[];
}

type Search = typeof import('../core/search.ts');

/** How accounts are found; the first picture needs nothing of it, so it comes a moment later, or at the first key. */
const finder = signal<Search | null>(null);

export async function loadSearch(): Promise<void> {
  finder.value ??= await import('../core/search.ts');
}

/** Accounts with the texts that are searched, made once per list and not per key. */
const findables = computed<ReadonlyMap<string, Findable<AccountView>> | null>(() => {
  const { findable } = finder.value ?? {};
  if (findable === undefined) return null;
  return new Map(
    accounts.value?.map((one) => [one.id, findable(one, [one.issuer, one.account, ...one.tags])]),
  );
});

/** The accounts that fit the filter, in their order, those of the page in front first. */
const unsearched = computed<readonly AccountView[]>(() => {
  const all = ordered.value.filter((one) => fits(one, filter.value));
  const here = new Set(tab.value?.accountIds);
  if (here.size === 0) return all;
  return [...all.filter(({ id }) => here.has(id)), ...all.filter(({ id }) => !here.has(id))];
});

/** What fits that is typed, the best first; null while nothing is. */
const found = computed<readonly Found<AccountView>[] | null>(() => {
  if (query.value.trim() === '' || finder.value === null) return null;
  const known = findables.value;
  return finder.value.search(
    unsearched.value.flatMap(({ id }) => known?.get(id) ?? []),
    query.value,
  );
});

/**
 * The accounts to list. While searching: what fits, the best first. Else all but the one that is offered with its code
 * already.
 */
export const listed = computed<readonly AccountView[]>(() => {
  if (found.value !== null) return found.value.map(({ item }) => item);
  const [only, ...others] = offered.value;
  if (only === undefined || others.length > 0 || query.value !== '') return unsearched.value;
  return unsearched.value.filter(({ id }) => id !== only.id);
});

/** Why each of them was found, by id. */
export const marked = computed<ReadonlyMap<string, AccountMarks>>(
  () =>
    new Map(
      found.value?.map(({ item, marks: [issuer = [], account = [], ...tags] }) => [
        item.id,
        { issuer, account, tags: item.tags.filter((_, place) => (tags[place]?.length ?? 0) > 0) },
      ]),
    ),
);

/** The account that Enter takes: the first that fits all that was typed, however quickly. */
export async function firstFound(): Promise<AccountView | undefined> {
  await loadSearch();
  return listed.peek()[0];
}

effect(() => {
  if (query.value !== '') void loadSearch();
});
