import { codesGuessedMail, factorClosedMail } from '../post/login-mails.ts';
import { send } from '../post/post.ts';
import {
  type Challenge,
  challengeIsOpen,
  closeChallenge,
  countTry,
  hasTriesLeft,
} from '../rules/challenges.ts';
import { deviceLabel } from '../rules/device-label.ts';
import { type Admitted, admitGuess, type Refused } from '../rules/guess.ts';
import { type FactorName, secondFactors } from '../rules/second-factor.ts';
import type { Site } from '../rules/site.ts';
import { mayTrustDevices } from '../rules/team-policy.ts';
import { clearSecondFactors, mostInRow } from '../rules/throttle.ts';
import { trustDevice } from '../rules/trusted-devices.ts';
import { addressOf } from './address.ts';
import type { Ctx } from './context.ts';
import { giveSession, giveTrust, openEarnedSession } from './logged-in.ts';
import { type CodeProblem, refuseCode } from './refused-code.ts';

/** A failure in a row at which the member is told that somebody has their password. */
const worthAMail = 3;

interface SecondStep {
  readonly factor: FactorName;
  /** The code as it was typed. */
  readonly typed: string;
  /** Whether this browser is to be trusted from now on. */
  readonly trust: boolean;
  /** Where the login leads. */
  readonly next: string;
  /** What is sent to the member, in the same transaction, once the code is taken. */
  readonly afterwards?: () => void;
  /** The page again, with what was wrong. */
  readonly page: (problem: string) => Response | Promise<Response>;
}

/** Judges the code that a login still owes and, in the transaction that spends it, opens the session. */
export async function takeSecondStep(
  c: Ctx,
  site: Site,
  challenge: Challenge,
  step: SecondStep,
): Promise<Response> {
  const { id: accountId } = challenge.account;
  const { factor } = step;
  const refuse = (problem: CodeProblem) => refuseCode(c, site, factor, accountId, problem, step.page);
  const code = secondFactors[factor].read(step.typed);
  if (!code) return refuse('malformed');
  const admitted = admitTry(c, site, challenge, factor);
  if (admitted === 'over') return c.redirect('/login?notice=again', 303);
  if (admitted.refused) return refuse(admitted.refused === 'crowd' ? 'crowded' : 'blocked');
  const spend = await secondFactors[factor].prepare(site, accountId, code, challenge.id);
  const earned = site.database
    .transaction(() => {
      if (!challengeIsOpen(site, challenge.id)) return undefined;
      if (!spend()) {
        warn(c, site, challenge, factor, admitted.nth);
        return undefined;
      }
      admitted.right();
      clearSecondFactors(site, accountId);
      closeChallenge(site, challenge.id);
      step.afterwards?.();
      const trust =
        step.trust && mayTrustDevices(site)
          ? trustDevice(site, accountId, deviceLabel(c.req.header('User-Agent')))
          : undefined;
      return { session: openEarnedSession(c, site, accountId, 'proof'), trust };
    })
    .immediate();
  if (!earned) {
    return hasTriesLeft(site, challenge.id) ? refuse('wrong') : c.redirect('/login?notice=tries-used', 303);
  }
  giveSession(c, earned.session);
  if (earned.trust) giveTrust(c, site, accountId, earned.trust);
  return c.redirect(step.next, 303);
}

/** Counts a code, before it is compared, against the challenge, the factor and the address: against all or none. */
function admitTry(
  c: Ctx,
  site: Site,
  { id, account }: Challenge,
  factor: FactorName,
): 'over' | Admitted | Refused {
  return site.database
    .transaction((): 'over' | Admitted | Refused => {
      if (!hasTriesLeft(site, id)) return 'over';
      const admitted = admitGuess(site, { factor, subject: String(account.id), address: addressOf(c) });
      if (!admitted.refused) countTry(site, id);
      return admitted;
    })
    .immediate();
}

/** Whoever types codes has given the right password: its owner should know when they are wrong again and again. */
function warn(c: Ctx, site: Site, { account }: Challenge, factor: FactorName, nth: number): void {
  const browser = deviceLabel(c.req.header('User-Agent'));
  const posting = { accountId: account.id, about: `guesses ${account.id}` };
  if (nth === worthAMail) send(site, codesGuessedMail(account.email, nth, site.now(), browser), posting);
  if (nth === mostInRow) send(site, factorClosedMail(account.email, factor, nth), posting);
}
