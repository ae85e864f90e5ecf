import type { Act } from '../core/types.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import type { LogEntry, Manifest, SealedRow } from './schema.ts';
import type { SealContext } from './sealed.ts';
import { hashRow, openRow, readRow, sealRow } from './sealed.ts';
import { damaged, readCount, readObject, readOrNull, readText, readTime } from './shape.ts';

/** How many entries are kept. */
export const logLength = 1000;

/** One thing done, to or not to one record. */
export interface Done {
  act: Act;
  record: string | null;
  /** The site that it was done for. */
  origin?: string | undefined;
  /** When, if it was before now: ms since 1970. */
  at?: number;
  /** To so many records, told together. */
  count?: number;
}

/** What was done at once to more records than this is told together: an import must not drive everything else out. */
const mostSingly = 20;

/** The same, where many records had the same done to them told as one. */
function inShort(done: readonly Done[]): Done[] {
  const counts = new Map<Act, number>();
  for (const { act } of done) counts.set(act, (counts.get(act) ?? 0) + 1);
  const isMany = ({ act }: Done) => (counts.get(act) ?? 0) > mostSingly;
  const first = new Set(counts.keys());
  return done.flatMap((one) => {
    if (!isMany(one) || one.record === null) return [one];
    return first.delete(one.act) ? [{ act: one.act, record: null, count: counts.get(one.act) ?? 0 }] : [];
  });
}

/** Seals entries for what was done, each linked to the one before, and gives the new head. */
export async function extendLog(
  context: SealContext,
  head: Manifest['log'],
  done: readonly Done[],
  now: number,
  random: RandomBytes,
): Promise<{ rows: SealedRow[]; head: Manifest['log'] }> {
  const rows: SealedRow[] = [];
  let { sequence, hash } = head;
  for (const { act, record, origin, at = now, count } of inShort(done)) {
    sequence++;
    const more = { ...(origin !== undefined && { origin }), ...(count !== undefined && { count }) };
    const entry: LogEntry = { act, at, record, ...more, previous: hash };
    const row = await sealRow(context, 'log', { id: String(sequence), revision: sequence }, entry, random);
    hash = await hashRow(row);
    rows.push(row);
  }
  return { rows, head: { ...head, sequence, hash } };
}

/** The same entries under the same numbers, linked anew: a link is the hash of a sealed row. Null begins a log anew. */
export async function relinked(
  context: SealContext,
  head: Manifest['log'],
  entries: readonly LogEntry[] | null,
  random: RandomBytes,
): Promise<{ rows: SealedRow[]; head: Manifest['log'] }> {
  const rows: SealedRow[] = [];
  if (entries === null) return { rows, head: { ...head, hash: '', before: head.sequence } };
  const first = head.sequence - entries.length + 1;
  let hash = entries[0]?.previous ?? '';
  for (const [at, entry] of entries.entries()) {
    const revision = first + at;
    const linked: LogEntry = { ...entry, previous: hash };
    const row = await sealRow(context, 'log', { id: String(revision), revision }, linked, random);
    hash = await hashRow(row);
    rows.push(row);
  }
  return { rows, head: { ...head, hash } };
}

/** The entries, oldest first. Throws `vault-damaged` when one is missing, changed, added or out of its place. */
export async function readLog(
  context: SealContext,
  head: Manifest['log'],
  stored: readonly unknown[],
): Promise<LogEntry[]> {
  const rows = stored.map(readRow).sort((a, b) => b.revision - a.revision);
  if (rows.length !== Math.min(head.sequence - (head.before ?? 0), logLength)) throw damaged();
  const entries: LogEntry[] = [];
  let expected = head;
  for (const row of rows) {
    if (row.revision !== expected.sequence || (await hashRow(row)) !== expected.hash) throw damaged();
    const entry = readEntry(await openRow(context, 'log', String(row.revision), row));
    expected = { sequence: row.revision - 1, hash: entry.previous };
    entries.push(entry);
  }
  return entries.reverse();
}

function readEntry(value: unknown): LogEntry {
  const { act, at, record, origin, count, previous } = readObject(value);
  readText(act);
  readTime(at);
  readOrNull(record, readText);
  if (origin !== undefined) readText(origin);
  if (count !== undefined) readCount(count);
  readText(previous);
  return value as LogEntry; // every field was looked at above
}
