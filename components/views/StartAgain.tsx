import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import type { SealedVault } from '../../lib/messaging/vault-views.ts';
import { sealedVault, startAgain } from '../../lib/state/rescue-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SaveLink } from '../parts/SaveLink.tsx';
import { TextField } from '../parts/TextField.tsx';

/** The last way: the sealed vault can be put aside first, a word is typed, and then nothing of it is left here. */
export function StartAgain({ onClose }: { onClose: () => void }) {
  const aside = useSealedVault();
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
