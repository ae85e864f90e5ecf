import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { advance, askedAgain, counted } from '../../../lib/state/codes-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

/** A code by counter was made a moment ago: asks before the next one, since each that is skipped brings the site nearer to refusing all. */
export function AdvanceDialog({ account }: { account: AccountView }) {
  const close = () => {
    askedAgain.value = null;
  };
  return (
    <Dialog
      title={t('advanceTitle', [nameForShow(account)])}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button look="main" icon="next" onClick={() => void advance(account.id, true)}>
            {t('nextCodeShort')}
          </Button>
        </>
      }
    >
      {t('advanceText', [number(counted.value.get(account.id)?.counter ?? 0)])}
    </Dialog>
  );
}
