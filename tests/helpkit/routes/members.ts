import { AddMemberPage } from '../pages/team/add-member-page.tsx';
import { MembersPage } from '../pages/team/members-page.tsx';
import { invite } from '../rules/invitations.ts';
import { countStates, listMembers, memberStates } from '../rules/members.ts';
import { listRoles } from '../rules/roles.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { askedPage } from '../web/list-page.ts';
import { managersOnly } from '../web/managers-only.ts';
import { noticeFor } from '../web/notices.ts';
import { show, wordsFor } from '../web/show.tsx';
import { memberWords } from '../words/member.ts';
import { memberRefusalWords } from '../words/member-refusals.ts';
import { invitationLink } from './invitation.ts';

const base = '/settings/team/members';

/** Settings → Team → Members: the list, and adding somebody to it. */
export function memberListRoutes(site: Site): Route[] {
  return [
    { path: '/settings/team', needs: 'session', get: (c) => c.redirect(base, 303) },
    { path: base, needs: 'session', get: managersOnly((c) => list(c, site)) },
    {
      path: `${base}/new`,
      needs: 'proof',
      get: managersOnly((c) => form(c, site, { name: '', email: '', role: 'Agent' })),
      post: managersOnly((c, session) => add(c, site, session)),
    },
  ];
}

function list(c: Ctx, site: Site) {
  const wish = {
    search: (c.req.query('search') ?? '').slice(0, 100),
    state: memberStates.find((state) => state === c.req.query('state')),
    page: askedPage(c),
  };
  return show(c, MembersPage, {
    wish,
    found: listMembers(site, wish),
    counts: countStates(site),
    now: site.now(),
    notice: noticeFor(c),
  });
}

interface Typed {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

function form(c: Ctx, site: Site, typed: Typed, problem?: string, status: 200 | 400 | 409 = 200) {
  return show(c, AddMemberPage, { roles: listRoles(site), typed, problem }, status);
}

async function add(c: Ctx, site: Site, { account }: Session): Promise<Response> {
  const typed = {
    name: c.var.form.one('name', 80).trim().normalize('NFC'),
    email: c.var.form.one('email', 254).trim(),
    role: c.var.form.one('role', 40),
  };
  // Control and direction characters would let a name pose as another in a list.
  const readable = typed.name !== '' && !/[\p{C}]/u.test(typed.name);
  if (!readable || !/^[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+$/u.test(typed.email)) {
    return form(c, site, typed, wordsFor(c, memberWords).malformed, 400);
  }
  const invited = await invite(site, account, typed, invitationLink(c));
  if (typeof invited === 'string') return form(c, site, typed, wordsFor(c, memberRefusalWords)[invited], 409);
  return c.redirect(`${base}/${invited.id}?notice=member-invited`, 303);
}
