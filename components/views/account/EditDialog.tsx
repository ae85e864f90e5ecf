import { useState } from 'preact/hooks';
import { readTile } from '../../../lib/core/tile-look.ts';
import { writeTile } from '../../../lib/core/tile-sign.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { editAccount } from '../../../lib/state/account-edit.ts';
import { changeForm, type EditForm, form } from '../../../lib/state/form-state.ts';
import { TextField } from '../../parts/TextField.tsx';
import { Tile } from '../../parts/Tile.tsx';
import { FormDialog } from '../../views/FormDialog.tsx';
import { TileFields } from './TileFields.tsx';

/** What an account is called and found by, and how it looks; its codes stay what they are. What is typed is kept until it is saved. */
export function EditDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const kept = form.value.editing;
  const typed = kept?.id === account.id ? kept : formOf(account);
  const change = (what: Partial<EditForm>) => changeForm({ editing: { ...typed, ...what } });
  const nameless = typed.issuer.trim() === '' && typed.account.trim() === '';
  const icon = writeTile(typed);
  const close = () => {
    changeForm({ editing: null });
    onClose();
  };
  const save = async () => {
    if (nameless || busy) return;
    setBusy(true);
    const { issuer, account: name, tags } = typed;
    const edit = { issuer, account: name, tags: tags.split(/[,،]/), icon };
    if (await editAccount(account, edit)) close();
    else setBusy(false);
  };
  return (
    <FormDialog
      title={t('editTitle')}
      save={{ label: t('editSave'), icon: 'check' }}
      busy={busy}
      disabled={nameless}
      onSave={save}
      onClose={close}
    >
      <TextField
        label={t('issuer')}
        value={typed.issuer}
        onInput={(issuer) => change({ issuer })}
        error={nameless ? t('editNameless') : null}
      />
      <TextField label={t('account')} value={typed.account} onInput={(name) => change({ account: name })} />
      <TextField
        label={t('tags')}
        hint={t('tagsHint')}
        value={typed.tags}
        onInput={(tags) => change({ tags })}
      />
      <div class="tile-edit">
        <Tile name={typed.issuer || typed.account} icon={icon} size="large" />
        <TileFields
          sign={typed.sign ?? ''}
          tint={typed.tint}
          onSign={(sign) => change({ sign })}
          onTint={(tint) => change({ tint })}
        />
      </div>
    </FormDialog>
  );
}

function formOf({ id, issuer, account, tags, icon }: AccountView): EditForm {
  return { id, issuer, account, tags: tags.join(', '), ...readTile(icon) };
}
