import { AppError } from '../../core/errors.ts';
import type { ImportedEntry } from '../../core/imported.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { openGcm } from '../../crypto/others.ts';
import { fieldsIn, jsonIn } from '../content.ts';
import type { Opener, TransferFormat } from '../format.ts';
import { isJavaStream, readJavaMap } from '../java-map.ts';
import { passwordBytes, unlocked } from '../lock.ts';
import { fieldsOf, numberOf, signedBytesOf, textOf } from '../values.ts';
import { readToken } from './freeotp.ts';

const masterName = 'masterKey';
const tokenEnd = '-token';
const octets = 4;

/** FreeOTP 2's backup: a Java map of tokens, of their sealed keys, and of the key that the password opens. */
export const freeOtpBackup: TransferFormat = {
  name: 'FreeOTP',
  recognise: ({ bytes }) => isJavaStream(bytes),
  async read({ bytes }, opener) {
    const map = readJavaMap(bytes);
    const master = await openMaster(jsonIn(map.get(masterName) ?? ''), opener);
    const entries: ImportedEntry[] = [];
    for (const [name, value] of map) {
      if (!name.endsWith(tokenEnd)) continue;
      const label = name.slice(0, -tokenEnd.length);
      const key = fieldsIn(map.get(label) ?? '')?.['key'];
      entries.push(readToken(fieldsIn(value) ?? { label }, await secretIn(key, master)));
    }
    return entries;
  },
};

async function openMaster(master: unknown, opener: Opener): Promise<Uint8Array> {
  const { mAlgorithm, mEncryptedKey, mIterations, mSalt } = fieldsOf(master) ?? {};
  const hash = /SHA(1|256|512)$/i.exec(textOf(mAlgorithm))?.[1];
  if (hash === undefined) throw new AppError('import-foreign-lock');
  const key = await opener.keys.pbkdf2(passwordBytes(opener), signedBytesOf(mSalt), {
    hash: hash === '1' ? 'SHA-1' : hash === '256' ? 'SHA-256' : 'SHA-512',
    rounds: numberOf(mIterations, 0),
    length: 32,
  });
  return unlocked(await openSealed(key, mEncryptedKey));
}

/** The bytes of a token's secret; none where its key is not there, or does not open beside others that do. */
async function secretIn(key: unknown, master: Uint8Array): Promise<Uint8Array> {
  const sealed = typeof key === 'string' ? fieldsIn(key) : fieldsOf(key);
  const opened = sealed === null ? null : await openSealed(master, sealed).catch(() => null);
  return opened ?? new Uint8Array();
}

function openSealed(key: Uint8Array, sealed: unknown): Promise<Uint8Array | null> {
  const { mCipherText, mParameters, mToken } = fieldsOf(sealed) ?? {};
  const nonce = nonceIn(signedBytesOf(mParameters));
  return openGcm(key, nonce, signedBytesOf(mCipherText), utf8(textOf(mToken)));
}

/** The first octet string of the cipher's parameters in DER; some phones leave out the sequence around it. */
function nonceIn(der: Uint8Array): Uint8Array {
  const start = der[0] === octets ? 0 : 2;
  const length = der[start + 1] ?? 0;
  if (der[start] !== octets || length === 0 || start + 2 + length > der.length)
    throw new AppError('import-broken');
  return der.subarray(start + 2, start + 2 + length);
}
