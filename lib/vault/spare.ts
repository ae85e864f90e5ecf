import type { Mirror } from './mirror.ts';
import type { SealedRow } from './schema.ts';

/** What the second copy holds of rows that do not open in the database. Nothing of it is believed yet. */
export interface Spare {
  /** The row of this id that was written with this very revision; null where the copy has none. */
  row(store: 'records' | 'index', id: string, revision: number): Promise<SealedRow | null>;
  /** The log as it was at this revision of the vault; null where the copy is of none such. */
  log(revision: number): Promise<readonly SealedRow[] | null>;
  /** What it gave opened: the database lacks it. */
  used(): void;
  /** It was asked, and could not be read: whether it has what was asked for is not known. */
  isUnread(): boolean;
}

/**
 * Reads the second copy at the first row that is asked for, and then no more.
 *
 * @param used see {@link Spare}
 */
export function makeSpare(mirror: Pick<Mirror, 'copies'>, used: () => void): Spare {
  let reading: ReturnType<Mirror['copies']> | null = null;
  let unread = false;
  const copies = () => {
    // A copy that cannot be read helps nobody; what does not open is said of the database.
    reading ??= mirror.copies().catch(() => {
      unread = true;
      return [];
    });
    return reading;
  };
  return {
    async row(store, id, revision) {
      const rows = (await copies()).flatMap((copy) =>
        store === 'index' ? [copy.rows.index] : copy.rows.records,
      );
      return rows.find((row) => row.id === id && row.revision === revision) ?? null;
    },
    async log(revision) {
      return (await copies()).find((copy) => copy.rows.manifest.revision === revision)?.rows.log ?? null;
    },
    used,
    isUnread: () => unread,
  };
}
