import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../../lib/crypto/bytes.ts';
import { toBase64, utf8 } from '../../../lib/crypto/bytes.ts';
import { canonical } from '../../../lib/crypto/canonical.ts';
import { keyFor } from '../../../lib/crypto/keys.ts';
import { makeRecoverySlot } from '../../../lib/crypto/recovery.ts';
import { pad, seal } from '../../../lib/crypto/seal.ts';
import { makePasswordSlot } from '../../../lib/crypto/slots.ts';
import type { FileSlot } from '../../../lib/vault/backup-file.ts';
import { headerJson } from '../../../lib/vault/backup-file.ts';

/** Sealed right, whatever is in it: files that no extension of ours would write, by somebody who knows the password. */
export interface Forge {
  /** A file around these bytes of contents; `dress` changes its header before all is sealed. */
  file(contents: Uint8Array, dress?: (header: JsonHeader) => unknown): Promise<string>;
  /** The same, padded as contents are. */
  padded(contents: string, dress?: (header: JsonHeader) => unknown): Promise<string>;
}

export type JsonHeader = ReturnType<typeof headerJson>;

/** Argon2id at the lowest that the caps allow. */
const cheapKdf = { memory: 8 * 1024, passes: 1, lanes: 1 };
const vaultId = '000102030405060708090a0b0c0d0e0f';
export const madeAt = Date.UTC(2026, 10, 26, 4);

/** Random bytes that are the same each time: SHA-256 of a seed and a count. */
function seeded(seed: string): RandomBytes {
  let drawn = 0;
  return (length) => {
    const bytes = createHash('sha256').update(`${seed} ${drawn++}`).digest();
    if (length > bytes.length) throw new RangeError('no more than 32 bytes at once');
    return new Uint8Array(bytes.subarray(0, length));
  };
}

/** One file key and its slots for all files of a forge, so that a test runs the KDF once for them. */
export async function makeForge(
  seed: string,
  password: string,
  recoveryKey: Uint8Array | null,
  cost = cheapKdf,
): Promise<Forge> {
  const random = seeded(seed);
  const key = random(32);
  const slots: FileSlot[] = [await makePasswordSlot(key, vaultId, password, cost, random)];
  if (recoveryKey) slots.push(await makeRecoverySlot(key, vaultId, recoveryKey, random));
  const file: Forge['file'] = async (contents, dress = (header) => header) => {
    const header = dress(headerJson({ version: 1, vaultId, madeAt, slots }));
    const sealed = await seal(
      await keyFor(key, 'backup'),
      canonical(['hk1/backup', header]),
      contents,
      random,
    );
    return JSON.stringify({
      ...Object(header),
      nonce: toBase64(sealed.nonce),
      ciphertext: toBase64(sealed.ciphertext),
    });
  };
  return { file, padded: (contents, dress) => file(pad(utf8(contents)), dress) };
}
