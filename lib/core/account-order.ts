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

/** More accounts than anybody has: beyond, the ones that were not used for longest are forgotten. */
const mostUses = 5_000;

/** The uses with one more. */
export function withUse(uses: readonly Use[], id: string, now: number): Use[] {
  const before = uses.find((one) => one.id === id);
  const others = uses.filter((one) => one !== before).slice(0, mostUses - 1);
  return [{ id, count: (before?.count ?? 0) + 1, last: now }, ...others];
}

/**
 * The accounts with one of them beside another, as a person moves it. Null where it cannot stand there: pinned ones stand
 * first, and nothing stands among them but a pinned one.
 *
 * @returns with `before`, the id of the account that follows in its group; null = it is the last of it
 */
export function movedBeside<A extends Sortable>(
  accounts: readonly A[],
  id: string,
  beside: string,
  side: 'before' | 'after',
): { accounts: A[]; before: string | null } | null {
  const moving = accounts.find((one) => one.id === id);
  const others = accounts.filter((one) => one !== moving);
  const target = others.findIndex((one) => one.id === beside);
  if (moving === undefined || others[target]?.pinned !== moving.pinned) return null;
  const at = side === 'before' ? target : target + 1;
  const next = others[at];
  return {
    accounts: others.toSpliced(at, 0, moving),
    before: next?.pinned === moving.pinned ? next.id : null,
  };
}
