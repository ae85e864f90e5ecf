import { canonicalSecret } from './base32.ts';
import { AppError } from './errors.ts';
import type { Algorithm, OtpParameters } from './types.ts';

const ALGORITHMS: readonly Algorithm[] = ['SHA1', 'SHA256', 'SHA512'];

export const STEAM_DIGITS = 5;
export const STEAM_NAME = 'Steam';
/** What the Key URI Format takes where nothing is said. */
export const DEFAULT_DIGITS = 6;
export const DEFAULT_PERIOD = 30;

const FEWEST_DIGITS = 5;
/** A truncated HMAC has 31 bits: ten decimal digits hold all of it. */
const MOST_DIGITS = 10;
/** Above this, milliseconds are no longer exact numbers. */
const LONGEST_PERIOD = Math.floor(Number.MAX_SAFE_INTEGER / 1000);

/**
 * The hash that a name means: case, dashes, blanks and a leading `Hmac` aside (`sha1`, `SHA-256`, `HmacSHA512`).
 *
 * @throws AppError `unsupported-algorithm` for every other name; it is never taken for SHA-1.
 */
export function readAlgorithm(name: string): Algorithm {
  const bare = name
    .toUpperCase()
    .replace(/[\s_-]/g, '')
    .replace(/^HMAC/, '');
  const found = ALGORITHMS.find((algorithm) => algorithm === bare);
  if (found === undefined) throw new AppError('unsupported-algorithm');
  return found;
}

/** The whole number that plain decimal digits say, or NaN for anything else (`1e3`, `-1`, `30s`, twenty digits). */
export function readWholeNumber(text: string): number {
  return /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
}

/**
 * Parameters that codes can be made from: the secret in canonical form, every number in its range, and what the type
 * does not use set to 0. Steam codes always have five letters, whatever `digits` says.
 *
 * @throws AppError `missing-secret`, `invalid-secret`, `secret-looks-base64`, `unsupported-algorithm`, `invalid-digits`
 * (5–10), `invalid-period` (at least one second) or `invalid-counter` (0 up to 2^53 − 1).
 */
export function checkParameters(parameters: OtpParameters): OtpParameters {
  const { type, algorithm, digits, period, counter } = parameters;
  const secret = canonicalSecret(parameters.secret);
  if (!ALGORITHMS.includes(algorithm)) throw new AppError('unsupported-algorithm');
  if (type === 'steam' && algorithm !== 'SHA1') throw new AppError('unsupported-algorithm');
  if (!within(digits, FEWEST_DIGITS, MOST_DIGITS)) throw new AppError('invalid-digits');
  if (type === 'hotp') {
    if (!within(counter, 0, Number.MAX_SAFE_INTEGER)) throw new AppError('invalid-counter');
    return { type, secret, algorithm, digits, period: 0, counter };
  }
  if (!within(period, 1, LONGEST_PERIOD)) throw new AppError('invalid-period');
  return { type, secret, algorithm, digits: type === 'steam' ? STEAM_DIGITS : digits, period, counter: 0 };
}

/**
 * Whether codes that are named after Steam are its letters: what has no type for them keeps them as others, with as many
 * digits. Who asks for six digits, or another hash or period, gets them.
 */
export function isSteamByName(
  issuer: string,
  { algorithm, digits, period }: Pick<OtpParameters, 'algorithm' | 'digits' | 'period'>,
): boolean {
  const isTheirs = algorithm === 'SHA1' && digits === STEAM_DIGITS && period === DEFAULT_PERIOD;
  return isTheirs && issuer.toLowerCase() === STEAM_NAME.toLowerCase();
}

/** Whether codes can be made of these as they stand: `checkParameters` has nothing to say or to change. */
export function areFit(parameters: OtpParameters): boolean {
  try {
    const fit = checkParameters(parameters);
    return (Object.keys(fit) as (keyof OtpParameters)[]).every((name) => fit[name] === parameters[name]); // its own keys
  } catch {
    return false;
  }
}

function within(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
