import './all-words.ts';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readAccountPage } from '../../../lib/detect/account-page.ts';

const day = (month: number, date: number) => new Date(2026, month - 1, date).getTime();

/** What is read of a page's part, in a document without layout. */
function devices(html: string, language = 'en') {
  const { document } = new Window({ url: 'https://app.helpkit.in/settings' });
  document.write(`<html lang="${language}"><body><main>${html}</main></body></html>`);
  // happy-dom's document is one as far as it is read here.
  return readAccountPage(document as unknown as Document).devices;
}

const heading = '<h2>Trusted devices</h2>';
const both = [
  { label: 'Chrome', here: false, until: day(12, 18), lastUsed: day(11, 20) },
  { label: 'Safari', here: false, until: day(12, 2), lastUsed: day(11, 3) },
];
/** Two rows of one kind, as the list of `both` is told. */
const two = (row: (name: string, used: string, until: string) => string) =>
  row('Chrome', '20 Nov 2026', '18 Dec 2026') + row('Safari', '3 Nov 2026', '2 Dec 2026');

describe('a list of trusted devices', () => {
  it('may have words right beside elements', () => {
    const row = (name: string, used: string, until: string) =>
      `<li>${name} <small>used ${used}</small> <small>until ${until}</small> <button>Remove</button></li>`;
    expect(devices(`${heading}<ul>${two(row)}</ul>`)).toEqual(both);
  });

  it('may tell all in one line', () => {
    const row = (name: string, _used: string, until: string) =>
      `<li>${name}, until ${until} <button>Remove</button></li>`;
    expect(devices(`${heading}<ul>${two(row)}</ul>`)).toMatchObject([
      { label: 'Chrome, until 18 Dec 2026', until: day(12, 18), lastUsed: null },
      { until: day(12, 2), lastUsed: null },
    ]);
  });

  it('may say in each row what comes next, in whatever order', () => {
    const row = (name: string, used: string, until: string) =>
      `<li><dl><dt>Device</dt><dd>${name}</dd><dt>Valid until</dt><dd>${until}</dd><dt>Used</dt><dd>${used}</dd></dl><button>Remove</button></li>`;
    expect(devices(`${heading}<ul>${two(row)}</ul>`)).toEqual(both);
    const pairs = (name: string, used: string, until: string) =>
      `<li><i>Browser</i><b>${name}</b><i>Expires</i><b>${until}</b><i>Used</i><b>${used}</b><button>Remove</button></li>`;
    expect(devices(`${heading}<ul>${two(pairs)}</ul>`)).toEqual(both);
  });

  const row = (name: string, used: string, until: string) =>
    `<li><b>${name}</b><i>used ${used}</i><i>until ${until}</i><button>Remove</button></li>`;
  const list = `<ul>${two(row)}</ul>`;
  const sessions =
    '<table><tr><th>Browser</th><th>Last active</th></tr><tr><td>Opera</td><td>26 Nov 2026</td></tr></table>';

  it.each([
    ['in a part of its own', `<div><div>${heading}<button>Remove all</button></div><div>${list}</div></div>`],
    ['behind another list', `<h2>Active sessions</h2>${sessions}${heading}${list}`],
    ['before another list', `${heading}${list}<h2>Active sessions</h2>${sessions}`],
    ['above smaller ones', `${heading}<h3>All of them</h3>${list}`],
  ])('stands under its heading, %s', (_, html) => {
    expect(devices(html)).toEqual(both);
  });

  it('stands in the table of its caption', () => {
    const caption = sessions.replace('<table>', '<table><caption>Trusted devices</caption>');
    expect(devices(`${sessions}${caption}${sessions}`)).toHaveLength(1);
    expect(devices(caption)?.[0]?.label).toBe('Opera');
  });

  it('is empty where the page says so, whatever list stands under the next heading', () => {
    const none = `${heading}<p>No trusted devices.</p>`;
    expect(devices(`${none}<h2>Active sessions</h2>${sessions}`)).toEqual([]);
    expect(devices(`<div>${none}</div><div><h2>Active sessions</h2>${sessions}</div>`)).toEqual([]);
  });

  it('may have several that are called alike', () => {
    const row = '<li><b>Chrome</b><i>until 18 Dec 2026</i><button>Remove</button></li>';
    expect(devices(`${heading}<ul>${row}${row}</ul>`)?.map(({ label }) => label)).toEqual([
      'Chrome',
      'Chrome',
    ]);
  });

  it('may lie in an open shadow root', () => {
    const { document } = new Window({ url: 'https://app.helpkit.in/settings' });
    document.write('<html lang="en"><body><x-list></x-list></body></html>');
    const root = document.querySelector('x-list')?.attachShadow({ mode: 'open' });
    const row = (name: string, used: string, until: string) =>
      `<li><b>${name}</b><i>used ${used}</i><i>until ${until}</i><button>Remove</button></li>`;
    if (root !== undefined) root.innerHTML = `${heading}<ul>${two(row)}</ul>`;
    // happy-dom's document is one as far as it is read here.
    expect(readAccountPage(document as unknown as Document).devices).toEqual(both);
  });

  it.each([
    ['ar', 'الأجهزة الموثوقة'],
    ['de', 'Gemerkte Geräte'],
    ['es', 'Equipos recordados'],
    ['it', 'Dispositivi attendibili'],
    ['nl', 'Vertrouwde apparaten'],
  ])('is called so in the plural, too: %s', (language, words) => {
    const row = '<li><b>Chrome</b><i>2026-12-18</i><button>x</button></li>';
    expect(devices(`<h2>${words}</h2><ul>${row}</ul>`, language)).toHaveLength(1);
  });

  it.each(['Trusted contacts', 'Trusted senders', 'Trusted sites'])('is none of %s', (words) => {
    const row = (name: string, used: string) =>
      `<li><b>${name}</b><i>${used}</i><button>Remove</button></li>`;
    expect(devices(`<h2>${words}</h2><ul>${two(row)}</ul>`)).toBeNull();
  });

  it.each([
    ['de', 'Läuft ab'],
    ['es', 'Vence'],
    ['pl', 'Wygasa'],
    ['tr', 'Geçerlilik'],
    ['id', 'Berakhir'],
    ['ja', '有効期限'],
    ['ko', '만료'],
    ['zh', '有效期'],
    ['ar', 'تنتهي'],
    ['he', 'תקף'],
    ['hi', 'समाप्त'],
  ])('knows how the end of trust is called: %s', (language, words) => {
    const row = '<tr><td>Chrome</td><td>2026-12-18</td></tr>';
    const table = `<table><tr><th>Browser</th><th>${words}</th></tr>${row}</table>`;
    expect(devices(`<section>${heading}${table}</section>`, language)?.[0]).toMatchObject({
      until: day(12, 18),
      lastUsed: null,
    });
  });
});
