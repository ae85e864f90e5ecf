import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import type { RecoveryDraft } from '../../lib/messaging/vault-views.ts';
import { go, goHome } from '../../lib/state/screen-state.ts';
import { place } from '../../lib/state/tab-page-state.ts';
import { drawRecovery } from '../../lib/state/ways-state.ts';
import { Callout } from '../parts/Callout.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { ProveRecovery } from './ProveRecovery.tsx';
import { WriteDown } from './WriteDown.tsx';

/** In the first run, back to it. */
const back = () => (place.peek() === 'protect' ? goHome() : go({ name: 'security' }));

/** A recovery key: shown once to be written down, then partly asked back. Until that is done nothing has changed. */
export function RecoveryKey() {
  const [draft, setDraft] = useState<RecoveryDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [written, setWritten] = useState(false);

  useEffect(() => {
    void drawRecovery().then((reply) => {
      if (reply.ok) setDraft(reply.value);
      else setProblem(errorWords(reply.code));
    });
  }, []);

  return (
    <main class="view">
      <ViewHeader
        title={t('recoveryKey')}
        backLabel={t('back')}
        onBack={written ? () => setWritten(false) : back}
        focus={!written}
      />
      {problem !== null && (
        <div class="padded">
          <Callout tone="danger" role="alert">
            {problem}
          </Callout>
        </div>
      )}
      {draft &&
        (written ? (
          <ProveRecovery words={draft.words} onDone={back} />
        ) : (
          <WriteDown draft={draft} onWritten={() => setWritten(true)} />
        ))}
    </main>
  );
}
