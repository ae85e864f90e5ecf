import { errorPage } from '../pages/error-page.tsx';
import { InvitationPage } from '../pages/team/invitation-page.tsx';
import { acceptInvitation, findInvited } from '../rules/invitations.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { show, wordsFor } from '../web/show.tsx';
import { invitationWords } from '../words/invitation.ts';

const shortestPassword = 12;
const longestLink = 128;

/** Makes the address of an invitation, under the name by which the inviter knows the site. */
export function invitationLink(c: Ctx): (token: string) => string {
  return (token) => `${c.var.origin}/invitation?link=${token}`;
}

/** Choosing a password by a mailed link. Opening it changes nothing, however often a mail scanner does. */
export function invitationRoutes(site: Site): Route[] {
  return [
    {
      path: '/invitation',
      needs: 'nobody',
      get: (c) => page(c, site, c.req.query('link') ?? ''),
      post: (c) => accept(c, site),
    },
  ];
}

const bad = (c: Ctx) => errorPage(c, 410, wordsFor(c, invitationWords).bad);

function page(c: Ctx, site: Site, link: string, problem?: string) {
  const invited = findInvited(site, link);
  if (!invited) return bad(c);
  return show(c, InvitationPage, { email: invited.email, link, problem }, problem ? 400 : 200);
}

async function accept(c: Ctx, site: Site): Promise<Response> {
  const link = c.var.form.one('link', longestLink);
  const password = c.var.form.one('password', 1024);
  if (!findInvited(site, link)) return bad(c);
  if ([...password].length < shortestPassword) {
    return page(c, site, link, wordsFor(c, invitationWords).short);
  }
  return (await acceptInvitation(site, link, password))
    ? c.redirect('/login?notice=team-joined', 303)
    : bad(c);
}
