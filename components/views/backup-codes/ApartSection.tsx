import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { changePassphrase } from '../../../lib/state/backup-codes-state.ts';
import { Button } from '../../parts/Button.tsx';
import { NewPasswordFields } from '../../views/NewPasswordFields.tsx';
import { useNewPassword } from '../../views/use-new-password.ts';
import { AskCodes } from './AskCodes.tsx';

/** A passphrase that the codes have of their own, for who wants the two factors apart. */
export function ApartSection({ id, apart }: { id: string; apart: boolean }) {
  const [open, setOpen] = useState(false);
  const own = useNewPassword();
  const change = async (password: string, current: string) => {
    const next = apart ? null : own.ready();
    // What is wrong with it stands beneath its own field.
    if (!apart && next === null) return null;
    const refusal = await changePassphrase({ id, password, current, next });
    if (refusal === null) setOpen(false);
    return refusal;
  };
  const label = t(apart ? 'bcApartRemove' : 'bcApartSet');
  return (
    <section aria-labelledby="codes-apart">
      <h2 id="codes-apart">{t('bcApart')}</h2>
      <p class="soft">{t(apart ? 'bcApartNow' : 'bcApartText')}</p>
      {open ? (
        <div class="form">
          {!apart && <NewPasswordFields label={t('bcApartNew')} state={own} />}
          <AskCodes label={label} apart={apart} onAsk={change} />
        </div>
      ) : (
        <Button onClick={() => setOpen(true)}>{label}</Button>
      )}
    </section>
  );
}
