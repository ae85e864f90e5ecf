import { codeTextKind } from './code-text.ts';
import { AppError, codeOf, type ErrorCode } from './errors.ts';
import {
  joined,
  type MigrationLoss,
  migrationLoss,
  readMigrationAccount,
  readMigrationLabel,
  writeMigrationAccount,
} from './migration-account.ts';
import { decodePercent } from './percent.ts';
import { bytesField, numberField, readFields, type WireFields } from './protobuf.ts';
import type { Enrolment } from './types.ts';

/** Where a part stands in its batch. */
export interface MigrationBatch {
  /** The same in all parts of one batch; any whole number of 32 bits. */
  id: number;
  /** How many parts the batch has. */
  size: number;
  /** Which of them this is, from 0. */
  index: number;
}

/** An account that is in a part but cannot be taken, named so that a person can tell which one it is. */
export interface UnreadableAccount {
  /** Its place in the part, from 0. */
  position: number;
  issuer: string;
  account: string;
  code: ErrorCode;
}

/** What one migration code holds. */
export interface MigrationPart {
  batch: MigrationBatch;
  accounts: Enrolment[];
  unreadable: UnreadableAccount[];
}

/** Numbers of the fields of the whole. */
const FIELD = { accounts: 1, version: 2, size: 3, index: 4, id: 5 } as const;
const VERSION = 1;

/** A QR code holds less than 3,000 bytes; a pasted URI of another app may hold all accounts in one. */
const LONGEST_URI = 100_000;
const MOST_ACCOUNTS = 1_000;
const MOST_PARTS = 1_000;

/** What phones expect, and what a code of about a hundred modules a side holds: three whole pixels each in a popup. */
const MOST_IN_A_PART = 10;
const MOST_BYTES_IN_A_PART = 620;
/** One account alone may fill a denser code; more than this fits into none once it is base64. */
const MOST_BYTES_OF_ONE = 1_900;

const START = 'otpauth-migration://offline?data=';
const ESCAPED_WHOLE = /^otpauth-migration%3a/i;
const DATA = /[?&]data=([^&#]*)/i;

/**
 * Reads an `otpauth-migration://offline?data=…` URI, the form in which Google Authenticator and others export accounts.
 * The format is known from what they write: base64 (either alphabet, escaped or not) of a protobuf message.
 *
 * @throws AppError `damaged-uri` for one that is cut off or holds no account, `input-too-long`, or for any other text the
 * word for what it is instead. What is wrong with a single account is told in `unreadable`.
 */
export function readMigrationUri(text: string): MigrationPart {
  if (text.length > LONGEST_URI) throw new AppError('input-too-long');
  const trimmed = text.trim();
  const uri = ESCAPED_WHOLE.test(trimmed) ? decodePercent(trimmed) : trimmed;
  const kind = codeTextKind(uri);
  if (kind === 'otpauth' || kind === 'steam') throw new AppError('damaged-uri');
  if (kind !== 'migration-code') throw new AppError(kind);
  return readPart(readFields(bytesOf(DATA.exec(uri)?.[1] ?? '')));
}

/**
 * The URIs of as many parts as the accounts need: at most ten in each, and few enough for a code that a phone reads
 * easily. Accounts that would make other codes on the far side are left out and told in `lost`, by their place in
 * `accounts`: their own `otpauth` URI keeps all of them. `label` is a name too long for any QR code.
 */
export function writeMigrationUris(
  accounts: readonly Enrolment[],
  batchId: number,
): { uris: string[]; lost: { position: number; what: MigrationLoss | 'label' }[] } {
  const lost: { position: number; what: MigrationLoss | 'label' }[] = [];
  const parts: Uint8Array[][] = [];
  let filled = 0;
  for (const [position, account] of accounts.entries()) {
    const loss = migrationLoss(account);
    const message = loss === null ? bytesField(FIELD.accounts, writeMigrationAccount(account)) : null;
    if (message === null || message.length > MOST_BYTES_OF_ONE) {
      lost.push({ position, what: loss ?? 'label' });
      continue;
    }
    const last = parts.at(-1);
    if (last && last.length < MOST_IN_A_PART && filled + message.length <= MOST_BYTES_IN_A_PART) {
      last.push(message);
      filled += message.length;
    } else {
      parts.push([message]);
      filled = message.length;
    }
  }
  const uris = parts.map((part, index) => writePart(part, { id: batchId, size: parts.length, index }));
  return { uris, lost };
}

function readPart(fields: WireFields): MigrationPart {
  const messages = fields.all(FIELD.accounts);
  if (messages.length === 0) throw new AppError('damaged-uri');
  if (messages.length > MOST_ACCOUNTS) throw new AppError('input-too-long');
  const part: MigrationPart = { batch: readBatch(fields), accounts: [], unreadable: [] };
  for (const [position, message] of messages.entries()) {
    const account = readFields(message);
    try {
      part.accounts.push(readMigrationAccount(account));
    } catch (error) {
      part.unreadable.push({ position, ...readMigrationLabel(account), code: codeOf(error) });
    }
  }
  return part;
}

function readBatch(fields: WireFields): MigrationBatch {
  const whole = (field: number): number => Number(BigInt.asIntN(32, fields.number(field) ?? 0n));
  // A writer of a single code may leave both out.
  const size = Math.max(whole(FIELD.size), 1);
  const index = whole(FIELD.index);
  if (size > MOST_PARTS || index < 0 || index >= size) throw new AppError('damaged-uri');
  return { id: whole(FIELD.id), size, index };
}

function writePart(messages: readonly Uint8Array[], { id, size, index }: MigrationBatch): string {
  const whole = joined([
    ...messages,
    numberField(FIELD.version, VERSION),
    numberField(FIELD.size, size),
    numberField(FIELD.index, index),
    numberField(FIELD.id, id),
  ]);
  // Escaped, since many readers take a bare `+` for a blank.
  return START + encodeURIComponent(btoa(String.fromCharCode(...whole)));
}

/** The bytes of base64 as it stands in a URI: a blank was a `+` once, padding may be missing. */
function bytesOf(data: string): Uint8Array {
  const once = decodePercent(data);
  const letters = (once.includes('%') ? decodePercent(once) : once)
    .trim()
    .replace(/[\r\n\t]/g, '')
    .replace(/[ -]/g, '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  try {
    return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  } catch {
    throw new AppError('damaged-uri');
  }
}
