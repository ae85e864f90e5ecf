import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { beginSync, joinSync, type SyncOutcome } from '../../../lib/state/sync-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { PasswordField } from '../../parts/PasswordField.tsx';
import { PasswordDialog } from '../../views/PasswordDialog.tsx';
import { passwordWords } from '../../views/password-words.ts';
import { RecoveryKeyField } from '../../views/RecoveryKeyField.tsx';
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
  const [byWords, setByWords] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [replacing, setReplacing] = useState(false);

  const join = async () => {
    if (busy) return;
    setBusy(true);
    const outcome = await joinSync(byWords ? { words: typed } : { password: typed });
    setBusy(false);
    if (outcome === 'wrong-password') setProblem(t('syncWrong'));
    else if (outcome !== null) setProblem(wordsFor(outcome));
  };
  const type = (value: string) => {
    setTyped(value);
    setProblem(null);
  };

  return (
    <>
      <Callout tone="info">{text}</Callout>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        {byWords ? (
          <RecoveryKeyField
            label={t('syncTheirKey')}
            value={typed}
            error={problem}
            onInput={type}
            onEnter={() => void join()}
          />
        ) : (
          <PasswordField
            label={t('syncTheirPassword')}
            value={typed}
            error={problem}
            fresh={false}
            words={passwordWords()}
            onInput={type}
          />
        )}
        <Button type="submit" look="main" size="large" busy={busy}>
          {t('syncJoin')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            setByWords(!byWords);
            type('');
          }}
        >
          {t(byWords ? 'backupUsePassword' : 'backupUseWords')}
        </Button>
      </form>
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
