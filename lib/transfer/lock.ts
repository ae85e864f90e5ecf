import { AppError } from '../core/errors.ts';
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
