import { parseOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';

/** All that makes each account's codes, to be typed in by hand: it is drawn only while it is shown, and printed as it stands. */
export function ExportSheet({ links }: { links: readonly string[] }) {
  return (
    <table class="export-sheet">
      <thead>
        <tr>
          <th scope="col">{t('sheetAccount')}</th>
          <th scope="col">{t('sheetKey')}</th>
          <th scope="col">{t('sheetCodes')}</th>
        </tr>
      </thead>
      <tbody>
        {links.map(parseOtpauthUri).map((account, at) => {
          const { type, secret, algorithm, digits, period, counter } = account;
          const moving = type === 'hotp' ? `#${counter}` : `${period} s`;
          return (
            <tr key={at}>
              <th scope="row">
                <bdi>{nameForShow(account)}</bdi>
              </th>
              <td dir="ltr">
                <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
              </td>
              <td dir="ltr">
                {type.toUpperCase()} {algorithm} {digits} {moving}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
