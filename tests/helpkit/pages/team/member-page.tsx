/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { CsrfField, Problem } from '../../looks/prompt-parts.tsx';
import type { Member } from '../../rules/members.ts';
import type { Role } from '../../rules/roles.ts';
import { daysUntil } from '../../rules/standing.ts';
import { graceWords } from '../../words/grace.ts';
import { memberWords } from '../../words/member.ts';
import { membersWords, methodKindWords } from '../../words/members.ts';
import { Instant } from '../instant.tsx';
import { Notice, SettingsPage } from '../layout.tsx';
import { useAccount, useWords } from '../view.tsx';
import { MemberStateBadge } from './member-state.tsx';
import { RoleField } from './role-field.tsx';

interface MemberProps {
  readonly member: Member;
  readonly roles: readonly Role[];
  readonly now: number;
  readonly notice: string | undefined;
  readonly problem: string | undefined;
}

/** One member, and what a manager can do about them. */
export function MemberPage({ member, roles, now, notice, problem }: MemberProps) {
  const words = useWords(memberWords);
  const { title } = useWords(membersWords);
  const { state, email } = member;
  const own = useAccount().id === member.id;
  const never = member.joinedAt === null;
  return (
    <SettingsPage title={member.name} place="members" trail={[title, member.name]}>
      <h1>{member.name}</h1>
      <Notice words={notice} />
      <Problem problem={problem} />
      <Facts member={member} now={now} />
      {state !== 'removed' && (
        <Act member={member} act="role" button={words.changeRole}>
          <RoleField roles={roles} chosen={member.role} />
        </Act>
      )}
      {state === 'on' && !own && (
        <Act member={member} act="reset" button={words.reset}>
          <p class="muted">{words.aboutReset(email)}</p>
        </Act>
      )}
      {never && (
        <Act member={member} act="invite" button={words.inviteAgain}>
          <p class="muted">{words.aboutInvited}</p>
        </Act>
      )}
      {state === 'removed' && !never && (
        <Act member={member} act="rejoin" button={words.rejoin}>
          <p class="muted">{words.aboutRejoin}</p>
        </Act>
      )}
      {state !== 'removed' && (
        <Act member={member} act="remove" button={words.remove}>
          <p class="muted">{words.aboutRemove}</p>
        </Act>
      )}
    </SettingsPage>
  );
}

interface ActProps {
  readonly member: Member;
  readonly act: string;
  readonly button: string;
  readonly children: Child;
}

function Act({ member, act, button, children }: ActProps) {
  return (
    <form class="panel" method="post" action={`/settings/team/members/${member.id}/${act}`}>
      <CsrfField />
      <h2>{button}</h2>
      {children}
      <button class="button quiet" type="submit">
        {button}
      </button>
    </form>
  );
}

function Facts({ member, now }: { member: Member; now: number }) {
  const words = useWords(membersWords);
  const { joined } = useWords(memberWords);
  const { daysLeft } = useWords(graceWords);
  const kinds = useWords(methodKindWords);
  const { email, role, state, kind, since, joinedAt, deadline } = member;
  return (
    <dl class="panel facts">
      <dt>{words.email}</dt>
      <dd dir="ltr">{email}</dd>
      <dt>{words.role}</dt>
      <dd>{role}</dd>
      {joinedAt !== null && (
        <>
          <dt>{joined}</dt>
          <dd>
            <Instant at={joinedAt} by="day" />
          </dd>
        </>
      )}
      <dt>{words.twoFactor}</dt>
      <dd>
        <MemberStateBadge state={state} />
      </dd>
      {kind && since !== null && (
        <>
          <dt>{words.method}</dt>
          <dd>{kinds[kind]}</dd>
          <dt>{words.since}</dt>
          <dd>
            <Instant at={since} by="day" />
          </dd>
        </>
      )}
      {deadline !== null && (
        <>
          <dt>{words.deadline}</dt>
          <dd>
            <Instant at={deadline} by="minute" />
          </dd>
          <dt>{words.daysLeft}</dt>
          <dd>{daysLeft(daysUntil(deadline, now))}</dd>
        </>
      )}
    </dl>
  );
}
