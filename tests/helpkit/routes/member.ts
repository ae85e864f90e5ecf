import { MemberPage } from '../pages/team/member-page.tsx';
import { inviteAgain } from '../rules/invitations.ts';
import { changeRole, type MemberRefusal, rejoinMember, removeMember } from '../rules/member-changes.ts';
import { startReset } from '../rules/member-reset.ts';
import { findMember, type Member } from '../rules/members.ts';
import { listRoles } from '../rules/roles.ts';
import type { Session } from '../rules/sessions.ts';
import type { Site } from '../rules/site.ts';
import type { Ctx, Route } from '../web/context.ts';
import { managersOnly } from '../web/managers-only.ts';
import { noticeFor } from '../web/notices.ts';
import { show, wordsFor } from '../web/show.tsx';
import { memberWords } from '../words/member.ts';
import { memberRefusalWords } from '../words/member-refusals.ts';
import { invitationLink } from './invitation.ts';

const base = '/settings/team/members/:id';

/** Does something to a member and tells how it ended. */
type Deed = (
  c: Ctx,
  session: Session,
  member: Member,
) => MemberRefusal | 'running' | 'too-many' | 'done' | 'mailed';

/** One member of the team, and what its managers can do about them. */
export function memberRoutes(site: Site): Route[] {
  const act = (name: string, notice: string, deed: Deed): Route => ({
    path: `${base}/${name}`,
    needs: 'proof',
    post: managersOnly((c, session) => perform(c, site, session, notice, deed)),
  });
  return [
    { path: base, needs: 'session', get: managersOnly((c) => page(c, site, asked(c, site))) },
    act('role', 'role-changed', (c, { account }, { id }) =>
      changeRole(site, account, id, c.var.form.one('role', 40)),
    ),
    act('remove', 'member-removed', (_, { account }, { id }) => removeMember(site, account, id)),
    act('rejoin', 'member-rejoined', (_, { account }, { id }) => rejoinMember(site, account, id)),
    act('invite', 'member-invited', (c, { account }, { id }) =>
      inviteAgain(site, account, id, invitationLink(c)),
    ),
    act('reset', 'reset-started', (c, { account }, { id }) => startReset(site, account, id, c.var.origin)),
  ];
}

function asked(c: Ctx, site: Site): Member | undefined {
  const id = c.req.param('id') ?? '';
  return /^[0-9]{1,15}$/.test(id) ? findMember(site, Number(id)) : undefined;
}

function page(c: Ctx, site: Site, member: Member | undefined, problem?: string) {
  if (!member) return c.notFound();
  const notice = problem ? undefined : noticeFor(c);
  const props = { member, roles: listRoles(site), now: site.now(), notice, problem };
  return show(c, MemberPage, props, problem ? 409 : 200);
}

function perform(c: Ctx, site: Site, session: Session, notice: string, deed: Deed) {
  const member = asked(c, site);
  if (!member) return c.notFound();
  const outcome = deed(c, session, member);
  if (outcome === 'done' || outcome === 'mailed') {
    return c.redirect(`/settings/team/members/${member.id}?notice=${notice}`, 303);
  }
  const { recovery } = wordsFor(c, memberWords);
  const problem =
    outcome === 'running' || outcome === 'too-many'
      ? recovery[outcome]
      : wordsFor(c, memberRefusalWords)[outcome];
  return page(c, site, member, problem);
}
