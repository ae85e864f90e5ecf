import { useEffect } from 'preact/hooks';
import { standings } from '../../../lib/core/team-list.ts';
import { dateAndTime } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import {
  forgetTeam,
  grace,
  loadTeams,
  shownMembers,
  team,
  teams,
  wish,
  zone,
} from '../../../lib/state/team-state.ts';
import { Button } from '../../parts/Button.tsx';
import { SaveLink } from '../../parts/SaveLink.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { Awaited } from '../../views/Awaited.tsx';
import { Forecasted } from './Forecasted.tsx';
import { LongList } from './LongList.tsx';
import { MemberTable } from './MemberTable.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { changeWords, standingWords } from './standing-words.ts';
import { TeamCounts } from './TeamCounts.tsx';
import { teamCsv } from './team-csv.ts';
import { ZoneLine } from './ZoneLine.tsx';

/** The page in a tab: the whole team, to be searched, sorted, exported and printed. */
export function Team() {
  useEffect(() => void loadTeams(), []);
  const shown = team.value;
  return (
    <main class="view tab-page team-page" aria-busy={teams.value === null}>
      <h1>{t('team')}</h1>
      <Awaited of={teams} load={loadTeams} />
      {teams.value && shown === null && <p>{t('teamNone')}</p>}
      <ReadingProgress />
      {shown && (
        <>
          <h2>
            <bdi>{siteForShow(shown.origin)}</bdi>
          </h2>
          <TeamCounts team={shown} />
          <Changes />
          <Forecasted members={shown.members.length} />
          <Controls />
          <ZoneLine />
          <MemberTable members={shownMembers.value} />
          <div class="row-actions no-print">
            <SaveLink
              text={teamCsv(shown, shownMembers.value, grace.value, zone.value)}
              type="text/csv"
              name={`team-${day(shown.readAt)}.csv`}
            >
              {t('teamCsv')}
            </SaveLink>
            <Button onClick={() => globalThis.print()}>{t('teamPrint')}</Button>
            <Button look="quiet" onClick={() => void forgetTeam(shown.origin)}>
              {t('teamForget')}
            </Button>
          </div>
        </>
      )}
    </main>
  );
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function Changes() {
  const { changes = [], comparedWith = null } = team.value ?? {};
  if (comparedWith === null) return null;
  if (changes.length === 0)
    return <p class="soft small">{t('teamNoChanges', [dateAndTime(comparedWith)])}</p>;
  return (
    <LongList
      summary={t('teamChanged', [dateAndTime(comparedWith)])}
      items={changes}
      keyOf={({ email }) => email}
      linesOf={({ email, name, from, to }) => [
        name || email,
        t('teamFromTo', [changeWords(from), changeWords(to)]),
      ]}
    />
  );
}

function Controls() {
  const now = wish.value;
  const change = (what: Partial<typeof now>) => {
    wish.value = { ...now, ...what };
  };
  return (
    <div class="team-controls no-print">
      <TextField label={t('teamSearch')} value={now.query} onInput={(query) => change({ query })} />
      <SelectField
        label={t('teamState')}
        value={now.only ?? 'all'}
        options={[
          { value: 'all' as const, label: t('teamAll') },
          ...standings.map((value) => ({ value, label: standingWords(value) })),
        ]}
        onChange={(only) => change({ only: only === 'all' ? null : only })}
      />
      <SelectField
        label={t('teamSort')}
        value={now.by}
        options={[
          { value: 'urgency', label: t('teamByUrgency') },
          { value: 'name', label: t('teamByName') },
          { value: 'role', label: t('teamByRole') },
          { value: 'since', label: t('teamBySince') },
        ]}
        onChange={(by) => change({ by })}
      />
    </div>
  );
}
