import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { drafts, dropDrafts } from '../../lib/state/drafts-state.ts';
import { changeForm, forgetForm, form } from '../../lib/state/form-state.ts';
import { go, goHome } from '../../lib/state/screen-state.ts';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { DraftForm } from './confirm/DraftForm.tsx';
import { DraftPicker } from './confirm/DraftPicker.tsx';

/** Accounts that were found wait here for a yes. Nothing is kept before. */
export function Confirm() {
  const [picked, setPicked] = useState<string | null>(null);
  const waiting = drafts.value;
  const one = waiting.length === 1 ? waiting[0] : waiting.find(({ id }) => id === picked);

  const leave = () => {
    if (form.value.open) go({ name: 'add' });
    else goHome();
  };

  const cancel = () => {
    if (one && waiting.length > 1) {
      setPicked(null);
      return;
    }
    void dropDrafts(waiting);
    leave();
  };

  const kept = () => {
    setPicked(null);
    changeForm({ open: false });
    if (drafts.value.length > 0) return;
    forgetForm();
    goHome();
  };

  return (
    <main class="view">
      <ViewHeader
        title={one ? t('confirmTitle') : t('pickTitle')}
        backLabel={t('cancel')}
        onBack={cancel}
        focus={!one}
      />
      {one ? (
        <DraftForm key={one.id} draft={one} onKept={kept} onCancel={cancel} />
      ) : (
        <DraftPicker drafts={waiting} onPick={setPicked} onCancel={cancel} />
      )}
    </main>
  );
}
