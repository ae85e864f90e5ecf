import type { AccountRecord } from './schema.ts';
import type { Grave } from './sync-graves.ts';
import type { Shared } from './sync-reconcile.ts';

/** What is shared lies on so many shelves, each sealed by itself: no two items must arrive together to be read. */
export const shelfCount = 32;

/** The shelf of an account, by its id: every device puts it there. */
export function shelfOf(id: string): number {
  return Number.parseInt(id.slice(0, 2), 16) % shelfCount || 0;
}

/** All shelves, empty ones too, in their order. */
export function onShelves({ accounts, graves }: Shared): Shared[] {
  const empty = (): { accounts: AccountRecord[]; graves: Map<string, Grave> } => ({
    accounts: [],
    graves: new Map(),
  });
  const shelves = Array.from({ length: shelfCount }, empty);
  for (const account of accounts) shelves[shelfOf(account.id)]?.accounts.push(account);
  for (const [id, grave] of graves) shelves[shelfOf(id)]?.graves.set(id, grave);
  return shelves;
}

/** What lies on several shelves, together. */
export function offShelves(shelves: readonly Shared[]): Shared {
  const accounts: AccountRecord[] = [];
  const graves = new Map<string, Grave>();
  for (const shelf of shelves) {
    for (const account of shelf.accounts) accounts.push(account);
    for (const [id, grave] of shelf.graves) graves.set(id, grave);
  }
  return { accounts, graves };
}
