import type { Bytes } from './bytes.ts';
import { owned, utf8 } from './bytes.ts';

/** What a key drawn from the vault key is for, besides the records, which have one key each. */
export type KeyUse = 'header' | 'manifest' | 'index' | 'log' | 'draft' | 'find';

const infoOfUse: { readonly [use in KeyUse]: string } = {
  header: 'hk1/header',
  manifest: 'hk1/manifest',
  index: 'hk1/index',
  log: 'hk1/log',
  draft: 'hk1/draft',
  find: 'hk1/find',
};

/** The 32-byte key for one use. */
export function keyFor(vaultKey: Uint8Array, use: KeyUse): Promise<Bytes> {
  return expand(vaultKey, infoOfUse[use]);
}

/** The 32-byte key of one record: swapped ciphertexts fail, and no key comes near AES-GCM's count of nonces. */
export function recordKey(vaultKey: Uint8Array, recordId: string): Promise<Bytes> {
  return expand(vaultKey, `hk1/record/${recordId}`);
}

/** HKDF-SHA256 (RFC 5869) with no salt: the vault key is uniformly random already. */
async function expand(vaultKey: Uint8Array, info: string): Promise<Bytes> {
  const root = await crypto.subtle.importKey('raw', owned(vaultKey), 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, root, 256));
}
