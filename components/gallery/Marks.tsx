import { t } from '../../lib/i18n/index.ts';
import { AccountName } from '../parts/AccountName.tsx';
import { Brand } from '../parts/Brand.tsx';
import { Digits } from '../parts/Digits.tsx';
import { Icon, iconNames } from '../parts/Icon.tsx';
import { MarkedText } from '../parts/MarkedText.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { Ring } from '../parts/Ring.tsx';
import { Spinner } from '../parts/Spinner.tsx';
import { Tile } from '../parts/Tile.tsx';
import { Pips } from '../views/backup-codes/Pips.tsx';
import { Part, State } from './Part.tsx';

const names = ['HelpKit', 'Mailbox', 'Code Forge', 'épargne', 'مصرف', 'बैंक', '7 seas', ''];

/** A pattern of modules that no reader takes for a code. */
const modules = Array.from({ length: 29 }, (_, y) =>
  Array.from({ length: 29 }, (_, x) => x > 3 && x < 25 && y > 3 && y < 25 && (x * y) % 3 === 0),
);

/** What is only looked at. */
export function Marks() {
  return (
    <>
      <Part name="Digits">
        <State of="6, 7, 8 digits; Steam's letters">
          {['123456', '1234567', '12345678', '2BC4D'].map((code) => (
            <Digits key={code} code={code} length={code.length} />
          ))}
        </State>
        <State of="not there yet; about to end, with the next">
          <Digits code={null} length={6} />
          <Digits code="123456" length={6} ending next="654321" />
        </State>
        <State of="large">
          <Digits code="123456" length={6} size="large" />
        </State>
      </Part>
      <Part name="Ring">
        <State of="full, half, about to end; with its seconds">
          <Ring part={1} ending={false} />
          <Ring part={0.5} ending={false} />
          <Ring part={0.1} ending />
          <Ring part={0.5} ending={false}>
            15
          </Ring>
        </State>
      </Part>
      <Part name="Tile">
        <State of="by name, in any script">
          {names.map((name) => (
            <Tile key={name} name={name} />
          ))}
        </State>
        <State of="chosen sign and colour; large">
          <Tile name="HelpKit" icon="tile:4:🏦" />
          <Tile name="HelpKit" icon="tile:9:HK" size="large" />
        </State>
      </Part>
      <Part name="AccountName">
        <State of="whole; one line; no name; found; long">
          <AccountName account={{ issuer: 'HelpKit', account: 'desk@shop.example' }} />
          <AccountName account={{ issuer: '', account: 'desk@shop.example' }} />
          <AccountName account={{ issuer: '', account: '' }} />
          <AccountName
            account={{ issuer: 'HelpKit', account: 'desk@shop.example' }}
            marks={{ issuer: [[0, 4]], account: [[5, 9]] }}
          />
          <AccountName
            account={{ issuer: 'A very long name of a site '.repeat(3), account: 'x'.repeat(90) }}
          />
        </State>
      </Part>
      <Part name="MarkedText">
        <State of="nothing found, something found">
          <p>
            <MarkedText text="Harbour Bank" marks={undefined} />
          </p>
          <p class="account-name">
            <MarkedText text="Harbour Bank" marks={[[0, 3]]} />
          </p>
        </State>
      </Part>
      <Part name="Pips">
        <State of="all, some, few, none">
          {[10, 6, 2, 0].map((left) => (
            <Pips key={left} left={left} total={10} />
          ))}
        </State>
      </Part>
      <Part name="Icon, Spinner">
        <State of="all of them">
          {iconNames().map((name) => (
            <Icon key={name} name={name} />
          ))}
          <Spinner />
        </State>
      </Part>
      <Part name="Brand">
        <State of="small, large">
          <Brand size="small" />
          <Brand size="large" />
        </State>
      </Part>
      <Part name="QrCode">
        <State of="black on white in every look">
          <QrCode modules={modules} label={t('showQr')} room={160} />
        </State>
      </Part>
    </>
  );
}
