import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import { sealedVault, startAgain } from '../../lib/state/rescue-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextField } from '../parts/TextField.tsx';

/** The last way: the sealed vault can be put aside first, a word is typed, and then nothing of it is left here. */
export function StartAgain({ onClose }: { onClose: () => void }) {
  const address = useSealedVault();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const go = async () => {
    if (typed.trim().toLocaleLowerCase() !== t('startAgainWord').toLocaleLowerCase()) {
      setProblem(t('startAgainOther', [t('startAgainWord')]));
      return;
    }
    setBusy(true);
    const code = await startAgain();
    setBusy(false);
    if (code !== null) setProblem(errorWords(code));
  };

  return (
    <Dialog
      title={t('startAgainTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="danger" icon="trash" busy={busy} onClick={() => void go()}>
            {t('startAgainYes')}
          </Button>
        </>
      }
    >
      <p>{t('startAgainText')}</p>
      {address !== null && (
        <Callout tone="info">
          <p>{t('startAgainFile')}</p>
          <a class="button" href={address} download="helpkit-authenticator-vault.json">
            {t('startAgainSave')}
          </a>
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
          label={t('startAgainType', [t('startAgainWord')])}
          exact
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

/** Where the sealed vault can be downloaded from; null until it is there, and where nothing is left to put aside. */
function useSealedVault(): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void sealedVault().then((reply) => {
      if (!reply.ok || gone) return;
      made = URL.createObjectURL(new Blob([reply.value.sealed], { type: 'application/json' }));
      setAddress(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, []);
  return address;
}
