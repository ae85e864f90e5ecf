import { useEffect } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { goToTab } from '../../../lib/state/tab-page-state.ts';
import { loadTeams, team, teams } from '../../../lib/state/team-state.ts';
import { Button } from '../../parts/Button.tsx';
import { ViewHeader } from '../../parts/ViewHeader.tsx';
import { Awaited } from '../../views/Awaited.tsx';
import { Forecasted } from './Forecasted.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { TeamCounts } from './TeamCounts.tsx';

/** The team in the popup: how it stands, the reading that goes on, and the way to the full page. */
export function TeamPane() {
  useEffect(() => void loadTeams(), []);
  const shown = team.value;
  return (
    <main class="view" aria-busy={teams.value === null}>
      <ViewHeader title={t('team')} backLabel={t('back')} onBack={() => go({ name: 'settings' })} focus />
      <Awaited of={teams} load={loadTeams} />
      {teams.value && (
        <div class="scroller padded life">
          <p class="soft">{shown === null ? t('teamNone') : t('teamAbout')}</p>
          <ReadingProgress />
          {shown && (
            <section>
              <h2>
                <bdi>{siteForShow(shown.origin)}</bdi>
              </h2>
              <TeamCounts team={shown} />
              <Button look="main" onClick={() => void goToTab('team')}>
                {t('teamFull')}
              </Button>
              <Forecasted members={shown.members.length} />
            </section>
          )}
        </div>
      )}
    </main>
  );
}
