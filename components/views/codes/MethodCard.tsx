import { t } from '../../../lib/i18n/index.ts';
import { Callout } from '../../parts/Callout.tsx';

/** The page lets the person choose between an app and SMS: which is better, and how it goes on from here. */
export function MethodCard() {
  return (
    <Callout tone="info">
      <p>{t('smsWhy')}</p>
      <p>{t('methodHow')}</p>
    </Callout>
  );
}
