import { createHash } from 'node:crypto';

/** A new 256-bit token for a cookie, and the SHA-256 that the database keeps in its stead. */
export function newToken(random: (length: number) => Uint8Array): { token: string; hash: string } {
  const token = Buffer.from(random(32)).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** What the database knows of a token. Tokens are 256 random bits, so a plain hash is enough (no work factor needed). */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
