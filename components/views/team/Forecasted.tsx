import { dateAndTime, number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { forecasted, grace, rule, zone } from '../../../lib/state/team-state.ts';
import { Callout } from '../../parts/Callout.tsx';
import { LongList } from './LongList.tsx';
import { lockOutWords } from './lockout-words.ts';
import { ZoneLine } from './ZoneLine.tsx';

/** What happens if two-factor is required of all: who would be locked out, and when, by the clocks of this computer. */
export function Forecasted({ members }: { members: number }) {
  if (grace.value.required) return <p class="soft small">{t('teamRuleOn')}</p>;
  const out = forecasted.value;
  const [first] = out;
  const atOnce = out.filter(({ lockOut }) => lockOut.told === 'at-once').length;
  return (
    <section class="forecast">
      <h2>{t('teamForecast')}</h2>
      {rule.value !== null && <p class="soft small">{t('teamRuleOff')}</p>}
      {first === undefined ? (
        <p>{t('teamForecastNone')}</p>
      ) : (
        <>
          <Callout tone="warning">
            <p>
              {t('teamForecastSome', [
                number(out.length),
                number(members),
                dateAndTime(first.lockOut.at, zone.value),
              ])}
            </p>
            {atOnce > 0 && <p>{t('teamForecastOnce', [number(atOnce)])}</p>}
          </Callout>
          <LongList
            summary={t('teamForecastList')}
            items={out}
            keyOf={({ member }) => member.email}
            linesOf={({ member, lockOut }) => [
              member.name || member.email,
              lockOutWords(lockOut, zone.value).whole,
            ]}
          >
            <ZoneLine />
          </LongList>
        </>
      )}
    </section>
  );
}
