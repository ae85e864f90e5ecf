import { t } from '../../../lib/i18n/index.ts';
import { openSetUp } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';

/** Opens HelpKit's own page where two-factor is turned on. */
export function SetUpButton() {
  return (
    <Button look="quiet" icon="globe" onClick={() => void openSetUp()}>
      {t('setUpHelpkit')}
    </Button>
  );
}
