import { waitWords } from '../pages/day.ts';
import type { Site } from '../rules/site.ts';
import { type Factor, waitLeft } from '../rules/throttle.ts';
import type { Ctx } from './context.ts';

/** Why a code was not taken. `used` is said only to somebody who is logged in; at login it is the same as `wrong`. */
export type CodeProblem = 'malformed' | 'wrong' | 'used' | 'blocked';

type CodeFactor = Exclude<Factor, 'password'>;

const malformed = 'Enter the six digits of the code.';

const words: Readonly<Record<CodeFactor, Readonly<Record<Exclude<CodeProblem, 'blocked'>, string>>>> = {
  app: {
    malformed,
    wrong: 'That code is wrong or was already used. Wait for the next one and try again.',
    used: 'That code is wrong or was already used. Wait for the next one and try again.',
  },
  enrolment: {
    malformed,
    wrong: 'That code is wrong. Check that the app shows the account you just added, and try again.',
    used: 'That code was already used. Wait for the next one in your app.',
  },
  'backup-code': {
    malformed: 'A backup code has 16 letters and digits, such as the ones you downloaded or printed.',
    wrong: 'That backup code is wrong or was already used.',
    used: 'That backup code is wrong or was already used.',
  },
};

/** Shows the page again with the reason, and with the wait when there is one. */
export function refuseCode(
  c: Ctx,
  site: Site,
  factor: CodeFactor,
  accountId: number,
  problem: CodeProblem,
  page: (problem: string) => Response | Promise<Response>,
): Response | Promise<Response> {
  const wait = problem === 'malformed' ? 0 : waitLeft(site, factor, String(accountId));
  const reason = problem === 'blocked' ? '' : words[factor][problem];
  c.status(problem === 'blocked' ? 429 : problem === 'malformed' ? 400 : 422);
  if (wait === 0) return page(reason || 'Try again now.');
  c.header('Retry-After', String(Math.ceil(wait / 1000)));
  return page(`${reason} Too many wrong codes: try again in ${waitWords(wait)}.`.trim());
}
