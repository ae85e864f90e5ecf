import { longestBackup, longestFile } from '../../core/vault-file.ts';
import type { Empty } from '../page-contract.ts';
import { type Guard, listOf, oneOf, orNull, shape, text } from '../shapes.ts';
import type { BackupView, ComparedAnswer, FileSecret, MadeBackup, RestoredAnswer } from '../vault-views.ts';
import { empty, id, password } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** Files of the whole vault, sealed. */
export interface BackupMessages {
  'backup.read': Message<'extension', Empty, BackupView>;
  /** A file of the whole vault, sealed for its password or, where `own` is given, for that. */
  'backup.make': Message<'extension', { password: string; own: string | null }, MadeBackup>;
  /** The file that was saved, opened again: `another` = a good one, but not the last that was made. */
  'backup.check': Message<
    'extension',
    { file: string; password: string },
    { result: 'checked' | 'another' | 'wrong-password' }
  >;
  /** What a file holds, before anything of it is taken; the vault may be locked, or none. */
  'backup.compare': Message<'extension', { file: string; by: FileSecret }, ComparedAnswer>;
  /** Takes a file into the open vault. An account that differs and is not named in `take` stays as it is. */
  'backup.restore': Message<
    'extension',
    { file: string; by: FileSecret; take: { id: string; what: 'mine' | 'file' | 'both' }[] },
    RestoredAnswer
  >;
  /** Makes a vault of a file in the place of whatever is there, after the person said so; null = under the file's password. */
  'backup.replace': Message<
    'extension',
    { file: string; by: FileSecret; password: string | null },
    RestoredAnswer
  >;
}

/** 5 MB: more is refused unread. */
const backupFile = text(longestBackup);
const vaultFile: Guard<string> = (value): value is string =>
  typeof value === 'string' && value.length <= longestFile(value);
const byPassword = shape<{ password: string }>({ password });
const byWords = shape<{ words: string }>({ words: text(2_000) });
export const fileSecret: Guard<FileSecret> = (value): value is FileSecret =>
  byPassword(value) || byWords(value);
const taken = shape<BackupMessages['backup.restore']['request']['take'][number]>({
  id,
  what: oneOf('mine', 'file', 'both'),
});

export const backups: Chapter<BackupMessages> = {
  'backup.read': fromExtension(empty),
  'backup.make': fromExtension(
    shape({
      password,
      own: orNull(password),
    }),
  ),
  'backup.check': fromExtension(shape({ file: backupFile, password })),
  'backup.compare': fromExtension(shape({ file: vaultFile, by: fileSecret })),
  'backup.restore': fromExtension(
    shape({
      file: vaultFile,
      by: fileSecret,
      take: listOf(taken, 10_000),
    }),
  ),
  'backup.replace': fromExtension(
    shape({
      file: vaultFile,
      by: fileSecret,
      password: orNull(password),
    }),
  ),
};
