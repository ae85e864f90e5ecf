import { useEffect } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { codesOf, keptCodes, loadBackupCodes } from '../../../lib/state/backup-codes-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Awaited } from '../../views/Awaited.tsx';
import { Pips } from './Pips.tsx';
import { Renewal } from './Renewal.tsx';

/** An account's backup codes on its card: how many are left, and the way to them. */
export function CodesSummary({ id }: { id: string }) {
  useEffect(() => void loadBackupCodes(), []);
  const kept = codesOf(id);
  const set = kept?.set ?? null;
  return (
    <section>
      <h2>{t('bcTitle')}</h2>
      <Awaited of={keptCodes} load={loadBackupCodes} />
      {set && <Pips left={set.left} total={set.marks.length} />}
      {set === null && keptCodes.value && <p class="soft">{t('bcNone')}</p>}
      {kept && <Renewal {...kept} />}
      <Button onClick={() => go({ name: 'backup-codes', id })}>{t('bcOpen')}</Button>
    </section>
  );
}
