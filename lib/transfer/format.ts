import type { ImportedEntry } from '../core/imported.ts';
import type { KeyMaker } from '../crypto/others-kdf.ts';
import type { Content } from './content.ts';

/** What opens a file: the password, where one was given, and the machine's ways to make keys of it. */
export interface Opener {
  /** Null until the person gave one. */
  password: string | null;
  keys: KeyMaker;
}

/** One way in which an app writes its accounts. */
export interface TransferFormat {
  /** The app's name, as its makers write it; also for the person to see. */
  name: string;
  /** Whether a file is of this format. Never throws. */
  recognise(content: Content): boolean;
  /**
   * Its entries, as many as the file has.
   *
   * @throws AppError `import-locked` where a password is needed and none was given, `import-wrong-password`,
   * `import-too-dear`, `import-restricted`, `import-foreign-lock` or `import-broken`.
   */
  read(content: Content, opener: Opener): ImportedEntry[] | Promise<ImportedEntry[]>;
}

/** A format whose files carry no sign: it is read only where the person names the app. */
export type NamedFormat = Omit<TransferFormat, 'recognise'>;
