import { t } from '../../../lib/i18n/index.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { goToTab } from '../../../lib/state/tab-page-state.ts';
import { Button } from '../../parts/Button.tsx';

/** What else there is, from the popup: some of it is a screen, some of it a page in a tab. */
export function MoreRooms() {
  return (
    <section class="form">
      <h2>{t('settingsMore')}</h2>
      <Button icon="check" onClick={() => go({ name: 'health' })}>
        {t('health')}
      </Button>
      <Button icon="check" onClick={() => void goToTab('codes')}>
        {t('bcOpen')}
      </Button>
      <Button icon="window" onClick={() => go({ name: 'trusted' })}>
        {t('trusted')}
      </Button>
      <Button icon="people" onClick={() => go({ name: 'team' })}>
        {t('team')}
      </Button>
      <Button icon="globe" onClick={() => go({ name: 'sites' })}>
        {t('sites')}
      </Button>
      <Button icon="scan" onClick={() => go({ name: 'show', id: null })}>
        {t('moveAccounts')}
      </Button>
      <Button icon="moveOut" onClick={() => void goToTab('export')}>
        {t('exportAccounts')}
      </Button>
      <Button icon="window" onClick={() => void goToTab('sync')}>
        {t('syncTitle')}
      </Button>
      <Button icon="lock" onClick={() => go({ name: 'security' })}>
        {t('security')}
      </Button>
      <Button icon="info" onClick={() => go({ name: 'activity' })}>
        {t('activity')}
      </Button>
    </section>
  );
}
