import { scrypt, timingSafeEqual } from 'node:crypto';

const blockSize = 8;
const hashLength = 32;

/** scrypt (RFC 7914) with r = 8, p = 1 and N = 2^cost, run off the main thread. */
export function scryptHash(text: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const N = 2 ** cost;
  const options = { N, r: blockSize, p: 1, maxmem: 256 * N * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(text, salt, hashLength, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** Hashes a password for keeping, as `scrypt$cost$salt$hash`. */
export async function hashPassword(password: string, salt: Uint8Array, cost: number): Promise<string> {
  const hash = await scryptHash(password.normalize('NFKC'), salt, cost);
  return ['scrypt', cost, Buffer.from(salt).toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a password is the one that was hashed, compared in constant time. */
export async function matchesPassword(password: string, kept: string): Promise<boolean> {
  const [kind, cost, salt, hash] = kept.split('$');
  if (kind !== 'scrypt' || !cost || !salt || !hash) throw new Error('A kept password hash cannot be read.');
  const wanted = Buffer.from(hash, 'base64url');
  const got = await scryptHash(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), Number(cost));
  return timingSafeEqual(got, wanted);
}
