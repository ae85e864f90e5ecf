import { useEffect, useState } from 'preact/hooks';
import { dateAndTime } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { UndoPoint } from '../../lib/messaging/vault-views.ts';
import { loadUndo, undoView } from '../../lib/state/undo-state.ts';
import { Brand } from '../parts/Brand.tsx';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Awaited } from './Awaited.tsx';
import { UndoDialog } from './UndoDialog.tsx';

const reasonKeys = {
  'several-added': 'undoSeveralAdded',
  'account-removed': 'undoAccountRemoved',
  'ways-changed': 'undoWaysChanged',
  'backup-restored': 'undoBackupRestored',
  imported: 'undoImported',
  migrated: 'undoMigrated',
  synced: 'undoSynced',
  undone: 'undoUndone',
} as const satisfies Record<UndoPoint['reason'], string>;

/** The page in a tab: how the accounts were before something was done, and the way back. */
export function Undo() {
  const [asked, setAsked] = useState<UndoPoint | null>(null);
  const [done, setDone] = useState(false);
  useEffect(() => void loadUndo(), []);
  const view = undoView.value;
  return (
    <main class="view tab-page" aria-busy={view === null}>
      <header class="tab-header">
        <Brand size="small" />
        <h1>{t('undoTitle')}</h1>
      </header>
      <p>{t('undoText')}</p>
      {done && (
        <Callout tone="good" role="status">
          {t('undoDone')}
        </Callout>
      )}
      <Awaited of={undoView} load={loadUndo} />
      {view && view.copyProblem !== null && <Callout tone="warning">{t('copyProblem')}</Callout>}
      {view && view.points.length === 0 && <Callout tone="info">{t('undoNone')}</Callout>}
      {view && view.points.length > 0 && (
        <ol class="memory tab-card undo-points">
          {view.points.map((point) => (
            <li key={point.id}>
              <span>
                {t(reasonKeys[point.reason])}
                <br />
                <time class="soft" dateTime={new Date(point.at).toISOString()}>
                  {dateAndTime(point.at)}
                </time>
              </span>
              <Button
                label={`${t('undoLook')}: ${t(reasonKeys[point.reason])}, ${dateAndTime(point.at)}`}
                onClick={() => {
                  setDone(false);
                  setAsked(point);
                }}
              >
                {t('undoLook')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {asked && (
        <UndoDialog
          point={asked}
          onEnd={(went) => {
            setAsked(null);
            setDone(went);
          }}
        />
      )}
    </main>
  );
}
