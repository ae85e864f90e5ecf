import { useRef, useState } from 'preact/hooks';
import type { Member } from '../../../lib/core/team.ts';
import { standingOf } from '../../../lib/core/team-list.ts';
import { lockOutOf } from '../../../lib/core/team-lockout.ts';
import { t } from '../../../lib/i18n/index.ts';
import { grace, moment, zone } from '../../../lib/state/team-state.ts';
import { Button } from '../../parts/Button.tsx';
import { useWindow } from '../../parts/use-window.ts';
import { lockOutWords } from './lockout-words.ts';
import { RemindDialog } from './RemindDialog.tsx';
import { memberWords } from './standing-words.ts';
import { usePrinting } from './use-printing.ts';

/** The members. Only the rows in sight exist, so that five thousand cost as much as twenty; on paper all of them do. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [reminded, setReminded] = useState<Member | null>(null);
  const rows = useWindow(members.length, scroller, body);
  const printing = usePrinting();
  const first = printing ? 0 : rows.first;
  const last = printing ? members.length : rows.last;
  if (members.length === 0) return <p class="nothing">{t('teamNobody')}</p>;
  return (
    <>
      <div
        class="member-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        <table aria-rowcount={members.length + 1} aria-label={t('team')} class="members">
          <thead>
            <tr aria-rowindex={1} class="member-row member-heading">
              <th scope="col">{t('teamName')}</th>
              <th scope="col">{t('teamRole')}</th>
              <th scope="col">{t('teamState')}</th>
              <th scope="col">{t(grace.value.required ? 'teamDeadline' : 'teamWouldBeOut')}</th>
              <th scope="col">{t('teamRemind')}</th>
            </tr>
          </thead>
          <tbody
            ref={body}
            style={{
              paddingBlockStart: `${first * rows.row}px`,
              paddingBlockEnd: `${(members.length - last) * rows.row}px`,
            }}
          >
            {members.slice(first, last).map((member, at) => (
              <Row
                key={member.email}
                member={member}
                index={first + at + 2}
                onRemind={() => setReminded(member)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {reminded && <RemindDialog member={reminded} onClose={() => setReminded(null)} />}
    </>
  );
}

interface RowProps {
  member: Member;
  index: number;
  onRemind: () => void;
}

function Row({ member, index, onRemind }: RowProps) {
  const { name, email, role } = member;
  const standing = standingOf(member, moment.value);
  const late = standing === 'late' || standing === 'off' || standing === 'out';
  return (
    <tr aria-rowindex={index} class="member-row" data-standing={standing}>
      <th scope="row">
        <bdi>{name || email}</bdi>
        {name !== '' && <bdi class="soft small">{email}</bdi>}
      </th>
      <td>
        <bdi>{role}</bdi>
      </td>
      <td>{memberWords(member, moment.value)}</td>
      <LockOutCell member={member} />
      <td>
        {late && (
          <Button look="quiet" label={t('teamRemindFor', [name || email])} onClick={onRemind}>
            {t('teamRemind')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function LockOutCell({ member }: { member: Member }) {
  const lockOut = lockOutOf(member, grace.value, moment.value);
  if (lockOut === null) return <td />;
  const { day, time } = lockOutWords(lockOut, zone.value);
  return (
    <td>
      <bdi>{day}</bdi>
      {time !== '' && <bdi class="soft small">{time}</bdi>}
    </td>
  );
}
