import { openSecretStream } from '../../crypto/secretstream.ts';
import { utf8Of } from '../content.ts';
import type { TransferFormat } from '../format.ts';
import { passwordBytes, unlocked } from '../lock.ts';
import { base64Of, fieldsOf, numberOf } from '../values.ts';
import { readLines } from './otpauth-list.ts';

/** Ente Auth, sealed: its links, one a line, as one message of a secret stream. Not sealed it is a list of links. */
export const ente: TransferFormat = {
  name: 'Ente Auth',
  recognise: ({ json }) => {
    const file = fieldsOf(json);
    return file !== null && fieldsOf(file['kdfParams']) !== null && 'encryptedData' in file;
  },
  async read({ json }, opener) {
    const { kdfParams, encryptedData, encryptionNonce } = fieldsOf(json) ?? {};
    const { memLimit, opsLimit, salt } = fieldsOf(kdfParams) ?? {};
    const password = passwordBytes(opener);
    const cost = {
      memory: Math.floor(numberOf(memLimit, 0) / 1024),
      passes: numberOf(opsLimit, 0),
      lanes: 1,
    };
    const key = await opener.keys.argon2id(password, base64Of(salt), cost);
    const opened = unlocked(openSecretStream(key, base64Of(encryptionNonce), base64Of(encryptedData)));
    return readLines(unlocked(utf8Of(opened)));
  },
};
