import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { askForAccess } from '../../../lib/state/sites-state.ts';
import { Button } from '../../parts/Button.tsx';

/** The badge comes by itself only where the extension may look: asked for in this very click. */
export function AccessOffer({ origin }: { origin: string }) {
  return (
    <Button look="quiet" icon="globe" onClick={() => void askForAccess(origin)}>
      {t('accessAsk', [siteForShow(origin)])}
    </Button>
  );
}
