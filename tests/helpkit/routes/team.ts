import { ActivityPage } from '../pages/team/activity-page.tsx';
import { RolesPage } from '../pages/team/roles-page.tsx';
import { addRole, listRoles, readRoleName } from '../rules/roles.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import { listActs } from '../rules/team-log.ts';
import type { Ctx, Route } from '../web/context.ts';
import { askedPage } from '../web/list-page.ts';
import { managersOnly } from '../web/managers-only.ts';
import { noticeFor } from '../web/notices.ts';
import { show, wordsFor } from '../web/show.tsx';
import { memberRefusalWords } from '../words/member-refusals.ts';
import { rolesWords } from '../words/roles.ts';
import { invitationRoutes } from './invitation.ts';
import { memberRoutes } from './member.ts';
import { memberListRoutes } from './members.ts';
import { teamSecurityRoutes } from './team-security.ts';

const actsPerPage = 50;

/** All pages of a team: its members, its roles, what its managers did, what it requires, and joining it. */
export function teamRoutes(site: Site): Route[] {
  return [
    ...memberListRoutes(site),
    ...memberRoutes(site),
    ...teamSecurityRoutes(site),
    ...invitationRoutes(site),
    { path: '/settings/team/roles', needs: 'session', get: managersOnly((c) => roles(c, site)) },
    {
      path: '/settings/team/roles/new',
      needs: 'proof',
      post: managersOnly((c, session) => add(c, site, session)),
    },
    { path: '/settings/team/activity', needs: 'session', get: managersOnly((c) => activity(c, site)) },
  ];
}

function roles(c: Ctx, site: Site, problem?: string, status: 200 | 400 | 409 = 200) {
  const notice = problem ? undefined : noticeFor(c);
  return show(c, RolesPage, { roles: listRoles(site), notice, problem }, status);
}

function add(c: Ctx, site: Site, { account }: Session) {
  const words = wordsFor(c, rolesWords);
  const name = readRoleName(c.var.form.one('name', 80));
  if (!name) return roles(c, site, words.malformed, 400);
  const outcome = addRole(site, account, name, c.var.form.one('may_manage', 8) === 'yes');
  if (outcome === 'done') return c.redirect('/settings/team/roles?notice=role-added', 303);
  return roles(c, site, outcome === 'taken' ? words.taken : wordsFor(c, memberRefusalWords)[outcome], 409);
}

function activity(c: Ctx, site: Site) {
  const page = askedPage(c);
  const { entries, total } = listActs(site, page, actsPerPage);
  return show(c, ActivityPage, { entries, page, pages: Math.max(1, Math.ceil(total / actsPerPage)) });
}
