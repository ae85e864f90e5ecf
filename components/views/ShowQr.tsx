import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { nameForShow } from '../../lib/i18n/names.ts';
import type { AccountView } from '../../lib/messaging/views.ts';
import { accountOf, accounts } from '../../lib/state/accounts-state.ts';
import { sealedOnly } from '../../lib/state/policy-state.ts';
import { type Revealed, revealAccount, revealBatch } from '../../lib/state/reveal-state.ts';
import { go, goHome, screen } from '../../lib/state/screen-state.ts';
import { goToTab } from '../../lib/state/tab-page-state.ts';
import { AccountName } from '../parts/AccountName.tsx';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { SetByPolicy } from '../parts/SetByPolicy.tsx';
import { Tile } from '../parts/Tile.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { AskPassword } from './AskPassword.tsx';
import { ChooseAccounts } from './show/ChooseAccounts.tsx';
import { LeftOut } from './show/LeftOut.tsx';
import { ShownCodes } from './show/ShownCodes.tsx';

/** An account's own QR code, or all accounts as codes to move them: after the password, and for a minute only. */
export function ShowQr() {
  const place = screen.value;
  const [shown, setShown] = useState<Revealed | null>(null);
  const [wasShown, setWasShown] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(accounts.peek()?.map(({ id }) => id)),
  );
  const hide = useCallback(() => setShown(null), []);
  const forbidden = sealedOnly.value;
  // What is on screen goes at once.
  useEffect(() => {
    if (forbidden) hide();
  }, [forbidden]);
  const id = place.name === 'show' ? place.id : null;
  const one = id === null ? undefined : accountOf(id);
  const isGone = id !== null && one === undefined;
  useEffect(() => {
    if (isGone) goHome();
  }, [isGone]);

  const all = accounts.value ?? [];
  const moved = all.filter((account) => chosen.has(account.id));
  const back = id === null ? () => go({ name: 'settings' }) : () => go({ name: 'account', id });

  const show = async (password: string) => {
    const answer = await (id === null
      ? revealBatch(
          moved.map((account) => account.id),
          password,
        )
      : revealAccount(id, password));
    if (typeof answer === 'string') return answer;
    setShown(answer);
    setWasShown(true);
    return null;
  };

  return (
    <main class="view">
      <ViewHeader
        title={id === null ? t('moveTitle') : t('showTitle')}
        backLabel={t('back')}
        onBack={back}
        focus={false}
      />
      <div class="scroller padded show-view">
        {one && <Head account={one} />}
        {forbidden ? (
          <SealedOnly />
        ) : shown && shown.codes.length > 0 ? (
          <>
            <ShownCodes
              codes={shown.codes}
              name={one ? nameForShow(one) : null}
              check={shown.check}
              onHide={hide}
            />
            <LeftOut left={shown.left} />
          </>
        ) : shown ? (
          <LeftOut left={shown.left} />
        ) : (
          <>
            {wasShown && (
              <p class="soft" role="status">
                {t('showHidden')}
              </p>
            )}
            <Callout tone="warning">{t('showWarning')}</Callout>
            {one?.type === 'hotp' && <Callout tone="info">{t('showCounter')}</Callout>}
            {id === null && (
              <>
                <p class="soft">{t('moveText')}</p>
                <ChooseAccounts accounts={all} chosen={chosen} onChange={setChosen} />
              </>
            )}
            <AskPassword
              label={t('show')}
              icon="eye"
              onAsk={show}
              disabled={id === null && moved.length === 0}
            />
            {id === null && <ByFile />}
          </>
        )}
      </div>
    </main>
  );
}

/** The organisation lets no code be shown: why, and the way that is left. */
function SealedOnly() {
  return (
    <>
      <SetByPolicy>{t('policySealedOnly')}</SetByPolicy>
      <ByFile />
    </>
  );
}

function ByFile() {
  return (
    <Button icon="lock" onClick={() => void goToTab('backup')}>
      {t('moveByFile')}
    </Button>
  );
}

function Head({ account }: { account: AccountView }) {
  return (
    <div class="account-head">
      <Tile name={account.issuer || account.account} icon={account.icon} size="large" />
      <AccountName account={account} />
    </div>
  );
}
