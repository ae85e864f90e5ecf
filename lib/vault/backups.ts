import type { BackupFacts, BackupsRecord } from './schema.ts';
import { damaged, readCount, readObject, readOrNull, readText, readTime } from './shape.ts';

/** The one record of backup files. */
export const backupsId = 'backups';

export function readBackups(value: unknown): BackupsRecord {
  const { kind, id, made, checked } = readObject(value);
  if (readText(kind) !== 'backups' || readText(id) !== backupsId) throw damaged();
  readOrNull(made, readFacts);
  readOrNull(checked, (one) => {
    readFacts(one);
    readTime(readObject(one)['checkedAt']);
  });
  return value as BackupsRecord; // every field was looked at above
}

function readFacts(value: unknown): BackupFacts {
  const { at, count, hash } = readObject(value);
  readTime(at);
  readCount(count);
  readText(hash);
  return value as BackupFacts; // every field was looked at above
}
