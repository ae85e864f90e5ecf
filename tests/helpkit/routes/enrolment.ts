import { qrCss, qrStylesheet } from '../looks/qr-picture.tsx';
import { ActivatePage } from '../pages/activate-page.tsx';
import { BackupCodesPage } from '../pages/backup-codes-page.tsx';
import { EnrolAppPage } from '../pages/enrol-app-page.tsx';
import { MethodPage } from '../pages/method-page.tsx';
import {
  type Authenticator,
  activateEnrolment,
  cancelEnrolment,
  confirmAuthenticator,
  enrolmentText,
  pendingAuthenticator,
  startEnrolment,
} from '../rules/authenticators.ts';
import { acknowledgeBackupCodes, backupCodesLeft, makeBackupCodes } from '../rules/backup-codes.ts';
import { revoke } from '../rules/revocation.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { readSixDigits } from '../rules/six-digits.ts';
import { clearAttempts, countAttempt } from '../rules/throttle.ts';
import { acceptCode } from '../rules/totp-verifier.ts';
import type { Ctx, Route, With } from '../web/context.ts';
import { typedCode } from '../web/form.ts';
import { type CodeProblem, refuseCode } from '../web/refused-code.ts';
import { show, wordsFor } from '../web/show.tsx';
import { backupCodesWords } from '../words/backup-codes.ts';
import { enrolmentWords } from '../words/enrolment.ts';

const base = '/settings/security/two-factor';

type Stage = 'app' | 'backup-codes' | 'activate';
type StageHandler = (c: Ctx, session: Session, pending: Authenticator) => Response | Promise<Response>;

/** Settings → Security → Two-Factor Authentication: the four steps of *Enable 2FA*, in this order only. */
export function enrolmentRoutes(site: Site): Route[] {
  const at = (stage: Stage, handler: StageHandler): With<Session> => inStage(site, stage, handler);
  return [
    {
      path: base,
      needs: 'proof',
      get: (c) => show(c, MethodPage, {}),
      post: (c, session) => chooseMethod(c, site, session),
    },
    {
      path: `${base}/cancel`,
      needs: 'session',
      post: (c, { account }) => {
        cancelEnrolment(site, account.id);
        return c.redirect('/settings/security?notice=enrolment-cancelled', 303);
      },
    },
    {
      path: `${base}/app`,
      needs: 'proof',
      get: at('app', (c, session, pending) => appPage(c, session, pending)),
      post: at('app', (c, session, pending) => confirm(c, site, session, pending)),
    },
    {
      path: qrStylesheet,
      needs: 'proof',
      get: at('app', (c, { account }, pending) => {
        const css = qrCss(enrolmentText(account.email, pending.secret).uri);
        return c.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' });
      }),
    },
    {
      path: `${base}/backup-codes`,
      needs: 'proof',
      get: at('backup-codes', (c) => codesPage(c, undefined)),
      post: at('backup-codes', (c, session) => acknowledge(c, site, session)),
    },
    {
      path: `${base}/backup-codes/new`,
      needs: 'proof',
      post: at('backup-codes', async (c, session) =>
        codesPage(c, await makeBackupCodes(site, session.account.id, 'pending')),
      ),
    },
    {
      path: `${base}/activate`,
      needs: 'proof',
      get: at('activate', (c) => activatePage(c)),
      post: at('activate', (c, session, pending) => activate(c, site, session, pending)),
    },
  ];
}

/** Sends whoever is at another step of the enrolment there, so that none can be skipped or done twice. */
function inStage(site: Site, stage: Stage, handler: StageHandler): With<Session> {
  return (c, session) => {
    const pending = pendingAuthenticator(site, session.account.id);
    if (!pending) return c.redirect(base, 303);
    const codes = backupCodesLeft(site, session.account.id, 'pending');
    const actual = pending.confirmedAt === null ? 'app' : codes?.acknowledged ? 'activate' : 'backup-codes';
    return actual === stage ? handler(c, session, pending) : c.redirect(`${base}/${actual}`, 303);
  };
}

function chooseMethod(c: Ctx, site: Site, { account }: Session) {
  if (c.var.form.one('method', 20) !== 'app') {
    return show(c, MethodPage, { problem: wordsFor(c, enrolmentWords).chooseOne }, 400);
  }
  startEnrolment(site, account.id);
  return c.redirect(`${base}/app`, 303);
}

function appPage(c: Ctx, { account }: Session, pending: Authenticator, problem?: string) {
  const secret = enrolmentText(account.email, pending.secret);
  return show(c, EnrolAppPage, { secret, problem });
}

function codesPage(c: Ctx, codes: readonly string[] | undefined, problem?: string) {
  return show(c, BackupCodesPage, { codes, enrolling: true, problem });
}

function activatePage(c: Ctx, problem?: string) {
  return show(c, ActivatePage, { problem });
}

/** Judges the form's code and, when it is accepted, does `then` in the same transaction. */
function judge(
  c: Ctx,
  site: Site,
  accountId: number,
  pending: Authenticator,
  then: () => void,
): CodeProblem | 'accepted' {
  const code = readSixDigits(typedCode(c.var.form));
  if (!code) return 'malformed';
  return site.database
    .transaction((): CodeProblem | 'accepted' => {
      if (!countAttempt(site, 'enrolment', String(accountId))) return 'blocked';
      const verdict = acceptCode(site, pending.id, pending.secret, code);
      if (verdict !== 'accepted') return verdict;
      clearAttempts(site, 'enrolment', String(accountId));
      then();
      return verdict;
    })
    .immediate();
}

async function confirm(c: Ctx, site: Site, session: Session, pending: Authenticator): Promise<Response> {
  const { id: accountId } = session.account;
  const verdict = judge(c, site, accountId, pending, () => confirmAuthenticator(site, pending.id));
  if (verdict !== 'accepted') {
    return refuseCode(c, site, 'enrolment', accountId, verdict, (problem) =>
      appPage(c, session, pending, problem),
    );
  }
  return codesPage(c, await makeBackupCodes(site, accountId, 'pending'));
}

function acknowledge(c: Ctx, site: Site, session: Session) {
  if (c.var.form.one('saved', 8) !== 'yes') {
    c.status(400);
    return codesPage(c, undefined, wordsFor(c, backupCodesWords).tickFirst);
  }
  acknowledgeBackupCodes(site, session.account.id, 'pending');
  return c.redirect(`${base}/activate`, 303);
}

function activate(c: Ctx, site: Site, session: Session, pending: Authenticator) {
  const { id: accountId } = session.account;
  const verdict = judge(c, site, accountId, pending, () => {
    revoke(site, accountId, 'factor-renewed', session);
    activateEnrolment(site, accountId);
  });
  if (verdict !== 'accepted') {
    return refuseCode(c, site, 'enrolment', accountId, verdict, (problem) => activatePage(c, problem));
  }
  return c.redirect('/settings/security?notice=two-factor-on', 303);
}
