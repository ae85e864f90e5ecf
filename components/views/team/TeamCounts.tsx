import { countStandings, standings } from '../../../lib/core/team-list.ts';
import type { TeamReading } from '../../../lib/core/team-reading.ts';
import { dateAndTime, number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { moment } from '../../../lib/state/team-state.ts';
import { standingWords } from './standing-words.ts';

/** How many stand how, and when that was read. */
export function TeamCounts({ team }: { team: TeamReading }) {
  const counts = countStandings(team.members, moment.value);
  return (
    <>
      <p class="soft small">
        {`${t('teamMembers', [number(team.members.length)])} · ${t('asReadOn', [dateAndTime(team.readAt)])}`}
      </p>
      <dl class="team-counts">
        {standings
          .filter((standing) => counts[standing] > 0)
          .map((standing) => (
            <div key={standing} data-standing={standing}>
              <dt>{standingWords(standing)}</dt>
              <dd>{number(counts[standing])}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}
