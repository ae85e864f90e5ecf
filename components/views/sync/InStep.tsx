import { useState } from 'preact/hooks';
import { type SyncStanding, syncRoom } from '../../../lib/core/sync-standing.ts';
import { dateAndTime, number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { loadSync } from '../../../lib/state/sync-state.ts';
import { goToTab } from '../../../lib/state/tab-page-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { EndForAll, EndHere } from './EndHere.tsx';

/** From here on the room left is said in words, before it matters. */
const nearlyFull = 0.8;

/** It is on: how it stands, how much room there is, and the ways out. */
export function InStep({ standing }: { standing: SyncStanding }) {
  const [busy, setBusy] = useState(false);
  const { state, used, shared, left, heardAt, olderAt } = standing;
  const look = async () => {
    setBusy(true);
    await loadSync();
    setBusy(false);
  };
  return (
    <>
      <div role="status" class="sync-standing">
        {state === 'in-step' && <Callout tone="good">{t('syncInStep', [number(shared)])}</Callout>}
        {state === 'waiting' && <Callout tone="info">{t('syncWaiting')}</Callout>}
        {state === 'full' && (
          <Callout tone="warning">
            <p>{t('syncFull', [number(left)])}</p>
            <Button onClick={() => void goToTab('backup')}>{t('backup')}</Button>
          </Callout>
        )}
        {olderAt !== null && <Callout tone="warning">{t('syncOlder', [dateAndTime(olderAt)])}</Callout>}
      </div>
      <p class="soft">{heardAt === null ? t('syncHeardNone') : t('syncHeard', [dateAndTime(heardAt)])}</p>
      <div class="sync-room">
        <progress value={used} max={syncRoom} aria-label={t('syncRoom')} />
        <p class="soft">
          {t('syncRoomUsed', [number(Math.ceil(used / 1_000)), number(Math.floor(syncRoom / 1_000))])}
        </p>
      </div>
      {state !== 'full' && used > syncRoom * nearlyFull && (
        <Callout tone="warning">{t('syncNearlyFull')}</Callout>
      )}
      <div class="transfer-acts">
        <Button busy={busy} onClick={() => void look()}>
          {t('syncLook')}
        </Button>
        <EndHere />
        <EndForAll />
      </div>
    </>
  );
}
