import type { Enrolment } from '../core/types.ts';
import { drawBytes, type RandomBytes, toBase64, toHex, utf8 } from '../crypto/bytes.ts';
import { seal } from '../crypto/seal.ts';
import { type AegisLock, aegisCost } from './aegis-lock.ts';

const tagLength = 16;
const unbound = new Uint8Array();

/**
 * A vault as Aegis writes it (docs/formats.md), sealed: a random key, wrapped by the lock that was made of a password, seals
 * the accounts with AES-256-GCM.
 */
export async function writeAegis(
  accounts: readonly Enrolment[],
  { key, salt }: AegisLock,
  random: RandomBytes,
): Promise<string> {
  const master = drawBytes(random, 32);
  const wrapped = await sealApart(key, master, random);
  const db = {
    version: 3,
    entries: accounts.map((one) => entryOf(one, random)),
    groups: [],
    icons_optimized: true,
  };
  const sealed = await sealApart(master, utf8(JSON.stringify(db)), random);
  const slot = {
    type: 1,
    uuid: uuidOf(random),
    key: toHex(wrapped.bytes),
    key_params: wrapped.params,
    ...aegisCost,
    salt: toHex(salt),
    repaired: true,
    is_backup: false,
  };
  const file = { version: 1, header: { slots: [slot], params: sealed.params }, db: toBase64(sealed.bytes) };
  return `${JSON.stringify(file, null, 4)}\n`;
}

function entryOf(enrolment: Enrolment, random: RandomBytes) {
  const { type, secret, algorithm, digits, period, counter, issuer, account } = enrolment;
  const moving = type === 'hotp' ? { counter } : { period };
  return {
    type,
    uuid: uuidOf(random),
    name: account,
    issuer,
    note: '',
    favorite: false,
    icon: null,
    icon_mime: null,
    icon_hash: null,
    info: { secret, algo: algorithm, digits, ...moving },
    groups: [],
  };
}

/** Sealed, with the tag apart from the rest. */
async function sealApart(key: Uint8Array, plain: Uint8Array, random: RandomBytes) {
  const { nonce, ciphertext } = await seal(key, unbound, plain, random);
  const end = ciphertext.length - tagLength;
  const params = { nonce: toHex(nonce), tag: toHex(ciphertext.subarray(end)) };
  return { bytes: ciphertext.subarray(0, end), params };
}

/** A random UUID (RFC 9562, version 4). */
function uuidOf(random: RandomBytes): string {
  // Its version and its variant are digits of their own.
  return toHex(drawBytes(random, 16)).replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
}
