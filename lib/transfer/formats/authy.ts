import type { ImportedEntry } from '../../core/imported.ts';
import { utf8 } from '../../crypto/bytes.ts';
import { openCbc } from '../../crypto/others.ts';
import { jsonIn, utf8Of } from '../content.ts';
import { entryOf, nameOf } from '../entry.ts';
import type { Opener, TransferFormat } from '../format.ts';
import { passwordBytes, readEach, unlocked } from '../lock.ts';
import { preferencesOf } from '../preferences.ts';
import { base64Of, fieldsOf, hexOf, listOf, numberOf, textOf } from '../values.ts';

const tokensName = 'com.authy.storage.tokens.authenticator.key';
const noIv = new Uint8Array(16);
/** How often the app turned the backup password before it wrote the number down. */
const firstRounds = 1000;

type Token = ReturnType<typeof tokenOf>;

/** Authy's settings on a phone, as they were until 2024: secrets sealed with the backup password. */
export const authy: TransferFormat = {
  name: 'Authy',
  recognise: ({ text }) => preferencesOf(text).has(tokensName),
  read: ({ text }, opener) => readTokens(jsonIn(preferencesOf(text).get(tokensName) ?? '[]'), opener),
};

/** What Authy's servers hand out, as its users ask for it or read it on the way to their phone; sealed, or opened by a tool. */
export const authyTokens: TransferFormat = {
  name: 'Authy',
  recognise: ({ json }) => listIn(json) !== null,
  read: ({ json }, opener) => readTokens(listIn(json), opener),
};

function listIn(json: unknown): readonly unknown[] | null {
  const file = fieldsOf(json) ?? {};
  const list = file['authenticator_tokens'] ?? file['decrypted_authenticator_tokens'];
  return Array.isArray(list) ? list : null;
}

function readTokens(list: unknown, opener: Opener): Promise<ImportedEntry[]> {
  return readEach(listOf(list).map(tokenOf), {
    isSealed,
    read: async (token) => {
      const { issuer, account, digits, plain } = token;
      return entryOf({
        secret: isSealed(token) ? await secretOf(token, opener) : plain,
        issuer,
        account,
        digits,
      });
    },
    name: ({ issuer, account }) => nameOf(issuer, account),
  });
}

/** An account by the names of either file. */
function tokenOf(token: unknown) {
  const { digits, salt, name, originalName, originalIssuer, issuer, ...more } = fieldsOf(token) ?? {};
  return {
    ...namesOf(originalIssuer ?? issuer, textOf(originalName) || textOf(name)),
    digits,
    salt,
    plain: more['decryptedSecret'] ?? more['decrypted_seed'],
    sealed: more['encryptedSecret'] ?? more['encrypted_seed'],
    iv: more['unique_iv'],
    rounds: more['key_derivation_iterations'],
  };
}

/** The issuer stands in front of the name as well, or only there. */
function namesOf(given: unknown, name: string): { issuer: string; account: string } {
  const colon = name.indexOf(':');
  const before = name.slice(0, Math.max(colon, 0)).trim();
  const issuer = textOf(given);
  const isPrefixed = colon >= 0 && (issuer === '' || issuer === before);
  return isPrefixed ? { issuer: before, account: name.slice(colon + 1) } : { issuer, account: name };
}

function isSealed({ plain }: Token): boolean {
  return textOf(plain) === '';
}

async function secretOf({ sealed, salt, iv, rounds }: Token, opener: Opener): Promise<string> {
  const cost = { hash: 'SHA-1', rounds: numberOf(rounds, firstRounds), length: 32 } as const;
  const key = await opener.keys.pbkdf2(passwordBytes(opener), utf8(textOf(salt)), cost);
  const nonce = textOf(iv) === '' ? noIv : hexOf(iv);
  return unlocked(utf8Of(unlocked(await openCbc(key, nonce, base64Of(sealed)))));
}
