import { t } from '../../lib/i18n/index.ts';
import { Button } from './Button.tsx';

/** Under what is shown for a while only: how long still, and the way to hide it now. */
export function HidingLine({ seconds, onHide }: { seconds: number; onHide: () => void }) {
  return (
    <div class="hiding">
      <span class="soft" role="timer">
        {t('showHides', [String(seconds)])}
      </span>
      <Button look="quiet" icon="eyeOff" onClick={onHide}>
        {t('showHide')}
      </Button>
    </div>
  );
}
