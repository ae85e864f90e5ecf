import { EmailPage } from '../pages/email-page.tsx';
import { LinkPage } from '../pages/link-page.tsx';
import { PasswordPage } from '../pages/password-page.tsx';
import { askForEmail, changePassword, confirmEmail, shortestPassword } from '../rules/credentials.ts';
import { findMailLink } from '../rules/mail-links.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { show } from '../web/show.tsx';
import { type CredentialProblem, confirmEmailWords } from '../words/credentials.ts';

const confirm = '/settings/security/email/confirm';

/** Settings → Security: another password, another e-mail address. */
export function credentialRoutes(site: Site): Route[] {
  return [
    {
      path: '/settings/security/password',
      needs: 'proof',
      get: (c) => show(c, PasswordPage, { problem: undefined }),
      post: (c, session) => takePassword(c, site, session),
    },
    {
      path: '/settings/security/email',
      needs: 'proof',
      get: (c) => show(c, EmailPage, { problem: undefined, askedFor: undefined }),
      post: (c, session) => takeEmail(c, site, session),
    },
    {
      // The link may be opened in another browser than the one that asked: it needs no login.
      path: confirm,
      needs: 'nobody',
      get: (c) =>
        linkPage(
          c,
          c.req.query('link') ?? '',
          findMailLink(site, 'email', c.req.query('link') ?? '') !== undefined,
        ),
      post: (c) => {
        const token = c.var.form.one('link', 64);
        const { session } = c.var.visitor;
        if (!confirmEmail(site, token, session)) return linkPage(c, token, false);
        return c.redirect(
          session ? '/settings/security?notice=email-changed' : '/login?notice=email-changed',
          303,
        );
      },
    },
  ];
}

function linkPage(c: Ctx, token: string, good: boolean) {
  return show(c, LinkPage, { words: confirmEmailWords, action: confirm, token, good }, good ? 200 : 404);
}

async function takePassword(c: Ctx, site: Site, session: Session): Promise<Response> {
  const password = c.var.form.one('new_password', 1024);
  const refuse = (problem: CredentialProblem) => show(c, PasswordPage, { problem }, 400);
  if ([...password].length < shortestPassword) return refuse('short');
  if (password.toLowerCase().includes(session.account.email.toLowerCase())) return refuse('easy');
  if (password !== c.var.form.one('repeated', 1024)) return refuse('unequal');
  await changePassword(site, session, password);
  return c.redirect('/settings/security?notice=password-changed', 303);
}

function takeEmail(c: Ctx, site: Site, { account }: Session) {
  const email = c.var.form.one('email', 254).trim();
  if (!/^[^\s@]{1,64}@[^\s@]+\.[^\s@.]+$/.test(email)) {
    return show(c, EmailPage, { problem: 'address', askedFor: undefined }, 400);
  }
  askForEmail(site, account, email, c.var.origin);
  return show(c, EmailPage, { problem: undefined, askedFor: email });
}
