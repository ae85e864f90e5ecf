import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow, siteForShow } from '../../../lib/i18n/names.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { CodesBefore } from '../../../lib/messaging/backup-code-views.ts';
import { accountOf } from '../../../lib/state/accounts-state.ts';
import { compareCodes, dropWaitingCodes, keepWaitingCodes } from '../../../lib/state/backup-codes-state.ts';
import { waitingCodes } from '../../../lib/state/backup-codes-tab.ts';
import { go, goHome } from '../../../lib/state/screen-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { ViewHeader } from '../../parts/ViewHeader.tsx';
import { KeyButton } from '../../views/KeyButton.tsx';
import { NewPasswordFields } from '../../views/NewPasswordFields.tsx';
import { useNewPassword } from '../../views/use-new-password.ts';
import { Replaces } from './Replaces.tsx';
import { sources } from './sources.ts';

/** Codes that were read: hidden, with the account that they are for and what they take the place of. Kept after a yes. */
export function KeepCodes() {
  const waiting = waitingCodes.value;
  const [chosen, setChosen] = useState<string | null>(null);
  const [before, setBefore] = useState<CodesBefore | null>(null);
  const [apart, setApart] = useState(false);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const own = useNewPassword();
  const id = chosen ?? waiting?.accounts[0] ?? null;
  const name = waiting?.id ?? null;

  useEffect(() => {
    if (waiting === null) goHome();
  }, [waiting]);
  useEffect(() => {
    if (id === null || name === null) return;
    let left = false;
    void compareCodes(id, name).then((found) => {
      // Another account was chosen meanwhile.
      if (left) return;
      setBefore(found);
      // Who wanted the two factors apart is asked for a passphrase again.
      if (found?.apart) setApart(true);
    });
    return () => {
      left = true;
    };
  }, [id, name]);
  if (waiting === null) return null;

  const keep = async () => {
    if (id === null || busy) return;
    const passphrase = apart ? own.ready() : null;
    if (apart && passphrase === null) return;
    setBusy(true);
    const refused = await keepWaitingCodes({ id, waiting: waiting.id, passphrase });
    setBusy(false);
    setProblem(refused);
    if (refused === null) go({ name: 'backup-codes', id });
  };
  const drop = () => {
    goHome();
    void dropWaitingCodes(waiting.id);
  };
  const options = waiting.accounts.map((value) => {
    const account = accountOf(value);
    return { value, label: account === undefined ? '' : nameForShow(account) };
  });
  const { masked, origin, source } = waiting;

  return (
    <main class="view">
      <ViewHeader title={t('bcConfirmTitle')} backLabel={t('bcConfirmNo')} onBack={drop} focus />
      <div class="scroller padded codes-view">
        <p class="soft">{origin === null ? t(sources[source]) : t('bcConfirmFrom', [siteForShow(origin)])}</p>
        <h2 id="waiting-codes">{t('bcConfirmCount', [number(masked.length)])}</h2>
        <ol class="masked-codes" dir="ltr" aria-labelledby="waiting-codes">
          {masked.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        {id === null ? (
          <Callout tone="warning">{t('bcNoAccounts')}</Callout>
        ) : (
          <SelectField label={t('bcConfirmFor')} value={id} options={options} onChange={setChosen} />
        )}
        {before && <Replaces before={before} />}
        <Switch label={t('bcApart')} hint={t('bcApartText')} checked={apart} onChange={setApart} />
        {apart && <NewPasswordFields label={t('bcApartNew')} state={own} />}
        {problem !== null && (
          <Callout tone="danger" role="alert">
            {errorWords(problem)}
          </Callout>
        )}
        <div class="confirm-actions">
          <KeyButton type="button" busy={busy} disabled={id === null} onClick={() => void keep()}>
            {t('bcConfirmYes')}
          </KeyButton>
          <Button size="large" onClick={drop}>
            {t('bcConfirmNo')}
          </Button>
        </div>
      </div>
    </main>
  );
}
