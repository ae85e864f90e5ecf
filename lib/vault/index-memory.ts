import type { IndexEntry, IndexRecord, SealedRow } from './schema.ts';
import { sameRow } from './sealed.ts';

/**
 * The list as it was opened or sealed last: with a thousand accounts it is a quarter of a megabyte, which every change
 * of a name would open and check anew. It holds no secret, and is forgotten when the vault locks.
 */
export interface IndexMemory {
  /** What this very row holds; null where it is another than the last. */
  recall(row: SealedRow): IndexRecord | null;
  keep(row: SealedRow, index: IndexRecord): void;
  forget(): void;
}

export function makeIndexMemory(): IndexMemory {
  let last: { row: SealedRow; index: IndexRecord } | null = null;
  return {
    recall: (row) => (last !== null && sameRow(last.row, row) ? last.index : null),
    keep(row, index) {
      last = { row, index };
    },
    forget() {
      last = null;
    },
  };
}

/** Entries do not change: a changed account gets another. */
const texts = new WeakMap<IndexEntry, string>();

/** The index as JSON, of which only what changed is written anew. */
export function indexText({ accounts, ...others }: IndexRecord): string {
  const entries = accounts.map((entry) => {
    const text = texts.get(entry) ?? JSON.stringify(entry);
    texts.set(entry, text);
    return text;
  });
  const around = JSON.stringify({ ...others, accounts: [] });
  return `${around.slice(0, -2)}${entries.join(',')}]}`;
}
