import { AppError, codeOf } from '../core/errors.ts';
import { type ImportedEntry, longestLabel, longestSecret } from '../core/imported.ts';
import { originOf } from '../core/origin.ts';
import {
  checkParameters,
  DEFAULT_DIGITS,
  DEFAULT_PERIOD,
  isSteamByName,
  readAlgorithm,
  STEAM_DIGITS,
} from '../core/otp-parameters.ts';
import { parseOtpauthUri } from '../core/otpauth-uri.ts';
import type { Enrolment, OtpType } from '../core/types.ts';
import { numberOf, textOf } from './values.ts';

/** An entry as files write it, nothing of it checked. What is absent has the value of the Key URI Format. */
export interface RawAccount {
  /** `totp` where it is absent; of any case. */
  type?: unknown;
  secret?: unknown;
  /** Makes it of what the file has instead of base32; where that fails, the entry is named as one whose key is none. */
  makeSecret?: () => unknown;
  issuer?: unknown;
  account?: unknown;
  algorithm?: unknown;
  digits?: unknown;
  period?: unknown;
  counter?: unknown;
}

const TYPES: ReadonlyMap<string, OtpType> = new Map([
  ['totp', 'totp'],
  ['hotp', 'hotp'],
  ['steam', 'steam'],
  ['steamtotp', 'steam'],
]);

/** More addresses than this beside one account are no help to anybody. */
const MOST_ADDRESSES = 8;

/** An entry of a file as an account, or why it is none. */
export function entryOf(raw: RawAccount, addresses: readonly unknown[] = []): ImportedEntry {
  const issuer = textOf(raw.issuer).trim();
  const account = textOf(raw.account).trim();
  return attempt(nameOf(issuer, account), addresses, () => {
    const named = TYPES.get((textOf(raw.type) || 'totp').trim().toLowerCase());
    // Named before the rest is judged: what makes its codes otherwise has another secret, too.
    if (named === undefined) throw new AppError('unsupported-type');
    const algorithm = textOf(raw.algorithm);
    const said = {
      algorithm: named === 'steam' || algorithm === '' ? 'SHA1' : readAlgorithm(algorithm),
      digits: named === 'steam' ? STEAM_DIGITS : numberOf(raw.digits, DEFAULT_DIGITS),
      period: numberOf(raw.period, DEFAULT_PERIOD),
    } as const;
    const parameters = checkParameters({
      ...said,
      type: named === 'totp' && isSteamByName(issuer, said) ? 'steam' : named,
      secret: raw.makeSecret === undefined ? textOf(raw.secret) : made(raw.makeSecret),
      counter: numberOf(raw.counter, 0),
    });
    return { ...parameters, issuer, account };
  });
}

/** An `otpauth://` link as an entry; `name` is what it is called where it cannot be read. */
export function entryOfUri(uri: string, name: string, addresses: readonly unknown[] = []): ImportedEntry {
  return attempt(name, addresses, () => parseOtpauthUri(uri));
}

/** How an entry is named to the person where it has no more than names. */
export function nameOf(issuer: string, account: string): string {
  return [issuer, account].filter((part) => part !== '').join(': ');
}

function made(make: () => unknown): string {
  try {
    return textOf(make());
  } catch (error) {
    throw new AppError('invalid-secret', { cause: error });
  }
}

function attempt(name: string, addresses: readonly unknown[], read: () => Enrolment): ImportedEntry {
  try {
    const enrolment = read();
    const { issuer, account, secret } = enrolment;
    if (Math.max(issuer.length, account.length) > longestLabel || secret.length > longestSecret) {
      throw new AppError('input-too-long');
    }
    return { enrolment, origins: originsOf(addresses) };
  } catch (error) {
    return { name: name.slice(0, longestLabel), code: codeOf(error) };
  }
}

/** Addresses are written in any way; what has no scheme is taken for https. */
function originsOf(addresses: readonly unknown[]): string[] {
  const origins = addresses.flatMap((address) => {
    const text = textOf(address).trim();
    if (text === '') return [];
    return originOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`) ?? [];
  });
  return [...new Set(origins)].slice(0, MOST_ADDRESSES);
}
