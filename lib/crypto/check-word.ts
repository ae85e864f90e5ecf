import type { Enrolment } from '../core/types.ts';
import { canonical } from './canonical.ts';
import { digest } from './mac.ts';
import { wordOf } from './recovery-words.ts';

/**
 * Two words for a set of accounts, which both sides of a move show: where they are the same, all of them arrived and
 * none was changed (32 bits: enough against slips, and no proof against somebody who tries four billion times). In
 * whatever order the accounts are given, and however often each.
 */
export async function checkWord(accounts: readonly Enrolment[]): Promise<string> {
  const lines = accounts.map(({ type, secret, algorithm, digits, period, counter, issuer, account }) =>
    JSON.stringify([type, secret, algorithm, digits, period, counter, issuer.trim(), account.trim()]),
  );
  const hash = await digest(canonical(['hk1/check', [...new Set(lines)].sort()]));
  const word = (at: number) => wordOf((hash[at] ?? 0) * 256 + (hash[at + 1] ?? 0));
  return `${word(0)}-${word(2)}`;
}
