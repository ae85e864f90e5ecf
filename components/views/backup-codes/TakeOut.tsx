import { useState } from 'preact/hooks';
import {
  type CodesToWrite,
  chosenCodes,
  codesFileName,
  csvForms,
  writeCodesCsv,
  writeCodesText,
} from '../../../lib/core/backup-codes-export.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { BackupCodeSetView } from '../../../lib/messaging/backup-code-views.ts';
import type { AccountView } from '../../../lib/messaging/views.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { HidingLine } from '../../parts/HidingLine.tsx';
import { SaveLink } from '../../parts/SaveLink.tsx';
import { SetByPolicy } from '../../parts/SetByPolicy.tsx';
import { useHiding } from '../../views/show/use-hiding.ts';
import { CopyAll } from './CopyAll.tsx';
import { markWords } from './mark-words.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { SealedFile } from './SealedFile.tsx';

const managers = { bitwarden: 'Bitwarden', '1password': '1Password', keepassxc: 'KeePassXC' } as const;

interface TakeOutProps {
  account: AccountView;
  set: BackupCodeSetView;
  codes: readonly string[];
  onHide: () => void;
}

/** The codes on their way out of the vault: a text, a sheet of paper, a password manager, a sealed file. */
export function TakeOut({ account, set, codes, onHide }: TakeOutProps) {
  const [which, setWhich] = useState<'unused' | 'all'>('unused');
  const seconds = useHiding(onHide);
  const issuer = account.issuer || t('noName');
  const list: CodesToWrite = {
    title: t('bcFileTitle', [issuer, account.account || issuer]),
    issuer,
    account: account.account,
    origin: set.origin ?? account.origins[0]?.origin ?? '',
    lines: chosenCodes(codes, set.marks, which === 'all', markWords),
  };
  const day = new Date().toISOString().slice(0, 10);
  return (
    <section class="form take-out" aria-label={t('bcTakeOutShort')}>
      <Callout tone="warning">{t('bcExportText')}</Callout>
      <Choice
        label={t('bcExportWhich')}
        value={which}
        options={[
          { value: 'unused', label: t('bcExportUnused') },
          { value: 'all', label: t('bcExportAll') },
        ]}
        onChange={setWhich}
      />
      <div class="take-out-ways">
        <SaveLink
          text={writeCodesText(list, t('bcOnceEach'))}
          type="text/plain"
          name={codesFileName(list, day, 'txt')}
        >
          {t('bcExportTextFile')}
        </SaveLink>
        <Button onClick={() => window.print()}>{t('bcExportPrint')}</Button>
        {csvForms.map((form) => (
          <SaveLink
            key={form}
            text={writeCodesCsv(form, list)}
            type="text/csv"
            name={codesFileName(list, day, `${form}.csv`)}
          >
            {t('bcExportCsv', [managers[form]])}
          </SaveLink>
        ))}
      </div>
      <CopyAll text={list.lines.map(({ code }) => code).join('\n')} />
      <Sealed id={account.id} />
      <HidingLine seconds={seconds} onHide={onHide} />
      <PrintSheet list={list} />
    </section>
  );
}

/** Where the organisation lets them out in a sealed file alone, for which they need not be shown. */
export function TakeOutSealed({ id, onEnd }: { id: string; onEnd: () => void }) {
  return (
    <section class="form take-out" aria-label={t('bcTakeOutShort')}>
      <SetByPolicy>{t('policySealedOnly')}</SetByPolicy>
      <Sealed id={id} />
      <Button onClick={onEnd}>{t('cancel')}</Button>
    </section>
  );
}

function Sealed({ id }: { id: string }) {
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <>
      {saved !== null && (
        <Callout tone="good" role="status">
          {t('bcExportSaved', [saved])}
        </Callout>
      )}
      <SealedFile id={id} onSaved={setSaved} />
    </>
  );
}
