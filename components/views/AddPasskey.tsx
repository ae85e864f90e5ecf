import { useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { dateAndTime } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { keepPasskey, makePasskey, type NewPasskey } from '../../lib/state/passkey-state.ts';
import { leaveTab } from '../../lib/state/tab-page-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { AskPassword } from './AskPassword.tsx';

/** The page in a tab: makes a passkey and, by the password, has it open the vault. */
export function AddPasskey() {
  // Made once, however often the password is mistyped: each one more would stay behind in the authenticator.
  const made = useRef<NewPasskey | null>(null);
  const [done, setDone] = useState(false);

  const add = async (password: string): Promise<'wrong-secret' | ErrorCode | null> => {
    const passkey = made.current ?? (await makePasskey(t('passkeyName', [dateAndTime(Date.now())])));
    if (typeof passkey === 'string') return passkey;
    made.current = passkey;
    const refusal = await keepPasskey(password, passkey);
    if (refusal === null) setDone(true);
    return refusal;
  };

  return (
    <main class="view">
      <ViewHeader
        title={t('passkeyAdd')}
        backLabel={t('cancel')}
        onBack={() => void leaveTab()}
        focus={false}
      />
      <div class="scroller padded form">
        {done ? (
          <>
            <Callout tone="good" role="status">
              {t('passkeyMade')}
            </Callout>
            <Button look="main" size="large" onClick={() => void leaveTab()}>
              {t('passkeyDone')}
            </Button>
          </>
        ) : (
          <>
            <p>{t('passkeyText')}</p>
            <AskPassword label={t('passkeyAdd')} onAsk={add} />
          </>
        )}
      </div>
    </main>
  );
}
