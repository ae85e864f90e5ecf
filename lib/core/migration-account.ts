import { decodeBase32, encodeBase32 } from './base32.ts';
import { AppError } from './errors.ts';
import { checkParameters, DEFAULT_DIGITS, DEFAULT_PERIOD } from './otp-parameters.ts';
import { bytesField, numberField, type WireFields } from './protobuf.ts';
import type { Algorithm, Enrolment, OtpType } from './types.ts';
import { hasPrefix, type Label } from './uri-label.ts';

/** Numbers of the fields of one account in a migration code. */
const FIELD = { secret: 1, name: 2, issuer: 3, algorithm: 4, digits: 5, type: 6, counter: 7 } as const;

const ALGORITHMS: ReadonlyMap<number, Algorithm> = new Map([
  [1, 'SHA1'],
  [2, 'SHA256'],
  [3, 'SHA512'],
]);
const DIGITS: ReadonlyMap<number, number> = new Map([
  [0, DEFAULT_DIGITS],
  [1, 6],
  [2, 8],
]);
const TYPES: ReadonlyMap<number, OtpType> = new Map([
  [1, 'hotp'],
  [2, 'totp'],
]);

/** What of an account a migration code has no place for. */
export type MigrationLoss = 'steam' | 'period' | 'digits';

/** Why an account cannot move by a migration code without making other codes there; null when it can. */
export function migrationLoss({ type, digits, period }: Enrolment): MigrationLoss | null {
  if (type === 'steam') return 'steam';
  if (type === 'totp' && period !== DEFAULT_PERIOD) return 'period';
  return [...DIGITS.values()].includes(digits) ? null : 'digits';
}

/** A colon before a blank is part of a sentence, one before `//` part of an address; in front it ends an empty issuer. */
const DIVIDER = /^:|:(?!\/\/|\s)/;

/** An account's names, read apart from the rest so that an account that cannot be read can still be named. */
export function readMigrationLabel(fields: WireFields): Label {
  const name = textOf(fields.bytes(FIELD.name));
  const issuer = textOf(fields.bytes(FIELD.issuer));
  if (issuer !== '') {
    return { issuer, account: hasPrefix(name, issuer) ? name.slice(issuer.length + 1).trim() : name };
  }
  const colon = name.search(DIVIDER);
  return colon < 0
    ? { issuer, account: name }
    : { issuer: name.slice(0, colon).trim(), account: name.slice(colon + 1).trim() };
}

/**
 * The account in a message. The format has no period: it is 30 seconds. Hash and type that are not said are never
 * guessed.
 *
 * @throws AppError as `checkParameters` does, `unsupported-algorithm` for MD5 or none, `unsupported-type` for none.
 */
export function readMigrationAccount(fields: WireFields): Enrolment {
  const type = TYPES.get(choice(fields, FIELD.type));
  if (type === undefined) throw new AppError('unsupported-type');
  const algorithm = ALGORITHMS.get(choice(fields, FIELD.algorithm));
  if (algorithm === undefined) throw new AppError('unsupported-algorithm');
  const parameters = checkParameters({
    type,
    secret: encodeBase32(fields.bytes(FIELD.secret) ?? new Uint8Array()),
    algorithm,
    digits: DIGITS.get(choice(fields, FIELD.digits)) ?? Number.NaN,
    period: DEFAULT_PERIOD,
    counter: Number(BigInt.asIntN(64, fields.number(FIELD.counter) ?? 0n)),
  });
  return { ...parameters, ...readMigrationLabel(fields) };
}

/** The message of an account that {@link migrationLoss} finds nothing wrong with. */
export function writeMigrationAccount(enrolment: Enrolment): Uint8Array {
  const { type, secret, algorithm, digits, counter, issuer } = enrolment;
  const text = new TextEncoder();
  return joined([
    bytesField(FIELD.secret, decodeBase32(secret)),
    bytesField(FIELD.name, text.encode(nameOf(enrolment))),
    ...(issuer === '' ? [] : [bytesField(FIELD.issuer, text.encode(issuer))]),
    numberField(FIELD.algorithm, keyOf(ALGORITHMS, algorithm)),
    numberField(FIELD.digits, digits === 8 ? 2 : 1),
    numberField(FIELD.type, keyOf(TYPES, type)),
    ...(type === 'hotp' ? [numberField(FIELD.counter, counter)] : []),
  ]);
}

/** Bytes one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** With a prefix only where a reader would otherwise take a part of the name for one. */
function nameOf({ issuer, account }: Label): string {
  const isMistaken = issuer === '' ? DIVIDER.test(account) : hasPrefix(account, issuer);
  return isMistaken ? `${issuer}:${account}` : account;
}

function choice(fields: WireFields, field: number): number {
  return Number(fields.number(field) ?? 0n);
}

function keyOf<T>(names: ReadonlyMap<number, T>, wanted: T): number {
  for (const [key, name] of names) {
    if (name === wanted) return key;
  }
  throw new RangeError('no such word in a migration code');
}

function textOf(bytes: Uint8Array | null): string {
  return bytes === null ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).trim();
}
