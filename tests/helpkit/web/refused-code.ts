import { waitWords } from '../pages/day.ts';
import { addressWait } from '../rules/addresses.ts';
import type { FactorName } from '../rules/second-factor.ts';
import type { Site } from '../rules/site.ts';
import { waitLeft } from '../rules/throttle.ts';
import { refusedCodeWords } from '../words/refusals.ts';
import { addressOf } from './address.ts';
import type { Ctx } from './context.ts';
import { wordsFor } from './show.tsx';

/**
 * Why a code was not taken. `used` is said only to somebody who is logged in; at login it is the same as `wrong`.
 * `blocked` means that the factor has to wait or is closed, `crowded` that the visitor's address has to.
 */
export type CodeProblem = 'malformed' | 'wrong' | 'used' | 'blocked' | 'crowded';

const statuses = { malformed: 400, wrong: 422, used: 422, blocked: 429, crowded: 429 } as const;

/** Shows the page again with the reason, and with the wait when there is one. */
export function refuseCode(
  c: Ctx,
  site: Site,
  factor: FactorName | 'enrolment',
  accountId: number,
  problem: CodeProblem,
  page: (problem: string) => Response | Promise<Response>,
): Response | Promise<Response> {
  const words = wordsFor(c, refusedCodeWords);
  c.status(statuses[problem]);
  if (problem === 'malformed') return page(words[factor].malformed);
  const wait =
    problem === 'crowded' ? addressWait(site, addressOf(c)) : waitLeft(site, factor, String(accountId));
  if (wait === Number.POSITIVE_INFINITY) return page(words.closed);
  const reason = problem === 'blocked' || problem === 'crowded' ? '' : words[factor][problem];
  if (wait === 0) return page(reason || words.tryNow);
  c.header('Retry-After', String(Math.ceil(wait / 1000)));
  const inWords = waitWords(wait, c.var.look.language);
  return page(`${reason} ${problem === 'crowded' ? words.crowd(inWords) : words.wait(inWords)}`.trim());
}
