/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../../looks/prompt-parts.tsx';
import type { Role } from '../../rules/roles.ts';
import { memberWords } from '../../words/member.ts';
import { membersWords } from '../../words/members.ts';
import { SettingsPage } from '../layout.tsx';
import { useWords } from '../view.tsx';
import { RoleField } from './role-field.tsx';

interface AddMemberProps {
  readonly roles: readonly Role[];
  /** What was typed before, when it is shown again. */
  readonly typed: { readonly name: string; readonly email: string; readonly role: string };
  readonly problem: string | undefined;
}

/** Invites somebody to the team. */
export function AddMemberPage({ roles, typed, problem }: AddMemberProps) {
  const words = useWords(memberWords);
  const { title, name, email } = useWords(membersWords);
  return (
    <SettingsPage title={words.add} place="members" trail={[title, words.add]}>
      <h1>{words.add}</h1>
      <form class="panel stack" method="post" action="/settings/team/members/new">
        <CsrfField />
        <p class="muted">{words.aboutAdd}</p>
        <label class="field">
          <span>{name}</span>
          <input type="text" name="name" value={typed.name} maxlength={80} required />
        </label>
        <label class="field">
          <span>{email}</span>
          <input type="email" name="email" value={typed.email} maxlength={254} autocomplete="off" required />
        </label>
        <RoleField roles={roles} chosen={typed.role} />
        <Problem problem={problem} />
        <div class="actions">
          <button class="button" type="submit">
            {words.invite}
          </button>
          <a class="button quiet" href="/settings/team/members">
            {words.cancel}
          </a>
        </div>
      </form>
    </SettingsPage>
  );
}
