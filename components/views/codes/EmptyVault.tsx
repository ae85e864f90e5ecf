import { t } from '../../../lib/i18n/index.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { Button } from '../../parts/Button.tsx';
import { ScanButton } from './ScanButton.tsx';
import { SetUpButton } from './SetUpButton.tsx';

/** No account yet: the way to the first one. */
export function EmptyVault() {
  return (
    <section class="empty">
      <h2>{t('emptyTitle')}</h2>
      <p>{t('emptyText')}</p>
      <ol class="path">
        <li>{t('emptyStep1')}</li>
        <li>{t('emptyStep2')}</li>
        <li>{t('emptyStep3')}</li>
      </ol>
      <ScanButton first />
      <SetUpButton />
      <Button look="quiet" onClick={() => go({ name: 'add' })}>
        {t('emptyOther')}
      </Button>
    </section>
  );
}
