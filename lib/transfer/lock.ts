import { AppError, codeOf } from '../core/errors.ts';
import type { ImportedEntry } from '../core/imported.ts';
import { type Bytes, utf8 } from '../crypto/bytes.ts';
import { jsonIn, utf8Of } from './content.ts';
import type { Opener } from './format.ts';

/** The password's bytes. Throws `import-locked` where none was given. */
export function passwordBytes({ password }: Opener): Bytes {
  return utf8(passwordOf(password));
}

/** Throws `import-locked` where no password was given. */
function passwordOf(password: string | null): string {
  if (password === null || password === '') throw new AppError('import-locked');
  return password;
}

/** What a seal held. Throws `import-wrong-password` where the key did not fit. */
export function unlocked<T>(opened: T | null): T {
  if (opened === null) throw new AppError('import-wrong-password');
  return opened;
}

/** The same as JSON. Not every cipher vouches for what comes out: what is no JSON was opened with a wrong password. */
export function unlockedJson(opened: Uint8Array | null): unknown {
  const text = unlocked(utf8Of(unlocked(opened)));
  try {
    return jsonIn(text);
  } catch (error) {
    throw new AppError('import-wrong-password', { cause: error });
  }
}

/**
 * Reads entries that are sealed one by one, or not at all. One that does not open beside others that do was sealed with
 * another password: it is named, and takes no other with it.
 *
 * @throws AppError `import-wrong-password` where none of the sealed ones opens.
 */
export async function readEach<T>(
  items: readonly T[],
  of: {
    isSealed: (item: T) => boolean;
    read: (item: T) => Promise<ImportedEntry>;
    name: (item: T) => string;
  },
): Promise<ImportedEntry[]> {
  const entries: ImportedEntry[] = [];
  let opened = 0;
  let refused: unknown = null;
  for (const item of items) {
    try {
      entries.push(await of.read(item));
      if (of.isSealed(item)) opened += 1;
    } catch (error) {
      if (!['import-wrong-password', 'import-broken'].includes(codeOf(error))) throw error;
      entries.push({ name: of.name(item), code: 'import-wrong-password' });
      refused = error;
    }
  }
  if (refused !== null && opened === 0) throw refused;
  return entries;
}
