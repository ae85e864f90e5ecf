/** @jsxImportSource hono/jsx */
import {
  type Member,
  type MemberPage,
  type MemberState,
  type MemberWish,
  memberStates,
} from '../../rules/members.ts';
import { daysUntil } from '../../rules/standing.ts';
import { graceWords } from '../../words/grace.ts';
import { memberStateWords, membersWords, methodKindWords } from '../../words/members.ts';
import { Instant } from '../instant.tsx';
import { Notice, SettingsPage } from '../layout.tsx';
import { useWords } from '../view.tsx';
import { MemberStateBadge } from './member-state.tsx';
import { Pager } from './pager.tsx';

interface MembersProps {
  readonly wish: MemberWish;
  readonly found: MemberPage;
  readonly counts: Partial<Record<MemberState, number>>;
  readonly now: number;
  readonly notice: string | undefined;
}

const address = '/settings/team/members';

/** Settings → Team → Members. */
export function MembersPage({ wish, found, counts, now, notice }: MembersProps) {
  const words = useWords(membersWords);
  const hrefOf = (page: number) =>
    `${address}?${new URLSearchParams({ search: wish.search, state: wish.state ?? '', page: String(page) })}`;
  return (
    <SettingsPage title={words.title} place="members" trail={[words.title]}>
      <div class="switch-row">
        <h1>{words.title}</h1>
        <a class="button" href={`${address}/new`}>
          {words.add}
        </a>
      </div>
      <Notice words={notice} />
      <Filter wish={wish} counts={counts} />
      <section class="panel">
        <p class="muted small">{found.total === 0 ? words.none : words.found(found.total)}</p>
        {found.total > 0 && <Table members={found.members} now={now} />}
        <Pager page={found.page} pages={found.pages} hrefOf={hrefOf} />
      </section>
    </SettingsPage>
  );
}

function Filter({ wish, counts }: Pick<MembersProps, 'wish' | 'counts'>) {
  const words = useWords(membersWords);
  const states = useWords(memberStateWords);
  return (
    <form class="filter" method="get" action={address}>
      <label class="field">
        <span>{words.search}</span>
        <input type="text" name="search" value={wish.search} maxlength={100} />
      </label>
      <label class="field">
        <span>{words.state}</span>
        <select name="state">
          <option value="">{words.all}</option>
          {memberStates.map((state) => (
            <option value={state} selected={state === wish.state}>
              {states[state]} ({counts[state] ?? 0})
            </option>
          ))}
        </select>
      </label>
      <button class="button quiet" type="submit">
        {words.find}
      </button>
    </form>
  );
}

function Table({ members, now }: { members: readonly Member[]; now: number }) {
  const words = useWords(membersWords);
  const { name, email, role, twoFactor, method, since, deadline, daysLeft } = words;
  return (
    <div class="scroll">
      <table class="people">
        <thead>
          <tr>
            {[name, email, role, twoFactor, method, since, deadline, daysLeft].map((heading) => (
              <th scope="col">{heading}</th>
            ))}
            <th scope="col">
              <span class="unseen">{words.manage}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Row member={member} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ member, now }: { member: Member; now: number }) {
  const words = useWords(membersWords);
  const kinds = useWords(methodKindWords);
  const { daysLeft } = useWords(graceWords);
  const { id, name, email, role, state, kind, since, deadline } = member;
  return (
    <tr>
      <th class="long" scope="row">
        {name}
      </th>
      <td class="long" dir="ltr">
        {email}
      </td>
      <td>{role}</td>
      <td>
        <MemberStateBadge state={state} />
      </td>
      <td>{kind && kinds[kind]}</td>
      <td>{since !== null && <Instant at={since} by="day" />}</td>
      <td>{deadline !== null && <Instant at={deadline} by="day" />}</td>
      <td>{deadline !== null && daysLeft(daysUntil(deadline, now))}</td>
      <td>
        <a href={`${address}/${id}`} aria-label={words.manageWho(name)}>
          {words.manage}
        </a>
      </td>
    </tr>
  );
}
