import { useState } from 'preact/hooks';
import { bindWarningOf } from '../../../lib/core/bind-warning.ts';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { bindAccount, typedOrigin } from '../../../lib/state/account-edit.ts';
import { boundOrigins } from '../../../lib/state/accounts-state.ts';
import { Callout } from '../../parts/Callout.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { FormDialog } from '../../views/FormDialog.tsx';

/** Another site that an account is filled on, by its address; says so where that may be another than it seems. */
export function AddSiteDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const origin = typedOrigin(address);
  const warning = origin === null ? null : bindWarningOf(origin, boundOrigins.value);
  const add = async () => {
    if (busy || address.trim() === '') return;
    setBusy(true);
    const code = origin === null ? 'site-unfit' : await bindAccount(account.id, origin);
    setBusy(false);
    setProblem(code);
    if (code === null) onClose();
  };
  return (
    <FormDialog
      title={t('siteAddTitle')}
      save={{ label: t('siteAdd'), icon: 'add' }}
      busy={busy}
      onSave={add}
      onClose={onClose}
      after={
        <>
          {origin !== null && (
            <p class="site" dir="ltr">
              {origin}
            </p>
          )}
          {warning !== null && (
            <Callout tone="warning" role="alert">
              {warning.why === 'port' ? t('bindOtherPort', [warning.of]) : t('bindAddress')}
            </Callout>
          )}
        </>
      }
    >
      <TextField
        label={t('siteAddress')}
        hint={t('siteAddressHint')}
        exact
        value={address}
        onInput={(typed) => {
          setAddress(typed);
          setProblem(null);
        }}
        error={problem === null ? null : errorWords(problem)}
      />
    </FormDialog>
  );
}
