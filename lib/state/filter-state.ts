import { computed } from '@preact/signals';
import { accounts } from './accounts-state.ts';
import type { Filter } from './list-state.ts';

/** More tags than there is room for to choose from. */
const mostTags = 20;

/** What there is to narrow the list to: pinned accounts where there are others too, and the tags, most used first. */
export const filters = computed<readonly Filter[]>(() => {
  const all = accounts.value ?? [];
  const pinned = all.filter((one) => one.pinned).length;
  const count = new Map<string, number>();
  for (const tag of all.flatMap(({ tags }) => tags)) count.set(tag, (count.get(tag) ?? 0) + 1);
  const tags = [...count].sort((a, b) => b[1] - a[1]).slice(0, mostTags);
  const first: Filter[] = pinned > 0 && pinned < all.length ? ['pinned'] : [];
  return [...first, ...tags.map(([tag]) => ({ tag }))];
});
