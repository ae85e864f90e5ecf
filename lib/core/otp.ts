import { HOTP, Secret } from 'otpauth/slim';
import { decodeBase32 } from './base32.ts';
import { AppError } from './errors.ts';
import { STEAM_DIGITS } from './otp-parameters.ts';
import type { CodeWindow, OtpParameters } from './types.ts';

/** Steam's letters: none that can be taken for another. */
const STEAM_LETTERS = '23456789BCDFGHJKMNPQRTVWXY';
/** Ten digits hold the whole 31-bit number of RFC 4226 section 5.3, undivided. */
const WHOLE_NUMBER = 10;

/** The number of the time step (RFC 6238 section 4.2, T0 = 0). `now` in ms since 1970, `period` in seconds. */
export function stepAt(now: number, period: number): number {
  return Math.floor(now / (period * 1000));
}

/**
 * The code at an instant, in ms since 1970: of its time step for totp and steam, of the counter for hotp.
 *
 * @throws AppError `invalid-secret` when the secret is not canonical base32.
 */
export function codeAt(parameters: OtpParameters, now: number): string {
  if (parameters.type === 'hotp') return hotpCode(parameters);
  return codeOfMovingFactor(parameters, stepAt(now, parameters.period));
}

/** The code of the counter (RFC 4226). Moving the counter on, and keeping it, is the caller's. */
export function hotpCode(parameters: OtpParameters): string {
  return codeOfMovingFactor(parameters, parameters.counter);
}

/**
 * This step's code and the next one's, with the instant (ms since 1970) at which they change.
 *
 * @throws AppError `unsupported-type` for hotp, whose codes do not end by time.
 */
export function windowAt(parameters: OtpParameters, now: number): CodeWindow {
  if (parameters.type === 'hotp') throw new AppError('unsupported-type');
  const step = stepAt(now, parameters.period);
  return {
    current: codeOfMovingFactor(parameters, step),
    next: codeOfMovingFactor(parameters, step + 1),
    changesAt: (step + 1) * parameters.period * 1000,
    step,
  };
}

function codeOfMovingFactor(parameters: OtpParameters, counter: number): string {
  const { type, algorithm, digits } = parameters;
  const secret = new Secret({ buffer: decodeBase32(parameters.secret).buffer });
  if (type !== 'steam') return HOTP.generate({ secret, algorithm, digits, counter });
  return steamLetters(Number(HOTP.generate({ secret, algorithm, digits: WHOLE_NUMBER, counter })));
}

/** Steam writes the same number in base 26, the lowest letter first. */
function steamLetters(number: number): string {
  let rest = number;
  let code = '';
  while (code.length < STEAM_DIGITS) {
    code += STEAM_LETTERS.charAt(rest % STEAM_LETTERS.length);
    rest = Math.floor(rest / STEAM_LETTERS.length);
  }
  return code;
}
