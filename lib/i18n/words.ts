import type { ErrorCode } from '../core/errors.ts';
import type { LockReason } from '../core/types.ts';
import type { FillProblem, FillReceipt } from '../messaging/page-contract.ts';
import { number } from './format.ts';
import { type MessageKey, t } from './index.ts';

type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : S;

/** `web-link` → `web_link`: message names of the browser hold no hyphen. */
function underscored<S extends string>(code: S): Underscored<S> {
  // The type says exactly what the replacement does.
  return code.replaceAll('-', '_') as Underscored<S>;
}

/** The message of an error code. A code without words does not compile. */
function errorKey(code: ErrorCode): `error_${Underscored<ErrorCode>}` & MessageKey {
  return `error_${underscored(code)}`;
}

/** What happened and what to do, for an error code. */
export function errorWords(code: ErrorCode): string {
  return t(errorKey(code));
}

/** Why the vault is locked. */
export function lockWords(reason: LockReason): string {
  return t(`locked_${underscored(reason)}`);
}

/** Why a fill did not happen and what to do instead. */
function fillWords(problem: FillProblem): string {
  return t(`fill_${underscored(problem)}`);
}

/** How a fill ended, sentence by sentence: n of n and the ticked box, or why not. */
export function receiptWords({ filled, of, problem, trusted }: FillReceipt): string[] {
  // Of one field nobody needs to hear that it was one of one.
  const told = of === 1 ? t('codeFilled') : t('filled', [number(filled), number(of)]);
  if (problem === null) return [told, ...(trusted ? [t('trustTicked')] : [])];
  if (filled === 0) return [fillWords(problem)];
  return [told, problem === 'page-moved' ? t('fillBroken') : fillWords(problem)];
}
