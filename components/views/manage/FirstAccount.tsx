import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { accounts } from '../../../lib/state/accounts-state.ts';
import { openSetUp } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { Icon, type IconName } from '../../parts/Icon.tsx';

const ways: readonly {
  to: '#add' | '#import' | '#backup';
  icon: IconName;
  title: 'firstScan' | 'firstImport' | 'firstRestore';
  text: 'firstScanText' | 'firstImportText' | 'firstRestoreText';
}[] = [
  { to: '#add', icon: 'scan', title: 'firstScan', text: 'firstScanText' },
  { to: '#import', icon: 'moveIn', title: 'firstImport', text: 'firstImportText' },
  { to: '#backup', icon: 'lock', title: 'firstRestore', text: 'firstRestoreText' },
];

/** The third of the three screens: HelpKit's own set-up, and every other way to a first account. */
export function FirstAccount() {
  const count = accounts.value?.length ?? 0;
  return (
    <>
      {count > 0 && (
        <Callout tone="good" role="status">
          {t('keptMany', [number(count)])}
        </Callout>
      )}
      <FirstWays />
      <a
        class="button"
        data-look={count > 0 ? 'main' : 'quiet'}
        data-size={count > 0 ? 'large' : undefined}
        href="#accounts"
      >
        {t(count > 0 ? 'firstDone' : 'firstLater')}
      </a>
    </>
  );
}

/** The ways to a first account, HelpKit's own above the others. */
export function FirstWays() {
  return (
    <>
      <section class="card first-helpkit">
        <h2>{t('setUpHelpkit')}</h2>
        <ol class="path">
          <li>{t('firstStep1')}</li>
          <li>{t('firstStep2')}</li>
          <li>{t('firstStep3')}</li>
        </ol>
        <Button look="main" size="large" icon="globe" onClick={() => void openSetUp()}>
          {t('firstOpen')}
        </Button>
      </section>
      <ul class="first-ways">
        {ways.map(({ to, icon, title, text }) => (
          <li key={to}>
            <a href={to}>
              <Icon name={icon} />
              <strong>{t(title)}</strong>
              <span class="soft">{t(text)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
