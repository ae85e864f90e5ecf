import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import type { BackupCodesTab, BackupFillAnswer } from '../../../lib/messaging/backup-code-views.ts';
import { fillBackupCode } from '../../../lib/state/backup-codes-tab.ts';
import { lookAtTab } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { PasswordField } from '../../parts/PasswordField.tsx';
import { passwordWords } from '../../views/password-words.ts';
import { Pips } from './Pips.tsx';

interface FillCodeProps {
  offered: BackupCodesTab['offered'][number];
  tabId: number;
  name: string;
  /** No other account is offered: its button takes the focus. */
  only: boolean;
}

/** One account whose next backup code fits here. */
export function FillCode({ offered, tabId, name, only }: FillCodeProps) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<BackupFillAnswer | null>(null);
  const { id, left, total, apart } = offered;
  const elsewhere = answer?.status === 'other-tab';
  const fill = async () => {
    setBusy(true);
    setAnswer(await fillBackupCode(tabId, id, passphrase, elsewhere));
    setBusy(false);
    await lookAtTab();
  };
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void fill();
      }}
    >
      <div class="codes-account">
        <strong dir="auto">{name}</strong>
        <Pips left={left} total={total} />
      </div>
      {apart && (
        <PasswordField
          label={t('bcPassphrase')}
          value={passphrase}
          error={answer?.status === 'wrong-passphrase' ? t('bcWrongPassphrase') : null}
          fresh={false}
          words={passwordWords()}
          onInput={setPassphrase}
        />
      )}
      <Status answer={answer} />
      <div {...(only && { 'data-first-focus': true })}>
        <Button
          type="submit"
          look="main"
          size="large"
          icon="fill"
          busy={busy}
          {...(!only && { label: t('bcFillFor', [name]) })}
        >
          {t(elsewhere ? 'bcFillAnyway' : 'bcFill')}
        </Button>
      </div>
    </form>
  );
}

function Status({ answer }: { answer: BackupFillAnswer | null }) {
  switch (answer?.status) {
    case 'filled': {
      const done = (answer.receipt?.filled ?? 0) > 0;
      return (
        <Callout tone={done ? 'good' : 'warning'} role="status">
          {t(done ? 'bcFilled' : 'bcNotFilled')}
        </Callout>
      );
    }
    case 'other-tab':
      return (
        <Callout tone="warning" role="alert">
          {t('bcElsewhere')}
        </Callout>
      );
    case 'none':
      return (
        <Callout tone="warning" role="status">
          {t('bcNothingLeft')}
        </Callout>
      );
    default:
      return null;
  }
}
