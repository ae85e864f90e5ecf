import { bindWarningOf } from '../../../lib/core/bind-warning.ts';
import { t } from '../../../lib/i18n/index.ts';
import { boundOrigins } from '../../../lib/state/accounts-state.ts';
import { Callout } from '../../parts/Callout.tsx';

/** What is to be said of a site before anything is filled there: another port of a known one, or a bare address; null for most. */
export function warningAt(origin: string) {
  return bindWarningOf(origin, boundOrigins.value);
}

export function BindWarning({ origin }: { origin: string }) {
  const warning = warningAt(origin);
  if (warning === null) return null;
  return (
    <Callout tone="warning" role="alert">
      {warning.why === 'port' ? t('bindOtherPort', [warning.of]) : t('bindAddress')}
    </Callout>
  );
}
