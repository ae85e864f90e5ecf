import '../unit/detect/all-words.ts';
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { readAccountPage } from '../../lib/detect/account-page.ts';

// The Arabic word for "until" stood in the list in a spelling that folded text never has: of two dates of a trusted
// device the last counted as its end, and a single one as when it was used.
it.each([
  ['one date', '<tr><th>الجهاز</th><th>حتى</th></tr>', ['٥ أبريل ٢٠٢٦']],
  [
    'the end before the use',
    '<tr><th>الجهاز</th><th>حتى</th><th>التاريخ</th></tr>',
    ['٥ أبريل ٢٠٢٦', '٦ مارس ٢٠٢٦'],
  ],
])('a device is trusted until the day under "حتى": %s', (_what, headings, [until = '', used]) => {
  const { document } = new Window({ url: 'https://app.helpkit.in/' });
  const last = used === undefined ? '' : `<td>${used}</td>`;
  document.write(
    `<html lang="ar"><main><h1>الأجهزة الموثوقة</h1><table>${headings}<tr><td>Chrome</td><td>${until}</td>${last}</tr></table></main></html>`,
  );
  // happy-dom's document is one as far as it is read here.
  const [device] = readAccountPage(document as unknown as Document).devices ?? [];
  expect(device).toEqual({
    label: 'Chrome',
    here: false,
    until: new Date(2026, 3, 5).getTime(),
    lastUsed: used === undefined ? null : new Date(2026, 2, 6).getTime(),
  });
});
