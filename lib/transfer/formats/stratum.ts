import type { ImportedEntry } from '../../core/imported.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { openCbc, openGcm } from '../../crypto/others.ts';
import { entryOf } from '../entry.ts';
import type { TransferFormat } from '../format.ts';
import { passwordBytes, unlockedJson } from '../lock.ts';
import { fieldsOf, listOf, numberOf } from '../values.ts';

const sealedStart = utf8('AUTHENTICATORPRO');
const oldStart = utf8('AuthenticatorPro');
const keyCost = { memory: 64 * 1024, passes: 3, lanes: 4 };
const oldCost = { hash: 'SHA-1', rounds: 64_000, length: 32 } as const;
/** Numbers stand for words, from these places on. */
const TYPES = ['', 'hotp', 'totp', 'motp', 'steam', 'yandex'];
const ALGORITHMS = ['SHA1', 'SHA256', 'SHA512'];

/** Stratum, once Authenticator Pro: `Authenticators`, in the clear. */
export const stratum: TransferFormat = {
  name: 'Stratum',
  recognise: ({ json }) => Array.isArray(fieldsOf(json)?.['Authenticators']),
  read: ({ json }) => entriesOf(json),
};

/** The same, sealed: the word, salt, nonce, and the rest. */
export const stratumSealed: TransferFormat = {
  name: 'Stratum',
  recognise: ({ bytes }) => begins(bytes, sealedStart),
  async read({ bytes }, opener) {
    const [salt, nonce, sealed] = [bytes.subarray(16, 32), bytes.subarray(32, 44), bytes.subarray(44)];
    const key = await opener.keys.argon2id(passwordBytes(opener), salt, keyCost);
    return entriesOf(unlockedJson(await openGcm(key, nonce, sealed)));
  },
};

/** The same, as it was sealed until 2023. */
export const stratumOld: TransferFormat = {
  name: 'Stratum',
  recognise: ({ bytes }) => begins(bytes, oldStart),
  async read({ bytes }, opener) {
    const [salt, iv, sealed] = [bytes.subarray(16, 36), bytes.subarray(36, 52), bytes.subarray(52)];
    const key = await opener.keys.pbkdf2(passwordBytes(opener), salt, oldCost);
    return entriesOf(unlockedJson(await openCbc(key, iv, sealed)));
  },
};

function entriesOf(json: unknown): ImportedEntry[] {
  return listOf(fieldsOf(json)?.['Authenticators']).map((entry) => {
    const { Type, Secret, Issuer, Username, Algorithm, Digits, Period, Counter } = fieldsOf(entry) ?? {};
    return entryOf({
      type: TYPES[numberOf(Type, 2)] ?? 'other',
      secret: Secret,
      issuer: Issuer,
      account: Username,
      algorithm: ALGORITHMS[numberOf(Algorithm, 0)] ?? 'other',
      digits: Digits,
      period: Period,
      counter: Counter,
    });
  });
}

function begins(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
