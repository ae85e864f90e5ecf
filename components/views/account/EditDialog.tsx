import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { editAccount } from '../../../lib/state/account-edit.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextField } from '../../parts/TextField.tsx';

/** What an account is called and found by; its codes stay what they are. */
export function EditDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const [issuer, setIssuer] = useState(account.issuer);
  const [name, setName] = useState(account.account);
  const [tags, setTags] = useState(account.tags.join(', '));
  const [busy, setBusy] = useState(false);
  const nameless = issuer.trim() === '' && name.trim() === '';
  const save = async () => {
    if (nameless || busy) return;
    setBusy(true);
    const edit = { issuer, account: name, tags: tags.split(/[,،]/), pinned: account.pinned };
    if (await editAccount(account, edit)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      title={t('editTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="main" icon="check" busy={busy} disabled={nameless} onClick={() => void save()}>
            {t('editSave')}
          </Button>
        </>
      }
    >
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('issuer')}
          value={issuer}
          onInput={setIssuer}
          error={nameless ? t('editNameless') : null}
        />
        <TextField label={t('account')} value={name} onInput={setName} />
        <TextField label={t('tags')} hint={t('tagsHint')} value={tags} onInput={setTags} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
