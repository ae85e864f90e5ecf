interface Movable {
  id: string;
  pinned: boolean;
}

/**
 * The accounts with one of them beside another, as a person moves it. Null where it cannot stand there: pinned ones stand
 * first, and nothing stands among them but a pinned one.
 *
 * @returns with `before`, the id of the account that follows in its group; null = it is the last of it
 */
export function movedBeside<A extends Movable>(
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
