import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { BindWarning, warningAt } from './BindWarning.tsx';

interface BindDialogProps {
  name: string;
  origin: string;
  onClose: () => void;
  onBind: () => void;
}

/** Asks once before an account is filled on a site where it never was; says so where that site may be another than it seems. */
export function BindDialog({ name, origin, onClose, onBind }: BindDialogProps) {
  const warned = warningAt(origin) !== null;
  return (
    <Dialog
      title={t('bindTitle', [name])}
      onClose={onClose}
      actions={
        <>
          <Button look={warned ? 'main' : 'plain'} onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look={warned ? 'danger' : 'main'} icon="fill" onClick={onBind}>
            {t('fillHere')}
          </Button>
        </>
      }
    >
      <BindWarning origin={origin} />
      <p class="site" dir="ltr">
        {siteForShow(origin)}
      </p>
      <p>{t('bindText')}</p>
    </Dialog>
  );
}
