import { useState } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow, siteForShow } from '../../../lib/i18n/names.ts';
import type { BackupCodesTab } from '../../../lib/messaging/backup-code-views.ts';
import { accountOf } from '../../../lib/state/accounts-state.ts';
import { readTabCodes } from '../../../lib/state/backup-codes-tab.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { tab } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { FillCode } from './FillCode.tsx';

/** What can be done with backup codes on the page in front: fill one, keep those it shows, or set up 2FA anew. */
export function TabCodes({ codes }: { codes: BackupCodesTab }) {
  const [busy, setBusy] = useState(false);
  const tabId = tab.value?.tabId ?? null;
  const origin = tab.value?.origin ?? null;
  if (tabId === null || origin === null) return null;
  const host = siteForShow(origin);
  const { listed, offered, afterLogin } = codes;
  if (offered.length > 0) {
    return (
      <section class="card" aria-label={t('thisPage')}>
        <h2>{t('bcAsks', [host])}</h2>
        {offered.map((one) => (
          <FillCode
            key={`${tabId}/${one.id}`}
            offered={one}
            tabId={tabId}
            name={nameOf(one.id)}
            only={offered.length === 1}
          />
        ))}
      </section>
    );
  }
  if (listed > 0) {
    const take = async () => {
      setBusy(true);
      const waits = await readTabCodes(tabId);
      setBusy(false);
      if (waits) go({ name: 'keep-codes' });
    };
    return (
      <section class="card" aria-label={t('thisPage')}>
        <h2>{t('bcKeepHere', [host, number(listed)])}</h2>
        <div data-first-focus>
          <Button look="main" size="large" busy={busy} onClick={() => void take()}>
            {t('bcKeepHereButton')}
          </Button>
        </div>
      </section>
    );
  }
  if (afterLogin === null) return null;
  return (
    <Callout tone="warning">
      <p>{t('bcAfterLogin', [number(afterLogin.left)])}</p>
      <a class="button" href={afterLogin.address} target="_blank" rel="noreferrer">
        {t('bcAfterLoginGo')}
      </a>
    </Callout>
  );
}

function nameOf(id: string): string {
  const account = accountOf(id);
  return account === undefined ? '' : nameForShow(account);
}
