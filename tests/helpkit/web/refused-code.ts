import { waitWords } from '../pages/day.ts';
import type { Site } from '../rules/site.ts';
import { type Factor, waitLeft } from '../rules/throttle.ts';
import { refusedCodeWords } from '../words/refusals.ts';
import type { Ctx } from './context.ts';
import { wordsFor } from './show.tsx';

/** Why a code was not taken. `used` is said only to somebody who is logged in; at login it is the same as `wrong`. */
export type CodeProblem = 'malformed' | 'wrong' | 'used' | 'blocked';

type CodeFactor = Extract<Factor, 'app' | 'enrolment' | 'backup-code'>;

/** Shows the page again with the reason, and with the wait when there is one. */
export function refuseCode(
  c: Ctx,
  site: Site,
  factor: CodeFactor,
  accountId: number,
  problem: CodeProblem,
  page: (problem: string) => Response | Promise<Response>,
): Response | Promise<Response> {
  const words = wordsFor(c, refusedCodeWords);
  const wait = problem === 'malformed' ? 0 : waitLeft(site, factor, String(accountId));
  const reason = problem === 'blocked' ? '' : words[factor][problem];
  c.status(problem === 'blocked' ? 429 : problem === 'malformed' ? 400 : 422);
  if (wait === 0) return page(reason || words.tryNow);
  c.header('Retry-After', String(Math.ceil(wait / 1000)));
  return page(`${reason} ${words.wait(waitWords(wait, c.var.look.language))}`.trim());
}
