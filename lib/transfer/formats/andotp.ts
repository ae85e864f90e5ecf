import type { ImportedEntry } from '../../core/imported.ts';
import { openGcm, sha256 } from '../../crypto/others.ts';
import { entryOf } from '../entry.ts';
import type { NamedFormat, TransferFormat } from '../format.ts';
import { passwordBytes, unlockedJson } from '../lock.ts';
import { fieldsOf, listOf, textOf } from '../values.ts';

const nonceLength = 12;
const saltLength = 12;
/** What the app drew its rounds from; a number beyond these is none of its own. */
const mostRounds = 1_000_000;

/** andOTP: a list of entries. */
export const andOtp: TransferFormat = {
  name: 'andOTP',
  recognise: ({ json }) =>
    listOf(json).some((entry) => {
      const fields = fieldsOf(entry);
      return fields !== null && 'secret' in fields && 'label' in fields && 'type' in fields;
    }),
  read: ({ json }) => entriesOf(json),
};

/** The same, sealed: rounds, salt, nonce and the rest; before 2019 the nonce and the rest. Nothing marks it. */
export const andOtpSealed: NamedFormat = {
  name: 'andOTP',
  async read({ bytes }, opener) {
    const password = passwordBytes(opener);
    const rounds = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    if (rounds > 0 && rounds <= mostRounds) {
      const salt = bytes.subarray(4, 4 + saltLength);
      const key = await opener.keys.pbkdf2(password, salt, { hash: 'SHA-1', rounds, length: 32 });
      const opened = await openAfter(4 + saltLength, key, bytes);
      if (opened !== null) return entriesOf(unlockedJson(opened));
    }
    return entriesOf(unlockedJson(await openAfter(0, await sha256(password), bytes)));
  },
};

function openAfter(start: number, key: Uint8Array, bytes: Uint8Array): Promise<Uint8Array | null> {
  return openGcm(key, bytes.subarray(start, start + nonceLength), bytes.subarray(start + nonceLength));
}

function entriesOf(json: unknown): ImportedEntry[] {
  return listOf(json).map((entry) => {
    const fields = fieldsOf(entry) ?? {};
    const { type, secret, issuer, label, digits, period, counter } = fields;
    const names = namesOf(issuer, textOf(label));
    // OTPClient writes the same list with a shorter word.
    const algorithm = fields['algorithm'] ?? fields['algo'];
    return entryOf({ type, secret, ...names, algorithm, digits, period, counter });
  });
}

/** Old files have no issuer of its own: it stands in the label, before a dash. */
function namesOf(issuer: unknown, label: string): { issuer: unknown; account: string } {
  if (issuer !== undefined && issuer !== null) return { issuer, account: label };
  const dash = label.indexOf(' - ');
  return dash < 0
    ? { issuer: '', account: label }
    : { issuer: label.slice(0, dash), account: label.slice(dash + 3) };
}
