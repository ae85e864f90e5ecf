import type { Use } from './account-order.ts';

/** More accounts than anybody has: beyond, the ones that were not used for longest are forgotten. */
const mostUses = 5_000;

/** The uses with one more. */
export function withUse(uses: readonly Use[], id: string, now: number): Use[] {
  const before = uses.find((one) => one.id === id);
  const others = uses.filter((one) => one !== before).slice(0, mostUses - 1);
  return [{ id, count: (before?.count ?? 0) + 1, last: now }, ...others];
}
