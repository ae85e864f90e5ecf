import { StepUpPage } from '../pages/step-up-page.tsx';
import { checkPassword } from '../rules/accounts.ts';
import { activePhone } from '../rules/phones.ts';
import { type FactorName, factorsOf, secondFactors } from '../rules/second-factor.ts';
import { proveSession, type Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { clearAttempts, countAttempt, waitLeft } from '../rules/throttle.ts';
import type { Ctx, Route } from '../web/context.ts';
import { writeCookie } from '../web/cookies.ts';
import { typedCode } from '../web/form.ts';
import { ownPath } from '../web/next-page.ts';
import { show } from '../web/show.tsx';
import { codeSent, textCode } from '../web/sms.ts';
import type { StepUpProblem } from '../words/step-up.ts';

/** Asks somebody logged in once more who they are, before what only the account's owner may do. */
export function stepUpRoutes(site: Site): Route[] {
  return [
    {
      path: '/step-up',
      needs: 'session',
      get: (c, session) => page(c, site, session, c.req.query('next'), c.req.query('by')),
      post: (c, session) => prove(c, site, session),
    },
    {
      path: '/step-up/sms',
      needs: 'session',
      post: (c, session) => sendCode(c, site, session),
    },
  ];
}

interface Refusal {
  readonly problem: StepUpProblem;
  /** Milliseconds until another try. */
  readonly wait?: number;
}

const statuses = { malformed: 400, password: 422, code: 422, blocked: 429, 'too-soon': 429 } as const;

function page(
  c: Ctx,
  site: Site,
  { id, account }: Session,
  next: string | undefined,
  by: string | undefined,
  refusal?: Refusal,
) {
  const factors = factorsOf(site, account.id);
  const factor = factors.find((name) => name === by) ?? factors[0];
  const others = factors.filter((name) => name !== factor);
  const phone = factor === 'sms' ? activePhone(site, account.id) : undefined;
  const sms = phone && codeSent(site, phone, id);
  const wait = refusal?.wait ?? 0;
  if (wait > 0 && Number.isFinite(wait)) c.header('Retry-After', String(Math.ceil(wait / 1000)));
  return show(
    c,
    StepUpPage,
    { email: account.email, next: ownPath(c, next), factor, others, sms, problem: refusal?.problem, wait },
    refusal ? statuses[refusal.problem] : 200,
  );
}

/** Sends a code that is good for this session's proof only. */
function sendCode(c: Ctx, site: Site, session: Session) {
  const next = c.var.form.one('next', 400);
  const phone = activePhone(site, session.account.id);
  const wait = phone ? textCode(c, site, phone, session.id) : 0;
  if (wait > 0) return page(c, site, session, next, 'sms', { problem: 'too-soon', wait });
  return c.redirect(`/step-up?by=sms&next=${encodeURIComponent(ownPath(c, next))}`, 303);
}

async function prove(c: Ctx, site: Site, session: Session): Promise<Response> {
  const { form } = c.var;
  const next = form.one('next', 400);
  const by = form.one('by', 20);
  const again = (problem: StepUpProblem, wait = 0) => page(c, site, session, next, by, { problem, wait });
  const { id: accountId, email } = session.account;
  const factors = factorsOf(site, accountId);
  const factor = factors.find((name) => name === by);
  const password = form.one('password', 1024);
  const code = factor && secondFactors[factor].read(typedCode(form));
  if (!password || (factors.length > 0 && !(factor && code))) return again('malformed');

  // Counters of their own for the password, or strangers at the login page could keep a member from their settings.
  const subject = `step-up ${accountId}`;
  if (!countAttempt(site, 'password', subject)) {
    return again('blocked', waitLeft(site, 'password', subject));
  }
  if (!(await checkPassword(site, email, password))) return again('password');
  clearAttempts(site, 'password', subject);

  const spent = await proveBy(site, session, factor && code ? { factor, code } : undefined);
  if (spent === 'blocked' && factor) return again('blocked', waitLeft(site, factor, String(accountId)));
  if (spent === 'blocked' || spent === 'wrong') return again('code');
  writeCookie(c, 'session', spent.token);
  return c.redirect(ownPath(c, next), 303);
}

type Proof = { readonly token: string } | 'wrong' | 'blocked';

/** Spends the code, where there is one, in the transaction that renews the session. */
async function proveBy(
  site: Site,
  session: Session,
  given: { readonly factor: FactorName; readonly code: string } | undefined,
): Promise<Proof> {
  const { id: accountId } = session.account;
  if (given && !countAttempt(site, given.factor, String(accountId))) return 'blocked';
  const spend = given
    ? await secondFactors[given.factor].prepare(site, accountId, given.code, session.id)
    : () => factorsOf(site, accountId).length === 0;
  return site.database
    .transaction((): Proof => {
      if (!spend()) return 'wrong';
      if (given) clearAttempts(site, given.factor, String(accountId));
      const token = proveSession(site, session.id);
      return token ? { token } : 'wrong';
    })
    .immediate();
}
