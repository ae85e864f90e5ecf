import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { sealBackupCodes } from '../../../lib/state/backup-codes-state.ts';
import { saveBackup } from '../../../lib/state/backup-state.ts';
import { vault } from '../../../lib/state/vault-state.ts';
import { Button } from '../../parts/Button.tsx';
import { AskPassword } from '../../views/AskPassword.tsx';
import { NewPasswordFields } from '../../views/NewPasswordFields.tsx';
import { useNewPassword } from '../../views/use-new-password.ts';

/** The account with its codes in a sealed file. A vault without a password has none to seal it for: then it needs its own. */
export function SealedFile({ id, onSaved }: { id: string; onSaved: (name: string) => void }) {
  const [open, setOpen] = useState(false);
  const own = useNewPassword();
  const needsOwn = vault.value?.protection === 'device';
  const make = async (password: string) => {
    const ownPassword = needsOwn ? own.ready() : null;
    if (needsOwn && ownPassword === null) return null;
    const made = await sealBackupCodes(id, password, ownPassword);
    if (typeof made === 'string') return made;
    if (made.result === 'wrong-password') return made.result;
    saveBackup(made);
    onSaved(made.name);
    setOpen(false);
    return null;
  };
  if (!open) return <Button onClick={() => setOpen(true)}>{t('bcExportSealed')}</Button>;
  return (
    <div class="form">
      <p class="soft">{t('bcExportSealedText')}</p>
      {needsOwn && <NewPasswordFields label={t('backupOwn')} state={own} />}
      <AskPassword label={t('bcExportSealed')} onAsk={make} />
    </div>
  );
}
