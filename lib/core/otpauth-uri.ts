import { codeTextKind } from './code-text.ts';
import { AppError } from './errors.ts';
import {
  checkParameters,
  DEFAULT_DIGITS,
  DEFAULT_PERIOD,
  isSteamByName,
  readAlgorithm,
  readWholeNumber,
  STEAM_DIGITS,
  STEAM_NAME,
} from './otp-parameters.ts';
import { decodePercent, encodePercent } from './percent.ts';
import type { Enrolment, OtpParameters, OtpType } from './types.ts';
import { type Label, readIssuer, readLabel } from './uri-label.ts';
import { queryStart, readQuery } from './uri-query.ts';

/** The largest QR code holds 4,296 letters; a pasted URI may carry more (escaped names, a picture's address). */
const LONGEST_URI = 16_384;

const ESCAPED_WHOLE = /^(?:apple-)?otpauth%3a/i;
const ANOTHER_URI = /\s(?:apple-)?otpauth(?:-migration)?:\/\//i;
/** Blanks, byte order marks and other invisible signs that copying leaves around a text. */
const AROUND = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const QUOTES: ReadonlySet<string> = new Set(['""', "''", '``', '<>']);

/**
 * Reads an `otpauth://` URI (Key URI Format of Google Authenticator, and what other apps make of it), or a
 * `steam://SECRET` link. The rules are written by hand: a URL class loses `#` in labels and throws on a lone `%`.
 *
 * Labels come back decoded and trimmed, otherwise as written: `safeLabel` makes them fit to show.
 *
 * @throws AppError with the word for what the text is instead (`web-link`, `wifi-code`, `contact-code`, `phone-link`,
 * `migration-code`, `not-otpauth`), or for what is wrong in it (`unsupported-type`, `damaged-uri`, `input-too-long`, and
 * those of {@link checkParameters}).
 */
export function parseOtpauthUri(text: string): Enrolment {
  if (text.length > LONGEST_URI) throw new AppError('input-too-long');
  const trimmed = trimAround(text);
  const uri = ESCAPED_WHOLE.test(trimmed) ? decodePercent(trimmed) : trimmed;
  const kind = codeTextKind(uri);
  if (kind === 'steam') return readSteamLink(uri);
  if (kind !== 'otpauth') throw new AppError(kind);
  if (ANOTHER_URI.test(uri)) throw new AppError('damaged-uri');
  return readUri(uri);
}

/**
 * The URI of an enrolment, as most apps read it: blanks as `%20`, the issuer both as prefix and as parameter, algorithm,
 * digits and period (or counter) always said. {@link parseOtpauthUri} gives the same enrolment back, but for blanks at
 * the ends of its labels, and for an issuer Steam whose codes have five digits, which are then Steam's letters.
 */
export function writeOtpauthUri(enrolment: Enrolment): string {
  const { type, secret, algorithm, digits, period, counter } = enrolment;
  const issuer = encodePercent(enrolment.issuer);
  const account = encodePercent(enrolment.account);
  // Without an issuer, a colon in the account would be read as the end of one: an empty prefix keeps it.
  const label = issuer === '' && !enrolment.account.includes(':') ? account : `${issuer}:${account}`;
  const parameters = [
    `secret=${secret}`,
    ...(issuer === '' ? [] : [`issuer=${issuer}`]),
    `algorithm=${algorithm}`,
    `digits=${digits}`,
    type === 'hotp' ? `counter=${counter}` : `period=${period}`,
  ];
  return `otpauth://${type}/${label}?${parameters.join('&')}`;
}

function readUri(uri: string): Enrolment {
  const [kind, rest] = splitKind(uri);
  const start = queryStart(rest);
  const query = readQuery(start < 0 ? '' : rest.slice(start + 1));
  const rawLabel = start < 0 ? rest : rest.slice(0, start);
  const label = readLabel(rawLabel, readIssuer(query.get('issuer') ?? '', rawLabel));
  const type = typeOf(kind, label, query);
  const algorithm = query.get('algorithm');
  const parameters: OtpParameters = {
    type,
    secret: query.get('secret') ?? '',
    algorithm: 'SHA1',
    digits: number(query.get('digits'), DEFAULT_DIGITS),
    period: number(query.get('period'), DEFAULT_PERIOD),
    counter: number(query.get('counter'), 0),
  };
  if (algorithm !== undefined) parameters.algorithm = readAlgorithm(algorithm);
  return { ...checkParameters(parameters), ...label };
}

/** The type in front of the label, in lower case, and all that follows it. Any number of slashes may come before. */
function splitKind(uri: string): [kind: string, rest: string] {
  const rest = uri.slice(uri.indexOf(':') + 1).replace(/^\/+/, '');
  const end = rest.search(/[/?#]/);
  if (rest === '' || end === 0) throw new AppError('damaged-uri');
  return end < 0 ? [rest.toLowerCase(), ''] : [rest.slice(0, end).toLowerCase(), rest.slice(end)];
}

function typeOf(kind: string, label: Label, query: ReadonlyMap<string, string>): OtpType {
  const encoder = query.get('encoder')?.toLowerCase();
  if (encoder !== undefined && (encoder !== 'steam' || kind === 'hotp'))
    throw new AppError('unsupported-type');
  if (kind === 'hotp') return 'hotp';
  if (kind === 'steam' || (kind === 'totp' && encoder === 'steam')) return 'steam';
  if (kind !== 'totp') throw new AppError('unsupported-type');
  const said = {
    algorithm: readAlgorithm(query.get('algorithm') ?? 'SHA1'),
    // Steam's own URI says nothing of them.
    digits: number(query.get('digits'), STEAM_DIGITS),
    period: number(query.get('period'), DEFAULT_PERIOD),
  };
  return isSteamByName(label.issuer, said) ? 'steam' : 'totp';
}

function readSteamLink(uri: string): Enrolment {
  const secret = decodePercent(uri.slice(uri.indexOf(':') + 1).replace(/^\/+/, ''));
  const parameters: OtpParameters = {
    type: 'steam',
    secret: secret.endsWith('/') ? secret.slice(0, -1) : secret,
    algorithm: 'SHA1',
    digits: STEAM_DIGITS,
    period: DEFAULT_PERIOD,
    counter: 0,
  };
  return { ...checkParameters(parameters), issuer: STEAM_NAME, account: '' };
}

function number(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : readWholeNumber(text);
}

function trimAround(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && AROUND.test(text.charAt(start))) start += 1;
  while (end > start && AROUND.test(text.charAt(end - 1))) end -= 1;
  const quoted = QUOTES.has(text.charAt(start) + text.charAt(end - 1));
  return quoted ? text.slice(start + 1, end - 1) : text.slice(start, end);
}
