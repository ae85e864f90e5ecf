import { canonicalSecret, decodeBase32 } from '../../lib/core/base32.ts';
import type { ErrorCode } from '../../lib/core/errors.ts';
import type { Enrolment } from '../../lib/core/types.ts';

/** An account as the corpus writes it; `…Also` hold other readings that are right, `…Any` takes all. */
export interface WantedEntry {
  type: string;
  issuer: string;
  account: string;
  secret: string;
  algorithm: string;
  digits: number;
  period?: number;
  counter?: number;
  issuerAlso?: string[];
  accountAlso?: string[];
  issuerAny?: boolean;
  accountAny?: boolean;
}

/** A URI must import as `expect` or fail with `error`; `expectAlso` and `errorAlso` are right as well. */
export interface WantedUri {
  id: string;
  uri: string;
  oddity: string;
  expect?: WantedEntry;
  expectAlso?: WantedEntry | WantedEntry[];
  error?: string;
  errorAlso?: string | string[];
}

export interface WantedFile {
  file: string;
  format: string;
  password?: string;
  entries?: WantedEntry[];
  /** Entries of kinds that we make no codes for: to be named in the report, never imported. */
  unsupported?: unknown[];
  /** The kind of error to show; `partial:` means that the entries import and the rest is reported. */
  expectError?: string;
}

export interface WantedCode {
  id: string;
  type: string;
  secret: string;
  algorithm: string;
  digits: number;
  period?: number;
  /** Seconds since 1970. */
  time?: number;
  counter?: number;
  code: string;
}

/** What a reader made of a file: accounts, and a word for each thing in it that it could not take. */
export interface FileReading {
  entries: Enrolment[];
  problems: string[];
}

/** Reads an import file. Throws when it is of no known format, damaged, or not opened by that password. */
export type ReadImportFile = (
  name: string,
  bytes: Uint8Array,
  password: string | null,
) => Promise<FileReading>;

/** What became of a URI: an account, or the code of the error. */
export type UriOutcome = { read: Enrolment } | { failed: ErrorCode };

/** Our words are finer than the corpus's kinds of error: these are all of the kind named first. */
const KINDS: Readonly<Record<string, readonly ErrorCode[]>> = {
  'not-otpauth': ['not-otpauth', 'web-link', 'wifi-code', 'contact-code', 'phone-link', 'migration-code'],
  'invalid-secret': ['invalid-secret', 'secret-looks-base64'],
};

/** Why an outcome is not what was wanted; empty when it is right. */
export function whyUriIsWrong(wanted: WantedUri, outcome: UriOutcome): string[] {
  if ('failed' in outcome) {
    const kinds = [wanted.error ?? [], wanted.errorAlso ?? []].flat();
    const right = kinds.some((kind) => kind === outcome.failed || KINDS[kind]?.includes(outcome.failed));
    return right ? [] : [`failed with ${outcome.failed}`];
  }
  const entries = [wanted.expect ?? [], wanted.expectAlso ?? []].flat();
  if (entries.length === 0) return ['was read, and is wrong'];
  const reasons = entries.map((entry) => whyEntryDiffers(entry, outcome.read));
  return reasons.some((each) => each.length === 0) ? [] : (reasons[0] ?? []);
}

/** The fields in which an account is not the wanted one; empty when it is. */
export function whyEntryDiffers(wanted: WantedEntry, read: Enrolment): string[] {
  const isTimed = wanted.type !== 'hotp';
  const checks: Readonly<Record<string, boolean>> = {
    type: wanted.type === read.type,
    issuer: wanted.issuerAny === true || [wanted.issuer, ...(wanted.issuerAlso ?? [])].includes(read.issuer),
    account:
      wanted.accountAny === true || [wanted.account, ...(wanted.accountAlso ?? [])].includes(read.account),
    secret: isSameKey(wanted.secret, read.secret),
    algorithm: wanted.algorithm === read.algorithm,
    digits: wanted.digits === read.digits,
    period: !isTimed || (wanted.period ?? 30) === read.period,
    counter: isTimed || (wanted.counter ?? 0) === read.counter,
  };
  return Object.entries(checks).flatMap(([field, right]) => (right ? [] : [field]));
}

/** The corpus compares decoded bytes. */
function isSameKey(one: string, other: string): boolean {
  return String(decodeBase32(canonicalSecret(one))) === String(decodeBase32(canonicalSecret(other)));
}
