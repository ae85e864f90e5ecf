import { forecast } from '../../../lib/core/team-list.ts';
import type { TeamReading, TeamRule } from '../../../lib/core/team-reading.ts';
import { dateAndTime, number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { minute } from '../../../lib/state/team-state.ts';
import { Callout } from '../../parts/Callout.tsx';

/** More names are for the full list. */
const mostNames = 100;

/** What happens if two-factor is required of all: who would be locked out, and when, by this computer's time zone. */
export function Forecasted({ team, rule }: { team: TeamReading; rule: TeamRule | null }) {
  if (rule?.required === true) return <p class="soft small">{t('teamRuleOn')}</p>;
  const now = minute.value;
  const out = forecast(team.members, rule?.graceDays ?? null, now);
  const [first] = out;
  const atOnce = out.filter(({ at }) => at <= now).length;
  return (
    <section class="forecast">
      <h2>{t('teamForecast')}</h2>
      {rule !== null && <p class="soft small">{t('teamRuleOff')}</p>}
      {first === undefined ? (
        <p>{t('teamForecastNone')}</p>
      ) : (
        <>
          <Callout tone="warning">
            <p>
              {t('teamForecastSome', [
                number(out.length),
                number(team.members.length),
                dateAndTime(first.at),
              ])}
            </p>
            {atOnce > 0 && <p>{t('teamForecastOnce', [number(atOnce)])}</p>}
          </Callout>
          <details>
            <summary>{t('teamForecastList')}</summary>
            <ul class="memory">
              {out.slice(0, mostNames).map(({ member, at }) => (
                <li key={member.email}>
                  <bdi>{member.name || member.email}</bdi>
                  <span class="soft small">{dateAndTime(at)}</span>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
