import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { type ImportDone, undoImport } from '../../../lib/state/import-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';

/** What an import did, and the way back. */
export function ImportDoneCard({ done }: { done: ImportDone }) {
  const [undone, setUndone] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const told = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => told.current?.focus(), []);

  const back = async () => {
    setBusy(true);
    const refusal = await undoImport();
    setBusy(false);
    setUndone(refusal === null);
    setProblem(refusal === null ? null : errorWords(refusal));
  };

  return (
    <section class="transfer-card" ref={told} tabIndex={-1} aria-label={t('importTitle')}>
      <Callout tone="good" role="status">
        {undone
          ? t('undoDone')
          : t('importDone', [number(done.imported), number(done.same), number(done.unreadable)])}
      </Callout>
      {!undone && done.imported > 0 && <p>{t('importDelete')}</p>}
      {problem !== null && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
      {!undone && done.undo !== null && (
        <div class="transfer-acts">
          <Button busy={busy} onClick={() => void back()}>
            {t('undo')}
          </Button>
        </div>
      )}
    </section>
  );
}
