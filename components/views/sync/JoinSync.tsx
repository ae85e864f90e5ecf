import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { FileSecret } from '../../../lib/messaging/vault-views.ts';
import { beginSync, joinSync, type SyncOutcome } from '../../../lib/state/sync-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { OpenBySecret } from '../../views/OpenBySecret.tsx';
import { PasswordDialog } from '../../views/PasswordDialog.tsx';
import { refusalOf } from './BeginSync.tsx';
import { EndHere } from './EndHere.tsx';

interface JoinSyncProps {
  /** What is there, and what joining it means. */
  text: string;
  /** This vault may take the place of what is there. */
  mayReplace?: boolean;
  /** It is on, and may be turned off here. */
  mayEnd?: boolean;
}

/** `nothing`: it went away while the person typed, which the page shows. */
function wordsFor(outcome: Exclude<SyncOutcome, null | 'wrong-password'>): string | null {
  return outcome === 'found' || outcome === 'nothing' || outcome === 'later' ? null : errorWords(outcome);
}

/** Joins what another browser shares, by its password or its recovery key. */
export function JoinSync({ text, mayReplace = false, mayEnd = false }: JoinSyncProps) {
  const [replacing, setReplacing] = useState(false);

  const join = async (by: FileSecret) => {
    const outcome = await joinSync(by);
    if (outcome === 'wrong-password') return t('syncWrong');
    return outcome === null ? null : wordsFor(outcome);
  };

  return (
    <>
      <Callout tone="info">{text}</Callout>
      <OpenBySecret
        labels={{ password: t('syncTheirPassword'), words: t('syncTheirKey'), open: t('syncJoin') }}
        onOpen={join}
      />
      {(mayReplace || mayEnd) && (
        <div class="transfer-acts">
          {mayReplace && <Button onClick={() => setReplacing(true)}>{t('syncReplace')}</Button>}
          {mayEnd && <EndHere />}
        </div>
      )}
      {replacing && (
        <PasswordDialog
          title={t('syncReplaceTitle')}
          label={t('syncReplace')}
          onYes={async (password) => refusalOf(await beginSync(password, true))}
          onEnd={() => setReplacing(false)}
        >
          {t('syncReplaceText')}
        </PasswordDialog>
      )}
    </>
  );
}
