import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { batches, drafts, dropBatch, dropDrafts, scanned } from '../../lib/state/drafts-state.ts';
import { changeForm, forgetForm, form } from '../../lib/state/form-state.ts';
import { go, goHome } from '../../lib/state/screen-state.ts';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { DraftForm } from './confirm/DraftForm.tsx';
import { DraftPicker } from './confirm/DraftPicker.tsx';

/** Accounts that were found wait here for a yes. Nothing is kept before. */
export function Confirm() {
  const [looked, setLooked] = useState<string | null>(null);
  const waiting = drafts.value;
  const parts = batches.value;
  const alone = waiting.length === 1 && parts.length === 0 ? waiting[0] : undefined;
  const one = alone ?? waiting.find(({ id }) => id === looked);

  const leave = () => {
    scanned.value = null;
    if (form.value.open) go({ name: 'add' });
    else goHome();
  };

  /** Back from one of several leads to the others. A batch that is not whole waits for its other parts. */
  const back = () => {
    if (one && !alone) setLooked(null);
    else if (parts.length > 0) leave();
    else cancel();
  };

  const cancel = () => {
    if (one && !alone) {
      setLooked(null);
      return;
    }
    void dropDrafts(waiting);
    for (const { id } of parts) void dropBatch(id);
    leave();
  };

  const dropOne = (id: string) => {
    void dropBatch(id);
    if (drafts.value.length === 0) leave();
  };

  const kept = () => {
    setLooked(null);
    changeForm({ open: false });
    if (drafts.value.length > 0) return;
    scanned.value = null;
    forgetForm();
    goHome();
  };

  return (
    <main class="view">
      <ViewHeader
        title={one ? t('confirmTitle') : t('pickTitle')}
        backLabel={t(parts.length > 0 || (one && !alone) ? 'back' : 'cancel')}
        onBack={back}
        focus={false}
      />
      {one ? (
        <DraftForm key={one.id} draft={one} onKept={kept} onCancel={cancel} />
      ) : (
        <DraftPicker
          drafts={waiting}
          onLook={setLooked}
          onKept={kept}
          onDropBatch={dropOne}
          onMore={() => go({ name: 'add' })}
          onCancel={cancel}
        />
      )}
    </main>
  );
}
