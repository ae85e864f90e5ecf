import { t } from '../../../lib/i18n/index.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { vault } from '../../../lib/state/vault-state.ts';
import { ways } from '../../../lib/state/ways-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';

/** The second of the three screens, once it is done: a way back in, should the password be forgotten. */
export function Protected() {
  const hasPassword = vault.value?.protection === 'password';
  const hasKey = ways.value?.includes('recovery') === true;
  return (
    <>
      <Callout tone="good" role="status">
        {t(hasPassword ? 'protectedText' : 'protectedOpen')}
      </Callout>
      {hasPassword && (
        <section class="welcome-offer">
          <h2>{t('recoveryKey')}</h2>
          <p class="soft">{t(hasKey ? 'recoveryHas' : 'protectedKey')}</p>
          {!hasKey && (
            <Button icon="add" onClick={() => go({ name: 'recovery' })}>
              {t('recoveryMake')}
            </Button>
          )}
        </section>
      )}
      <a class="button" data-look="main" data-size="large" href="#first">
        {t('continue')}
      </a>
    </>
  );
}
