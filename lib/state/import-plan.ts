import type { ErrorCode } from '../core/errors.ts';
import { type FileReading, type ImportedEntry, mostImported, type ReadableEntry } from '../core/imported.ts';
import { missingParts } from '../core/migration-parts.ts';
import type { ReplyOf } from '../messaging/contract.ts';
import { tryAsk } from './asking.ts';

/** An entry of the files with how it stands to the vault. */
export type PlannedEntry = ReadableEntry & ReplyOf<'transfer.compare'>['standings'][number];

/** What would happen: as many entries as the files have, those that cannot be read among them. */
export interface ImportPlan {
  entries: PlannedEntry[];
  unreadable: Exclude<ImportedEntry, ReadableEntry>[];
  /** Two words that whoever sent the accounts sees too, where that was one of us. */
  check: string;
}

/**
 * Asks how what was read stands to the vault. Null where there is nothing to plan with; else the plan, or what stood
 * against it: `import-too-large` for more accounts than are imported at once, of all files together.
 */
export async function planImport(readings: readonly FileReading[]): Promise<ImportPlan | ErrorCode | null> {
  const all = entriesOf(readings);
  if (all.length === 0) return null;
  const readable = all.filter((entry) => 'enrolment' in entry);
  const unreadable = all.filter((entry) => 'code' in entry);
  if (readable.length > mostImported) return 'import-too-large';
  const reply = await tryAsk('transfer.compare', { accounts: readable });
  if (!reply.ok) return reply.code;
  const { standings, check } = reply.value;
  const entries = readable.flatMap((entry, at) => {
    const standing = standings[at];
    return standing === undefined ? [] : [{ ...entry, ...standing }];
  });
  return { entries, unreadable, check };
}

/** Of all files together: a part that one batch lacks in one file may be in another. */
function entriesOf(readings: readonly FileReading[]): ImportedEntry[] {
  const missing = missingParts(readings.flatMap(({ parts }) => parts));
  const entries = readings.flatMap(({ parts, entries: own }) =>
    parts.length === 0
      ? own
      : own.filter((entry) => !('code' in entry && entry.code === 'import-part-missing')),
  );
  return [...entries, ...missing];
}
