import { useEffect, useState } from 'preact/hooks';
import { takesBackAlone } from '../../lib/core/take-back.ts';
import { dateAndTime } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow } from '../../lib/i18n/names.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import type { UndoPoint, UndoPreview } from '../../lib/messaging/vault-views.ts';
import { previewUndo, undo } from '../../lib/state/undo-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Dialog } from '../parts/Dialog.tsx';

/** More names than this are counted, not written. */
const mostNames = 8;

interface UndoDialogProps {
  point: UndoPoint;
  /** `went` = the accounts are as they were. */
  onEnd: (went: boolean) => void;
}

/** Says what going back would do, and does it after a yes. */
export function UndoDialog({ point, onEnd }: UndoDialogProps) {
  const [preview, setPreview] = useState<UndoPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let shown = true;
    void previewUndo(point.id).then((found) => {
      if (!shown) return;
      if (found === null) onEnd(false);
      else setPreview(found);
    });
    return () => {
      shown = false;
    };
  }, [point.id]);

  const go = async ({ print }: UndoPreview) => {
    setBusy(true);
    const code = await undo(point.id, print);
    const next = code === 'undo-changed' ? await previewUndo(point.id) : null;
    setBusy(false);
    if (code === null) return onEnd(true);
    setProblem(errorWords(code));
    if (next) setPreview(next);
  };
  const nothing = preview && preview.back.length + preview.gone.length + preview.changed.length === 0;

  return (
    <Dialog
      title={t('undoAsk', [dateAndTime(point.at)])}
      onClose={() => onEnd(false)}
      actions={
        <>
          <Button onClick={() => onEnd(false)}>{t('cancel')}</Button>
          {preview && !nothing && (
            <Button look="main" busy={busy} onClick={() => void go(preview)}>
              {t('undoYes')}
            </Button>
          )}
        </>
      }
    >
      {nothing && <p>{t('undoNothing')}</p>}
      {preview && (
        <>
          <Names title={t('undoBack')} accounts={preview.back} />
          <Names title={t('undoGone')} accounts={preview.gone} />
          <Names title={t('undoChanged')} accounts={preview.changed} />
          {!nothing && takesBackAlone(point.reason) && <p>{t('undoOnlyThis')}</p>}
          {!nothing && <p class="soft">{t('undoStays')}</p>}
        </>
      )}
      {problem !== null && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
    </Dialog>
  );
}

function Names({ title, accounts }: { title: string; accounts: UndoPreview['back'] }) {
  if (accounts.length === 0) return null;
  const more = accounts.length - mostNames;
  return (
    <>
      <h3>{title}</h3>
      <ul class="undo-names">
        {accounts.slice(0, mostNames).map((account, at) => (
          // The order is the answer's own and never changes while it is shown.
          <li key={at}>{nameForShow(account)}</li>
        ))}
        {more > 0 && <li class="soft">{t('undoMore', [String(more)])}</li>}
      </ul>
    </>
  );
}
