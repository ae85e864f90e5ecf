import { appFactor } from './app-factor.ts';
import { backupCodeFactor } from './backup-code-factor.ts';
import type { Site } from './site.ts';
import { smsFactor } from './sms-factor.ts';

/** One way to show, besides the password, that it is the member. */
export interface SecondFactor {
  /** Whether it alone turns 2FA on. A backup code only stands in for another. */
  readonly primary: boolean;
  /** Whether the account has it. */
  has(site: Site, accountId: number): boolean;
  /** Brings what was typed to the written form; undefined when it cannot be such a code. */
  read(typed: string): string | undefined;
  /**
   * First half of judging a code: what is slow. It answers with the second half, to be called in the transaction that
   * the code pays for; that one is true for exactly one caller per code. `holder` is the id of the challenge or session
   * in which the code was typed, for codes that were sent to one of them.
   */
  prepare(site: Site, accountId: number, code: string, holder: string): Promise<() => boolean>;
}

/** The second factors that there are, in the order in which they are offered. */
export const secondFactors = {
  app: appFactor,
  sms: smsFactor,
  'backup-code': backupCodeFactor,
} as const satisfies Record<string, SecondFactor>;

export type FactorName = keyof typeof secondFactors;

const isFactorName = (name: string): name is FactorName => Object.hasOwn(secondFactors, name);

/** The second factors that an account has, the first to be asked for first. Empty where no 2FA is on. */
export function factorsOf(site: Site, accountId: number): FactorName[] {
  const names = Object.keys(secondFactors).filter(isFactorName);
  const owned = names.filter((name) => secondFactors[name].has(site, accountId));
  return owned.some((name) => secondFactors[name].primary) ? owned : [];
}

/** Whether an account's logins ask for a code. */
export function twoFactorIsOn(site: Site, accountId: number): boolean {
  return factorsOf(site, accountId).length > 0;
}
