import { bindWarningOf } from '../../../lib/core/bind-warning.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { boundOrigins } from '../../../lib/state/accounts-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

interface BindDialogProps {
  name: string;
  origin: string;
  onClose: () => void;
  onBind: () => void;
}

/** Asks once before an account is filled on a site where it never was; says so where that site may be another than it seems. */
export function BindDialog({ name, origin, onClose, onBind }: BindDialogProps) {
  const warning = bindWarningOf(origin, boundOrigins.value);
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
      {warning !== null && (
        <Callout tone="warning" role="alert">
          {warning.why === 'port' ? t('bindOtherPort', [warning.of]) : t('bindAddress')}
        </Callout>
      )}
      <p>{t('bindText')}</p>
    </Dialog>
  );
}
