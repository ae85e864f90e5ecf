import { drawBytes, type RandomBytes, utf8 } from '../crypto/bytes.ts';
import type { KeyMaker } from '../crypto/others-kdf.ts';

/** What Aegis itself takes, and what its readers expect. */
export const aegisCost = { n: 32_768, r: 8, p: 1 };

/** What wraps the key of a vault for Aegis: 32 bytes, and the 32 random ones that they were made with. */
export interface AegisLock {
  key: Uint8Array;
  salt: Uint8Array;
}

/**
 * Makes a lock of a password, which need not be where the accounts are.
 *
 * @throws AppError `import-too-dear` where the browser has no memory for the key.
 */
export async function makeAegisLock(
  password: string,
  { keys, random }: { keys: KeyMaker; random: RandomBytes },
): Promise<AegisLock> {
  const salt = drawBytes(random, 32);
  return { key: await keys.scrypt(utf8(password), salt, aegisCost), salt };
}
