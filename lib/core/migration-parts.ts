import type { ImportedEntry } from './imported.ts';
import type { MigrationBatch } from './migration-uri.ts';

/** Of a batch that says that it has more, no more are named. */
const mostMissing = 20;

/** The parts that these parts' batches have besides, named by number: as entries that cannot be read. */
export function missingParts(parts: readonly MigrationBatch[]): Extract<ImportedEntry, { name: string }>[] {
  const batches = new Map(parts.map((part) => [`${part.id} ${part.size}`, part]));
  return [...batches.values()].flatMap(({ id, size }) => {
    const there = new Set(
      parts.filter((part) => part.id === id && part.size === size).map(({ index }) => index),
    );
    return Array.from({ length: size }, (_, index) => index)
      .filter((index) => !there.has(index))
      .slice(0, mostMissing)
      .map((index) => ({ name: `${index + 1}/${size}`, code: 'import-part-missing' as const }));
  });
}
