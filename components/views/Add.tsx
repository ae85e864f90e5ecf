import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { changeForm } from '../../lib/state/form-state.ts';
import { goHome } from '../../lib/state/screen-state.ts';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { AddWays } from './add/AddWays.tsx';
import { ScanButton } from './codes/ScanButton.tsx';
import { SetUpButton } from './codes/SetUpButton.tsx';

/** The ways to a new account: from the page, from elsewhere, by a link, by hand. All lead to the same question. */
export function Add() {
  useEffect(() => changeForm({ open: true }), []);

  const back = () => {
    changeForm({ open: false });
    goHome();
  };

  return (
    <main class="view">
      <ViewHeader title={t('addTitle')} backLabel={t('back')} onBack={back} focus />
      <div class="scroller padded">
        <section class="card" aria-label={t('thisPage')}>
          <p>{t('addFromPageText')}</p>
          <ScanButton box />
          <SetUpButton />
        </section>
        <AddWays />
      </div>
    </main>
  );
}
