import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { isTyped } from '../../lib/core/confirm-word.ts';
import { t } from '../../lib/i18n/index.ts';
import type { SealedVault } from '../../lib/messaging/vault-views.ts';
import { sealedVault } from '../../lib/state/rescue-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SaveLink } from '../parts/SaveLink.tsx';
import { TextField } from '../parts/TextField.tsx';

interface LoseVaultProps {
  title: string;
  /** What is typed before anything is done; several, parted by ` / `, where any of them will do. */
  word: string;
  /** What the button says. */
  label: string;
  onClose: () => void;
  /** Answers with words for what stood against it, or null. */
  onYes: () => Promise<string | null>;
  /** What is lost. */
  children: ComponentChildren;
}

/** Before a vault that nobody can look into is lost for good: it can be put aside sealed, and a word is typed. */
export function LoseVault({ title, word, label, onClose, onYes, children }: LoseVaultProps) {
  const aside = useSealedVault();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const go = async () => {
    if (busy) return;
    if (!isTyped(typed, word)) {
      setProblem(t('startAgainOther', [word]));
      return;
    }
    setBusy(true);
    setProblem(await onYes());
    setBusy(false);
  };

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="danger" icon="trash" busy={busy} onClick={() => void go()}>
            {label}
          </Button>
        </>
      }
    >
      {children}
      {aside !== null && (
        <Callout tone={aside.opensAlone ? 'warning' : 'info'}>
          <p>{t(aside.opensAlone ? 'startAgainFileOpen' : 'startAgainFile')}</p>
          <SaveLink text={aside.sealed} type="application/json" name="helpkit-authenticator-vault.json">
            {t('startAgainSave')}
          </SaveLink>
        </Callout>
      )}
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <TextField
          label={t('startAgainType', [word])}
          value={typed}
          error={problem}
          onInput={(value) => {
            setTyped(value);
            setProblem(null);
          }}
        />
      </form>
    </Dialog>
  );
}

/** The vault as it can be put aside; null until it is there, and where nothing is left to put aside. */
function useSealedVault(): SealedVault | null {
  const [sealed, setSealed] = useState<SealedVault | null>(null);
  useEffect(() => {
    let shown = true;
    void sealedVault().then((reply) => reply.ok && shown && setSealed(reply.value));
    return () => {
      shown = false;
    };
  }, []);
  return sealed;
}
