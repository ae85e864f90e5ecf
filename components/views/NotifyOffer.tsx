import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { askToNotify, lookAtNotifying, mayNotify } from '../../lib/state/notify-state.ts';
import { Button } from '../parts/Button.tsx';

/** Offers words of the system's own beside those in the popup, until they are allowed: a closed popup says nothing. */
export function NotifyOffer() {
  useEffect(() => void lookAtNotifying(), []);
  if (mayNotify.value !== false) return null;
  return (
    <Button look="quiet" onClick={() => void askToNotify()}>
      {t('trustedNotify')}
    </Button>
  );
}
