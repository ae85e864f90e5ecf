import { syncRoom } from '../core/sync-standing.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { type OpenShelf, type SyncKey, sealShelf } from './sync-items.ts';
import { compareClocks } from './sync-merge.ts';
import { type Shared, saysAll } from './sync-reconcile.ts';

/** Bytes of one item, its name among them. */
const itemRoom = 8_192;

export const headName = 'sync.head';

export function shelfName(at: number): string {
  return `sync.${at}`;
}

/** What an item takes of the room. */
export function sizeOf(name: string, value: unknown): number {
  return name.length + new TextEncoder().encode(JSON.stringify(value)).length;
}

/** What is to be written, and what that leaves out. */
export interface LaidOut {
  items: { [name: string]: string };
  /** Accounts that find no room: they stay where they are. */
  left: number;
  /** Bytes taken in all, once it is written. */
  used: number;
}

/**
 * Lays out what should be shared. A shelf that says all already is not written. The newest accounts stay out where
 * a shelf or the whole room is too small.
 *
 * @param there what was read of each shelf
 * @param sizes bytes that each item takes now
 * @param versions the version that each shelf gets if it is written
 */
export async function layOut(
  whose: SyncKey,
  wanted: readonly Shared[],
  there: readonly (OpenShelf | null)[],
  sizes: ReadonlyMap<string, number>,
  versions: readonly number[],
  random: RandomBytes,
): Promise<LaidOut> {
  const items: LaidOut['items'] = {};
  let used = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let left = 0;
  for (const [at, shelf] of wanted.entries()) {
    const name = shelfName(at);
    const before = sizes.get(name) ?? 0;
    const known = there[at]?.shelf;
    if (before === 0 && shelf.accounts.length + shelf.graves.size === 0) continue;
    for (let part = shelf; ; part = withoutNewest(part)) {
      const isThere = known !== undefined && saysAll(known, part);
      const item = isThere
        ? null
        : await sealShelf(whose, at, { version: versions[at] ?? 1, shelf: part }, random);
      const size = item === null ? before : sizeOf(name, item);
      const fits = size <= itemRoom && used - before + size <= syncRoom;
      if (!fits && part.accounts.length > 0) continue;
      if (item !== null && fits) {
        items[name] = item;
        used += size - before;
      }
      left += shelf.accounts.length - part.accounts.length;
      break;
    }
  }
  return { items, left, used };
}

function withoutNewest({ accounts, graves }: Shared): Shared {
  const [newest] = [...accounts].sort((a, b) => compareClocks(b.born, a.born));
  return { accounts: accounts.filter((one) => one !== newest), graves };
}
