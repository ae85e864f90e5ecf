import { createPortal } from 'preact/compat';
import type { CodesToWrite } from '../../../lib/core/backup-codes-export.ts';
import { dateAndTime } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';

/** The sheet of paper: seen by the printer alone. It is drawn in this page, so that no file and no address is left of it. */
export function PrintSheet({ list }: { list: CodesToWrite }) {
  const { title, origin, account, lines } = list;
  return createPortal(
    <article class="print-sheet">
      <header>
        <h1 dir="auto">{title}</h1>
        <dl>
          {origin !== '' && (
            <>
              <dt>{t('bcSheetSite')}</dt>
              <dd dir="ltr">{siteForShow(origin)}</dd>
            </>
          )}
          {account !== '' && (
            <>
              <dt>{t('bcSheetAccount')}</dt>
              <dd dir="auto">{account}</dd>
            </>
          )}
        </dl>
        <p>{t('bcSheetDate', [dateAndTime(Date.now())])}</p>
      </header>
      <ol dir="ltr">
        {lines.map(({ code, mark }) => (
          <li key={code} data-gone={mark !== ''}>
            <span class="print-box" />
            <code>{code}</code>
            {mark !== '' && <span dir="auto">{mark}</span>}
          </li>
        ))}
      </ol>
      <footer>
        <p>{t('bcSheetTick')}</p>
        <p>{t('bcSheetKeep')}</p>
      </footer>
    </article>,
    document.body,
  );
}
