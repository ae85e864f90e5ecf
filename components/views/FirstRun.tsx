import { t } from '../../lib/i18n/index.ts';
import { nameForShow } from '../../lib/i18n/names.ts';
import { drafts } from '../../lib/state/drafts-state.ts';
import { Brand } from '../parts/Brand.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Protect } from './Protect.tsx';

/** No vault yet, in the popup: what this is in a few words, and how it is to be protected. */
export function FirstRun() {
  const found = drafts.value[0];
  return (
    <main class="view first-run">
      <div class="welcome">
        <Brand size="large" />
        <h1>{t('welcomeTitle')}</h1>
        {/* What the page shows is found while the person reads: nothing below moves from under the pointer. */}
        <div class="welcome-word">
          {found ? (
            <Callout tone="good">{t('welcomeFound', [nameForShow(found)])}</Callout>
          ) : (
            <p class="soft">{t('welcomeText')}</p>
          )}
        </div>
      </div>
      <Protect />
    </main>
  );
}
