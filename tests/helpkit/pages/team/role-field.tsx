/** @jsxImportSource hono/jsx */
import type { Role } from '../../rules/roles.ts';
import { membersWords } from '../../words/members.ts';
import { useWords } from '../view.tsx';

/** Chooses a role. One that the team no longer has stays to be seen until another is chosen. */
export function RoleField({ roles, chosen }: { roles: readonly Role[]; chosen: string }) {
  const names = roles.map(({ name }) => name);
  return (
    <label class="field">
      <span>{useWords(membersWords).role}</span>
      <select name="role" required>
        {(names.includes(chosen) ? names : [chosen, ...names]).map((name) => (
          <option value={name} selected={name === chosen}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
