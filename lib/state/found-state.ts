import { computed } from '@preact/signals';
import { type Findable, type Found, findable, search } from '../core/search.ts';
import type { Marked } from '../core/search-text.ts';
import type { AccountView } from '../messaging/views.ts';
import { accounts } from './accounts-state.ts';
import { query, unsearched } from './list-state.ts';

/** What of an account the search fitted. */
export interface AccountMarks {
  issuer: readonly Marked[];
  account: readonly Marked[];
  /** The tags that are why it was found. */
  tags: readonly string[];
}

/** Accounts with the texts that are searched, made once per list and not per key. */
const findables = computed<ReadonlyMap<string, Findable<AccountView>>>(
  () =>
    new Map(accounts.value?.map((one) => [one.id, findable(one, [one.issuer, one.account, ...one.tags])])),
);

/** What fits that is typed, the best first; null while nothing is. */
export const found = computed<readonly Found<AccountView>[] | null>(() => {
  if (query.value.trim() === '') return null;
  const known = findables.value;
  return search(
    unsearched.value.flatMap(({ id }) => known.get(id) ?? []),
    query.value,
  );
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
