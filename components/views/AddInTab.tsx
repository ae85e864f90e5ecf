import { t } from '../../lib/i18n/index.ts';
import { Brand } from '../parts/Brand.tsx';
import { AddWays } from './add/AddWays.tsx';

/** The page in a tab: accounts from wherever no page in front shows them. */
export function AddInTab() {
  return (
    <main class="view tab-page">
      <header class="tab-header">
        <Brand size="small" />
        <h1>{t('tabTitle')}</h1>
      </header>
      <AddWays />
    </main>
  );
}
