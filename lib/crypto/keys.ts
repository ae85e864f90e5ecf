import type { Bytes } from './bytes.ts';
import { owned, utf8 } from './bytes.ts';

/** What a drawn key is for; all but the last seven are drawn from the vault key. Records have one key each besides. */
export type KeyUse =
  | 'header'
  | 'manifest'
  | 'index'
  | 'log'
  | 'draft'
  | 'snapshots'
  | 'witness'
  | 'find'
  /** Drawn from the key of a backup file: seals what is in it. */
  | 'backup'
  /** Drawn from the key that browsers in step share: for what opens it, and for what they share. */
  | 'sync-head'
  | 'sync'
  /** Drawn from a recovery key: seals its slot's private key. */
  | 'recovery-lock'
  /** Drawn from what two key pairs share: wraps the vault key. */
  | 'recovery-wrap'
  /** Likewise for a passkey: drawn from what its authenticator makes, and from what two key pairs share. */
  | 'passkey-lock'
  | 'passkey-wrap';

const infoOfUse: { readonly [use in KeyUse]: string } = {
  header: 'hk1/header',
  manifest: 'hk1/manifest',
  index: 'hk1/index',
  log: 'hk1/log',
  draft: 'hk1/draft',
  snapshots: 'hk1/snapshots',
  witness: 'hk1/witness',
  find: 'hk1/find',
  backup: 'hk1/backup',
  'sync-head': 'hk1/sync-head',
  sync: 'hk1/sync',
  'recovery-lock': 'hk1/recovery-lock',
  'recovery-wrap': 'hk1/recovery-wrap',
  'passkey-lock': 'hk1/passkey-lock',
  'passkey-wrap': 'hk1/passkey-wrap',
};

/** The 32-byte key for one use. */
export function keyFor(root: Uint8Array, use: KeyUse): Promise<Bytes> {
  return expand(root, infoOfUse[use]);
}

/** The 32-byte key of one record: swapped ciphertexts fail, and no key comes near AES-GCM's count of nonces. */
export function recordKey(vaultKey: Uint8Array, recordId: string): Promise<Bytes> {
  return expand(vaultKey, `hk1/record/${recordId}`);
}

/** What was drawn from a key, as long as somebody holds that key: each reading draws the same ones, in steps that wait for other threads. */
const drawn = new WeakMap<Uint8Array, Map<string, Promise<Bytes>>>();

function expand(from: Uint8Array, info: string): Promise<Bytes> {
  const known = drawn.get(from) ?? new Map<string, Promise<Bytes>>();
  drawn.set(from, known);
  const had = known.get(info);
  if (had !== undefined) return had;
  const key = draw(from, info);
  known.set(info, key);
  // A hiccup of the browser's is not remembered.
  key.catch(() => known.delete(info));
  return key;
}

/** HKDF-SHA256 (RFC 5869) with no salt: what it starts from is random already. */
async function draw(from: Uint8Array, info: string): Promise<Bytes> {
  const root = await crypto.subtle.importKey('raw', owned(from), 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, root, 256));
}
