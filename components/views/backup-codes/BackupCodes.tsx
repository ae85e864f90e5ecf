import { useCallback, useEffect, useState } from 'preact/hooks';
import { dateAndTime } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import type { BackupCodeSetView } from '../../../lib/messaging/backup-code-views.ts';
import { accountOf } from '../../../lib/state/accounts-state.ts';
import {
  codesOf,
  keptCodes,
  loadBackupCodes,
  removeBackupCodes,
  type ShownCodes,
  showBackupCodes,
} from '../../../lib/state/backup-codes-state.ts';
import { sealedOnly } from '../../../lib/state/policy-state.ts';
import { go, goHome, screen } from '../../../lib/state/screen-state.ts';
import { goToTab, roomy } from '../../../lib/state/tab-page-state.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { Button } from '../../parts/Button.tsx';
import { Tile } from '../../parts/Tile.tsx';
import { ViewHeader } from '../../parts/ViewHeader.tsx';
import { Awaited } from '../../views/Awaited.tsx';
import { PasswordDialog } from '../../views/PasswordDialog.tsx';
import { AddCodes } from './AddCodes.tsx';
import { ApartSection } from './ApartSection.tsx';
import { AskCodes } from './AskCodes.tsx';
import { CodeList } from './CodeList.tsx';
import { OldSets } from './OldSets.tsx';
import { Pips } from './Pips.tsx';
import { Renewal } from './Renewal.tsx';
import { ShownList } from './ShownList.tsx';
import { sources } from './sources.ts';
import { TakeOut, TakeOutSealed } from './TakeOut.tsx';

type Doing = 'show' | 'take-out' | 'remove' | null;

/** The backup codes of one account: how many are left, which were used, and, after the password, the codes themselves. */
export function BackupCodes() {
  const id = screen.value.name === 'backup-codes' ? screen.value.id : '';
  const account = accountOf(id);
  const [doing, setDoing] = useState<Doing>(null);
  const [shown, setShown] = useState<ShownCodes | null>(null);
  const [wasShown, setWasShown] = useState(false);
  const hide = useCallback(() => {
    setShown(null);
    setDoing(null);
  }, []);
  const takesSealed = doing === 'take-out' && sealedOnly.value;
  useEffect(() => void loadBackupCodes(), []);
  // What is on its way out goes at once.
  useEffect(() => {
    if (takesSealed) setShown(null);
  }, [takesSealed]);
  useEffect(() => {
    if (account === undefined) goHome();
  }, [account]);
  if (account === undefined) return null;

  const kept = codesOf(id);
  const set = kept?.set ?? null;
  // Of a set that another took the place of nothing is shown: its marks are not theirs.
  const codes = shown !== null && shown.set === set?.id ? shown.codes : null;
  const back = roomy.value ? goHome : () => go({ name: 'account', id });
  const open = async (password: string, passphrase: string) => {
    const request = { id, password, passphrase, leaves: doing === 'take-out' };
    const answer = await showBackupCodes(request);
    if (typeof answer === 'string') return answer;
    setShown(answer);
    setWasShown(true);
    return null;
  };
  const takeOut = () => (roomy.value ? setDoing('take-out') : void goToTab('codes', id));

  return (
    <main class="view">
      <ViewHeader title={t('bcTitle')} backLabel={t('back')} onBack={back} focus />
      <div class="scroller padded codes-view">
        <div class="account-head">
          <Tile name={account.issuer || account.account} icon={account.icon} size="large" />
          <AccountName account={account} />
        </div>
        <Awaited of={keptCodes} load={loadBackupCodes} />
        {keptCodes.value === null ? null : set === null ? (
          <p class="soft">{t('bcNoneText')}</p>
        ) : (
          <>
            <Facts set={set} />
            {kept && <Renewal {...kept} />}
            {takesSealed && <TakeOutSealed id={id} onEnd={hide} />}
            {codes !== null && doing === 'take-out' && !takesSealed && (
              <TakeOut account={account} set={set} codes={codes} onHide={hide} />
            )}
            {codes !== null && doing === 'show' && (
              <ShownList id={id} set={set} codes={codes} onHide={hide} />
            )}
            {codes === null && !takesSealed && (doing === 'show' || doing === 'take-out') && (
              <AskCodes
                label={t(doing === 'show' ? 'bcShow' : 'bcTakeOutShort')}
                apart={set.apart}
                onAsk={open}
              />
            )}
            {codes === null && wasShown && (
              <p class="soft" role="status">
                {t('bcHidden')}
              </p>
            )}
            {doing === null && (
              <div class="confirm-actions">
                <Button look="main" icon="eye" onClick={() => setDoing('show')}>
                  {t('bcShow')}
                </Button>
                <Button onClick={takeOut}>{t('bcTakeOut')}</Button>
              </div>
            )}
            {codes === null && <CodeList id={id} set={set} codes={null} />}
            <ApartSection id={id} apart={set.apart} />
          </>
        )}
        <AddCodes id={id} />
        {kept !== undefined && <OldSets old={kept.old} />}
        {set !== null && (
          <Button look="danger" icon="trash" onClick={() => setDoing('remove')}>
            {t('bcRemove')}
          </Button>
        )}
      </div>
      {doing === 'remove' && (
        <PasswordDialog
          title={t('bcRemove')}
          label={t('bcRemoveYes')}
          onYes={async (password) => {
            const refusal = await removeBackupCodes(id, password);
            return refusal === 'wrong-passphrase' ? null : refusal;
          }}
          onEnd={() => setDoing(null)}
        >
          <p>{t('bcRemoveText')}</p>
        </PasswordDialog>
      )}
    </main>
  );
}

function Facts({ set }: { set: BackupCodeSetView }) {
  const from = set.origin === null ? t(sources[set.source]) : siteForShow(set.origin);
  return (
    <div class="codes-facts">
      <Pips left={set.left} total={set.marks.length} />
      <span class="soft">{t('bcKeptOn', [dateAndTime(set.keptAt), from])}</span>
    </div>
  );
}
