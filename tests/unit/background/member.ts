import type { Member } from '../../../lib/core/team.ts';

/** A member of a team, by a number. */
export const member = (at: number, change: Partial<Member> = {}): Member => ({
  email: `member-${at}@team.example`,
  name: `Member ${at}`,
  role: 'Agent',
  state: 'off',
  method: null,
  since: null,
  deadline: null,
  daysLeft: null,
  ...change,
});
