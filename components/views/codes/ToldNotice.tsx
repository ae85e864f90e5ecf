import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import type { ToldWarning } from '../../../lib/messaging/told-views.ts';
import { dismissTold } from '../../../lib/state/told-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { NotifyOffer } from '../../views/NotifyOffer.tsx';

/** What was written, and what to do once it was sent. */
const words: { readonly [K in ToldWarning['kind']]: (name: string, site: string) => [string, string] } = {
  code: (name, site) => [t('toldCode', [name, site]), t('toldAfterCode')],
  'backup-code': (name, site) => [t('toldBackupCode', [name, site]), t('toldAfterBackupCode')],
  secret: (name, site) => [t('toldSecret', [name, site]), t('toldAfterSecret')],
};

/** A code was written into a page, where it does not belong: said here, where no page can hear it. */
export function ToldNotice({ warning }: { warning: ToldWarning }) {
  const [what, after] = words[warning.kind](warning.name || t('noName'), siteForShow(warning.origin));
  return (
    <Callout tone="danger" role="alert">
      <h2>{t('toldTitle')}</h2>
      <p>{what}</p>
      <p>{t('toldNever')}</p>
      <p>{after}</p>
      <div class="row-actions">
        <Button onClick={() => void dismissTold()}>{t('toldDismiss')}</Button>
        <NotifyOffer />
      </div>
    </Callout>
  );
}
