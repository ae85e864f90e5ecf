import { t } from '../../../lib/i18n/index.ts';
import { unlocked } from '../../../lib/state/vault-state.ts';
import { Digits } from '../../parts/Digits.tsx';
import { Icon, type IconName } from '../../parts/Icon.tsx';
import { Ring } from '../../parts/Ring.tsx';
import { Tile } from '../../parts/Tile.tsx';

const does: readonly {
  icon: IconName;
  title: 'doesScan' | 'doesFill' | 'doesKeep';
  text: 'doesScanText' | 'doesFillText' | 'doesKeepText';
}[] = [
  { icon: 'scan', title: 'doesScan', text: 'doesScanText' },
  { icon: 'fill', title: 'doesFill', text: 'doesFillText' },
  { icon: 'lock', title: 'doesKeep', text: 'doesKeepText' },
];

/** The first of the three screens: three sentences and a picture of what a code looks like. */
export function WhatItDoes() {
  return (
    <>
      <div class="welcome-sample" aria-hidden="true">
        <Tile name="HelpKit" />
        <span class="account-name">
          <strong>HelpKit</strong>
          <span dir="ltr">you@example.com</span>
        </span>
        <Digits code="492039" length={6} />
        <Ring part={0.7} ending={false} />
      </div>
      <ul class="does">
        {does.map(({ icon, title, text }) => (
          <li key={title}>
            <Icon name={icon} />
            <div>
              <h2>{t(title)}</h2>
              <p class="soft">{t(text)}</p>
            </div>
          </li>
        ))}
      </ul>
      <a class="button" data-look="main" data-size="large" href={unlocked.value ? '#first' : '#protect'}>
        {t('continue')}
      </a>
    </>
  );
}
