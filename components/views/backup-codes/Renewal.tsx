import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import type { BackupCodesView } from '../../../lib/messaging/backup-code-views.ts';
import { Callout } from '../../parts/Callout.tsx';

const reasons = { 'few-left': 'bcFew', 'several-used': 'bcSeveral' } as const;

/** Why the site should make new codes, and the way there. Nothing while there is no reason. */
export function Renewal({ set, address }: Pick<BackupCodesView, 'set' | 'address'>) {
  if (set === null || set.renewal === null) return null;
  return (
    <Callout tone="warning">
      <p>{t(reasons[set.renewal])}</p>
      {address !== null && (
        <a class="button" href={address} target="_blank" rel="noreferrer">
          {t('bcRenewGo', [siteForShow(new URL(address).origin)])}
        </a>
      )}
    </Callout>
  );
}
