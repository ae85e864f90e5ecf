import { useEffect, useState } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { saveBackup } from '../../../lib/state/backup-state.ts';
import { takeLinks, takeSealed } from '../../../lib/state/export-state.ts';
import { sealedOnly } from '../../../lib/state/policy-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { goToTab } from '../../../lib/state/tab-page-state.ts';
import { Brand } from '../../parts/Brand.tsx';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { SetByPolicy } from '../../parts/SetByPolicy.tsx';
import { AskPassword } from '../../views/AskPassword.tsx';
import { NewPasswordFields } from '../../views/NewPasswordFields.tsx';
import { useNewPassword } from '../../views/use-new-password.ts';
import { ExportSheet } from './ExportSheet.tsx';

type Kind = 'sealed' | 'list' | 'sheet';

const names: Record<Exclude<Kind, 'sheet'>, string> = {
  sealed: 'helpkit-aegis.json',
  list: 'helpkit-accounts.txt',
};

/** The page in a tab: the accounts as other apps take them, after the password. */
export function Export() {
  const [chosen, setChosen] = useState<Kind>('sealed');
  const [saved, setSaved] = useState<string | null>(null);
  const [sheet, setSheet] = useState<readonly string[] | null>(null);
  const [missing, setMissing] = useState(0);
  const own = useNewPassword();
  const forbidden = sealedOnly.value;
  const kind = forbidden ? 'sealed' : chosen;

  // What is on screen goes at once.
  useEffect(() => {
    if (forbidden) setSheet(null);
  }, [forbidden]);
  const save = (as: keyof typeof names, text: string) => {
    saveBackup({ name: names[as], text });
    setSaved(names[as]);
    return null;
  };
  const make = async (password: string) => {
    setSaved(null);
    setMissing(0);
    if (kind === 'sealed') {
      const filePassword = own.ready();
      // What is wrong with it stands beneath its own field.
      if (filePassword === null) return null;
      const made = await takeSealed(password, filePassword);
      if (typeof made === 'string') return made;
      setMissing(made.missing);
      return save(kind, made.text);
    }
    const made = await takeLinks(password);
    if (typeof made === 'string') return made;
    const { links } = made;
    setMissing(made.missing);
    if (kind === 'list') return save(kind, `${links.join('\n')}\n`);
    setSheet(links);
    return null;
  };

  return (
    <main class="view tab-page">
      <header class="tab-header">
        <Brand size="small" />
        <h1>{t('exportTitle')}</h1>
      </header>
      <section class="transfer-card" aria-label={t('exportTitle')}>
        <p>{t('exportText')}</p>
        {saved !== null && (
          <Callout tone="good" role="status">
            {t('exportSaved', [saved])}
          </Callout>
        )}
        {missing > 0 && (
          <Callout tone="danger" role="alert">
            {t('backupMissing', [number(missing)])}
          </Callout>
        )}
        {sheet ? (
          <>
            <ExportSheet links={sheet} />
            <div class="transfer-acts">
              <Button look="main" onClick={() => window.print()}>
                {t('exportPrint')}
              </Button>
              <Button onClick={() => setSheet(null)}>{t('exportHide')}</Button>
            </div>
          </>
        ) : (
          <div class="form">
            <Choice
              label={t('exportKind')}
              value={kind}
              options={[
                { value: 'sealed', label: t('exportSealed') },
                { value: 'list', label: t('exportList'), disabled: forbidden },
                { value: 'sheet', label: t('exportSheet'), disabled: forbidden },
              ]}
              onChange={setChosen}
            />
            {forbidden && <SetByPolicy>{t('policySealedOnly')}</SetByPolicy>}
            {kind === 'sealed' && <p class="soft">{t('exportSealedText')}</p>}
            {kind === 'list' && <Callout tone="warning">{t('exportListText')}</Callout>}
            {kind === 'sheet' && <Callout tone="warning">{t('exportSheetText')}</Callout>}
            {kind === 'sealed' && <NewPasswordFields label={t('exportOwn')} state={own} />}
            <AskPassword label={t(kind === 'sheet' ? 'exportShow' : 'exportSave')} onAsk={make} />
          </div>
        )}
        {!forbidden && <p class="soft">{t('exportOther')}</p>}
        <div class="transfer-acts">
          {!forbidden && (
            <Button icon="scan" onClick={() => go({ name: 'show', id: null })}>
              {t('moveAccounts')}
            </Button>
          )}
          <Button icon="lock" onClick={() => void goToTab('backup')}>
            {t('backup')}
          </Button>
        </div>
      </section>
    </main>
  );
}
