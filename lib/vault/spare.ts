import type { Mirror } from './mirror.ts';
import type { SealedRow } from './schema.ts';

/** What the second copy holds of rows that do not open in the database. Nothing of it is believed yet. */
export interface Spare {
  /** The row of this id that was written with this very revision; null where the copy has none. */
  row(store: 'records' | 'index', id: string, revision: number): Promise<SealedRow | null>;
  /** The log as it was at this revision of the vault; null where the copy is of none such. */
  log(revision: number): Promise<readonly SealedRow[] | null>;
}

/**
 * Reads the second copy at the first row that is asked for, and then no more.
 *
 * @param onUse called whenever anything was found: the database lacks it
 */
export function makeSpare(mirror: Pick<Mirror, 'copies'>, onUse: () => void): Spare {
  let reading: ReturnType<Mirror['copies']> | null = null;
  const copies = () => {
    // A copy that cannot be read helps nobody; what does not open is said of the database.
    reading ??= mirror.copies().catch(() => []);
    return reading;
  };
  const found = <T>(what: T | undefined): T | null => {
    if (what === undefined) return null;
    onUse();
    return what;
  };
  return {
    async row(store, id, revision) {
      const rows = (await copies()).flatMap((copy) =>
        store === 'index' ? [copy.rows.index] : copy.rows.records,
      );
      return found(rows.find((row) => row.id === id && row.revision === revision));
    },
    async log(revision) {
      return found((await copies()).find((copy) => copy.rows.manifest.revision === revision)?.rows.log);
    },
  };
}
