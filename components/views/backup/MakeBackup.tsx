import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import type { MadeBackup } from '../../../lib/messaging/vault-views.ts';
import { makeBackup, saveBackup } from '../../../lib/state/backup-state.ts';
import { vault } from '../../../lib/state/vault-state.ts';
import { Choice } from '../../parts/Choice.tsx';
import { AskPassword } from '../../views/AskPassword.tsx';
import { NewPasswordFields } from '../../views/NewPasswordFields.tsx';
import { useNewPassword } from '../../views/use-new-password.ts';
import { BackupFacts } from './BackupFacts.tsx';
import { CheckBackup } from './CheckBackup.tsx';

/** Saves the vault as a file, then asks for that file again: what was not opened once more is not called a backup. */
export function MakeBackup() {
  const [saved, setSaved] = useState<{ file: MadeBackup; opens: string } | null>(null);
  const [kind, setKind] = useState<'vault' | 'own'>('vault');
  const own = useNewPassword();
  const needsOwn = vault.value?.protection === 'device';
  const hasOwn = needsOwn || kind === 'own';

  const make = async (password: string) => {
    const ownPassword = hasOwn ? own.ready() : null;
    // What is wrong with it stands beneath its own field.
    if (hasOwn && ownPassword === null) return null;
    const made = await makeBackup(password, ownPassword);
    if (typeof made === 'string') return made;
    saveBackup(made);
    setSaved({ file: made, opens: ownPassword ?? password });
    return null;
  };

  return (
    <section aria-labelledby="backup-make">
      <h2 id="backup-make">{t('backupMakeTitle')}</h2>
      <BackupFacts />
      {saved ? (
        <CheckBackup {...saved} onDone={() => setSaved(null)} />
      ) : (
        <div class="form">
          <p>{t(needsOwn ? 'backupTextDevice' : 'backupText')}</p>
          {!needsOwn && (
            <Choice
              label={t('backupOpens')}
              value={kind}
              options={[
                { value: 'vault', label: t('backupByVault') },
                { value: 'own', label: t('backupByOwn') },
              ]}
              onChange={setKind}
            />
          )}
          {hasOwn && <NewPasswordFields label={t('backupOwn')} state={own} />}
          <AskPassword label={t('backupMake')} onAsk={make} />
        </div>
      )}
    </section>
  );
}
