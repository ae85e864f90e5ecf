/** @jsxImportSource hono/jsx */
import { CsrfField, Problem } from '../../looks/prompt-parts.tsx';
import type { Role } from '../../rules/roles.ts';
import { rolesWords } from '../../words/roles.ts';
import { Notice, SettingsPage } from '../layout.tsx';
import { useWords } from '../view.tsx';

interface RolesProps {
  readonly roles: readonly Role[];
  readonly notice: string | undefined;
  readonly problem: string | undefined;
}

/** Settings → Team → Roles. */
export function RolesPage({ roles, notice, problem }: RolesProps) {
  const words = useWords(rolesWords);
  return (
    <SettingsPage title={words.title} place="roles" trail={[words.title]}>
      <h1>{words.title}</h1>
      <Notice words={notice} />
      <section class="panel">
        <p class="muted">{words.about}</p>
        <table class="people">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.may}</th>
            </tr>
          </thead>
          <tbody>
            {roles.map(({ name, mayManage, isOwner }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{isOwner ? words.owner : mayManage ? words.manage : words.work}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <form class="panel stack" method="post" action="/settings/team/roles/new">
        <h2>{words.add}</h2>
        <CsrfField />
        <label class="field">
          <span>{words.name}</span>
          <input type="text" name="name" maxlength={40} required />
        </label>
        <label class="check">
          <input type="checkbox" name="may_manage" value="yes" />
          <span>{words.manage}</span>
        </label>
        <Problem problem={problem} />
        <button class="button" type="submit">
          {words.add}
        </button>
      </form>
    </SettingsPage>
  );
}
