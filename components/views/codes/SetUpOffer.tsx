import { t } from '../../../lib/i18n/index.ts';
import { keepsHelpkit } from '../../../lib/state/own-site-state.ts';
import { SetUpButton } from './SetUpButton.tsx';

/** Below the accounts, as long as none of them is HelpKit's: the way to the first one. */
export function SetUpOffer() {
  if (keepsHelpkit.value !== false) return null;
  return (
    <section class="set-up-offer" aria-label={t('setUpHelpkit')}>
      <SetUpButton />
    </section>
  );
}
