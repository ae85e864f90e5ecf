import './all-words.ts';
import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { readAccountPage } from '../../../lib/detect/account-page.ts';

/** What is read of a notice, in a document without layout. */
function own(html: string, language = 'en') {
  const { document } = new Window({ url: 'https://app.helpkit.in/inbox' });
  document.write(`<html lang="${language}"><body>${html}</body></html>`);
  // happy-dom's document is one as far as it is read here.
  return readAccountPage(document as unknown as Document).own;
}

const at = new Date(2026, 11, 4).getTime();

it('is told by a day behind the rule', () => {
  const html =
    '<div><b>Two-factor is required for all members</b><p>Set it up by December 4, 2026.</p><a href="/set-up">Set up</a></div>';
  expect(own(html)).toEqual({ at, daysLeft: null, lockedOut: false, setUp: '/set-up' });
});

it('is told by two lines, one that something is required, the other of whom', () => {
  expect(
    own('<div><h2>Two-factor required</h2><p>All members turn it on by December 4, 2026.</p></div>'),
  ).toMatchObject({ at });
  expect(own('<div><h2>Two-factor required</h2><p>All members have it in 3 days.</p></div>')).toMatchObject({
    daysLeft: 3,
  });
});

it('is told in German by a word in two parts', () => {
  const html =
    '<h2>Zwei-Faktor-Authentifizierung einrichten</h2><p>Ihr Unternehmen schreibt sie für alle Mitglieder vor. Sie haben noch 1 Tag.</p>';
  expect(own(`<div>${html}</div>`, 'de')).toMatchObject({ daysLeft: 1 });
});

it('is none in a row of a table: the next one tells of something else', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
  const log = row('Ana required two-factor for all members') + row('December 4, 2026');
  expect(own(`<table>${log}</table>`)).toBeNull();
});
