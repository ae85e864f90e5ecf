/** @jsxImportSource hono/jsx */
import type { MemberState } from '../../rules/members.ts';
import { memberStateWords } from '../../words/members.ts';
import { useWords } from '../view.tsx';

const looks: Readonly<Record<MemberState, string>> = {
  on: 'badge good',
  off: 'badge',
  due: 'badge',
  locked: 'badge bad',
  invited: 'badge',
  removed: 'badge',
};

/** How a member's 2FA stands. */
export function MemberStateBadge({ state }: { state: MemberState }) {
  return <span class={looks[state]}>{useWords(memberStateWords)[state]}</span>;
}
