import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

interface BindDialogProps {
  name: string;
  origin: string;
  onClose: () => void;
  onBind: () => void;
}

/** Asks once before an account is filled on a site where it never was. */
export function BindDialog({ name, origin, onClose, onBind }: BindDialogProps) {
  return (
    <Dialog
      title={t('bindTitle', [name])}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="main" icon="fill" onClick={onBind}>
            {t('fillHere')}
          </Button>
        </>
      }
    >
      <p class="site" dir="ltr">
        {siteForShow(origin)}
      </p>
      <p>{t('bindText')}</p>
    </Dialog>
  );
}
