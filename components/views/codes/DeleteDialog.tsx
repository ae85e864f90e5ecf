import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { removeAccount } from '../../../lib/state/account-removal.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

interface DeleteDialogProps {
  account: AccountView;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before an account is deleted, and says what that does not do. */
export function DeleteDialog({ account, onClose, onDeleted }: DeleteDialogProps) {
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const gone = await removeAccount(account);
    onClose();
    if (gone) onDeleted?.();
  };
  return (
    <Dialog
      title={t('deleteTitle', [nameForShow(account)])}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="danger" icon="trash" busy={busy} onClick={() => void remove()}>
            {t('deleteYes')}
          </Button>
        </>
      }
    >
      {t('deleteText')}
    </Dialog>
  );
}
