import { computed, signal } from '@preact/signals';
import { hostForShow } from '../core/origin.ts';
import type { AccountView } from '../messaging/views.ts';
import { listed, query } from './list-state.ts';
import { compareNames, lastUse } from './order-state.ts';

/** The columns that the table of accounts is sorted by. */
export const columns = ['name', 'tags', 'site', 'used'] as const;
export type Column = (typeof columns)[number];

/** What the table is sorted by, and whether from the end; null = as the list in the popup is. */
export const tableSort = signal<{ by: Column; down: boolean } | null>(null);

/** Sorts by a column; by the same one again the other way round, and then as the list is. */
export function sortTable(by: Column): void {
  const now = tableSort.peek();
  if (now?.by !== by) tableSort.value = { by, down: by === 'used' };
  else if (now.down === (by === 'used')) tableSort.value = { by, down: !now.down };
  else tableSort.value = null;
}

/** The accounts of the table. While something is sought the best fit stands first, whatever the column. */
export const tableRows = computed<readonly AccountView[]>(() => {
  const sort = tableSort.value;
  if (sort === null || query.value.trim() !== '') return listed.value;
  const by = rules[sort.by];
  const way = sort.down ? -1 : 1;
  return listed.value.toSorted((a, b) => lacks(sort.by, a) - lacks(sort.by, b) || way * by(a, b));
});

const rules: { readonly [C in Column]: (a: AccountView, b: AccountView) => number } = {
  name: (a, b) =>
    compareNames(a.issuer || a.account, b.issuer || b.account) || compareNames(a.account, b.account),
  tags: (a, b) => compareNames(a.tags.join(', '), b.tags.join(', ')),
  site: (a, b) => compareNames(firstSite(a), firstSite(b)),
  used: (a, b) => (lastUse(a.id) ?? 0) - (lastUse(b.id) ?? 0),
};

/** What has nothing in a column stands last, either way round. */
function lacks(column: Column, account: AccountView): number {
  const empty = {
    name: false,
    tags: account.tags.length === 0,
    site: firstSite(account) === '',
    used: lastUse(account.id) === null,
  };
  return Number(empty[column]);
}

function firstSite({ origins }: AccountView): string {
  const site = origins.find(({ source }) => source !== 'proposed');
  return site === undefined ? '' : hostForShow(site.origin);
}
