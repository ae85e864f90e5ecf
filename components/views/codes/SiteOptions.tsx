import { t } from '../../../lib/i18n/index.ts';
import type { AccountView, TabView } from '../../../lib/messaging/views.ts';
import { policy } from '../../../lib/state/policy-state.ts';
import { fillWithoutClick } from '../../../lib/state/sites-state.ts';
import { lookAtTab } from '../../../lib/state/tab-state.ts';
import { Switch } from '../../parts/Switch.tsx';
import { AccessOffer } from './AccessOffer.tsx';
import { TeachField } from './TeachField.tsx';

/** How the page in front is to be filled from now on; folded away, since it is seldom asked for. */
export function SiteOptions({ page, only }: { page: TabView; only: AccountView | undefined }) {
  const { origin } = page;
  if (origin === null) return null;
  const never = policy.value?.fillWithoutClick === 'never';
  return (
    <details class="site-options">
      <summary>{t('siteOptions')}</summary>
      <div class="site-options-list">
        {only !== undefined && only.type !== 'hotp' && (
          <Switch
            label={t('withoutClick')}
            hint={never ? t('policySet') : t('withoutClickHint')}
            fixed={never}
            checked={page.withoutClick.includes(only.id)}
            onChange={(on) => void fillWithoutClick(only.id, origin, on).then(lookAtTab)}
          />
        )}
        {!page.lasting && <AccessOffer origin={origin} />}
        <TeachField field />
      </div>
    </details>
  );
}
