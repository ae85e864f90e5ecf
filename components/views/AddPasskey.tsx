import { useEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../lib/core/errors.ts';
import { dateAndTime } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { keepPasskey, makePasskey, type NewPasskey } from '../../lib/state/passkey-state.ts';
import { leaveTab } from '../../lib/state/tab-page-state.ts';
import { loadWays, ways } from '../../lib/state/ways-state.ts';
import { Button } from '../parts/Button.tsx';
import { Callout } from '../parts/Callout.tsx';
import { ViewHeader } from '../parts/ViewHeader.tsx';
import { AskPassword } from './AskPassword.tsx';

/** The page in a tab: makes a passkey and, by the password, has it open the vault. */
export function AddPasskey() {
  // Made once, however often the password is mistyped: each one more would stay behind in the authenticator.
  const made = useRef<NewPasskey | null>(null);
  const [done, setDone] = useState(false);
  /** The vault has one, and the person was not asked yet whether another shall take its place; null = not known yet. */
  const [replaces, setReplaces] = useState<boolean | null>(null);
  useEffect(() => {
    void loadWays().then(() => setReplaces(ways.peek()?.includes('passkey') ?? false));
  }, []);

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
        ) : replaces ? (
          <>
            <Callout tone="warning">{t('passkeyReplace')}</Callout>
            <Button look="danger" size="large" onClick={() => setReplaces(false)}>
              {t('passkeyReplaceYes')}
            </Button>
          </>
        ) : replaces === null ? null : (
          <>
            <p>{t('passkeyText')}</p>
            <AskPassword label={t('passkeyAdd')} onAsk={add} />
          </>
        )}
      </div>
    </main>
  );
}
