import type { OtpParameters } from './types.ts';

/** What of an account is seldom met, so that a person should know it before keeping the account. */
export type Unusual = 'digits' | 'period' | 'algorithm' | 'counter' | 'short-key';

/** RFC 4226 section 4, R6: a shared secret must have 128 bits at least. */
const FEWEST_BITS = 128;

/** What of these parameters is not as nearly every site has it: six digits, thirty seconds, SHA-1, a long key. */
export function unusualParts(
  account: Omit<OtpParameters, 'secret'> & {
    /** Of the key. */
    bits: number;
  },
): Unusual[] {
  const { type, digits, period, algorithm, bits } = account;
  const found: Unusual[] = [];
  if (type === 'hotp') found.push('counter');
  if (type !== 'steam' && digits !== 6) found.push('digits');
  if (type !== 'hotp' && period !== 30) found.push('period');
  if (algorithm !== 'SHA1') found.push('algorithm');
  if (bits < FEWEST_BITS) found.push('short-key');
  return found;
}
