/** What the list is sorted by; pinned accounts stand first in each. */
export const sorts = ['manual', 'name', 'used', 'recent'] as const;
export type SortBy = (typeof sorts)[number];

/** How often an account's code was copied or filled, and when last (ms since 1970). */
export interface Use {
  id: string;
  count: number;
  last: number;
}

interface Sortable {
  id: string;
  issuer: string;
  account: string;
  pinned: boolean;
}

/**
 * Accounts in the order that the person chose; those that are alike in it stay as they were given.
 *
 * @param accounts in the order that was made by hand
 * @param compare two names, as the person's language sorts them
 */
export function inOrder<A extends Sortable>(
  accounts: readonly A[],
  by: SortBy,
  uses: ReadonlyMap<string, Use>,
  compare: (a: string, b: string) => number,
): readonly A[] {
  if (by === 'manual') return accounts;
  const used = ({ id }: A) => uses.get(id) ?? { count: 0, last: 0 };
  const rules: { [S in Exclude<SortBy, 'manual'>]: (a: A, b: A) => number } = {
    name: (a, b) => compare(a.issuer || a.account, b.issuer || b.account) || compare(a.account, b.account),
    used: (a, b) => used(b).count - used(a).count || used(b).last - used(a).last,
    recent: (a, b) => used(b).last - used(a).last,
  };
  return accounts.toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || rules[by](a, b));
}
