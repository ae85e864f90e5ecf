import type { RandomBytes } from '../crypto/bytes.ts';
import { fromBase64, toBase64, utf8 } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import { keyFor } from '../crypto/keys.ts';
import { isSealed, open, pad, seal, unpad } from '../crypto/seal.ts';
import type { SealContext } from './sealed.ts';

/** Seals what is not in the vault yet, for a place outside it: base64 of nonce and ciphertext, with a dot between. */
export async function sealDraft(
  { key, vaultId }: SealContext,
  text: string,
  random: RandomBytes,
): Promise<string> {
  const sealed = await seal(await keyFor(key, 'draft'), bound(vaultId), pad(utf8(text)), random);
  return `${toBase64(sealed.nonce)}.${toBase64(sealed.ciphertext)}`;
}

/** Null for what this vault, with its present key, did not seal: a draft that is lost is only a draft. */
export async function openDraft({ key, vaultId }: SealContext, sealed: string): Promise<string | null> {
  const [nonce, ciphertext, more] = sealed.split('.').map(fromBase64);
  const parts = { nonce, ciphertext };
  if (more !== undefined || !isSealed(parts)) return null;
  const plaintext = await open(await keyFor(key, 'draft'), bound(vaultId), parts);
  return plaintext && new TextDecoder().decode(unpad(plaintext));
}

function bound(vaultId: string): Uint8Array {
  return canonical(['hk1/draft', vaultId]);
}
