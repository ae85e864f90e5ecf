// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { fewestCodes, mostCodes } from '../../../lib/core/backup-codes.ts';
import { readPage } from '../../../lib/detect/read-page.ts';
import { show } from './pages.ts';

const digits = '23456789';
/** Codes of one kind, each another. */
const made = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `K${digits[at % 8]}N${digits[(at >> 3) % 8]}-X${digits[(at >> 6) % 8]}P4`,
  );
const list = (codes: readonly string[]) =>
  `<ul id="list">${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`;
const top = '<h1>Your backup codes</h1>';
const codes = made(8);

function read(html: string) {
  show(document, html);
  const { backup } = readPage(document);
  return backup === null ? null : { codes: backup.codes, id: backup.element.id };
}

describe('backup codes are read', () => {
  it.each([
    [
      'from a table, as a whole',
      `${top}<table id="table"><tbody>${codes.map((code) => `<tr><td>${code}</td></tr>`).join('')}</tbody></table>`,
      'table',
    ],
    ['from a list', top + list(codes), 'list'],
    ['from one element with a line each', `${top}<pre id="pre">${codes.join('\n')}</pre>`, 'pre'],
    [
      'from a place that shows a text',
      `${top}<textarea id="area" readonly>${codes.join('\n')}</textarea>`,
      'area',
    ],
    [
      'from columns',
      `${top}<div id="all">${codes.map((code) => `<span>${code}</span>`).join(' ')}</div>`,
      'all',
    ],
    [
      'behind numbers that style alone parts from them',
      `${top}<div id="all">${codes.map((code, at) => `<div><i>${at + 1}</i>${code}</div>`).join('')}</div>`,
      'all',
    ],
    [
      'beside a word on each',
      `${top}<div id="all">${codes.map((code) => `<div><code>${code}</code> <em>not used yet</em></div>`).join('')}</div>`,
      'all',
    ],
    [
      'where the title alone calls them so',
      `<head><title>Backup codes</title></head><body><p>Keep them.</p>${list(codes)}</body>`,
      'list',
    ],
    [
      'under words a bit above',
      `<p>Your backup codes</p>${'<p>Keep them.</p>'.repeat(5)}${list(codes)}`,
      'list',
    ],
    ['above words right below', `<p>Keep them.</p>${list(codes)}<p>These are your backup codes.</p>`, 'list'],
    [
      'in a part that was opened',
      `<h1>Security</h1><details open><summary>Backup codes</summary>${list(codes)}</details>`,
      'list',
    ],
    [
      'in a part that a button opened, among others that are shut',
      `<h3><button>Password</button></h3><h3><button>Backup codes</button></h3><p>Keep them.</p>${list(codes)}`,
      'list',
    ],
    [
      'under a heading of their own',
      `<p>Your backup codes</p><h2>Another part</h2><p>Backup codes:</p>${list(codes)}`,
      'list',
    ],
  ])('%s', (_, html, id) => {
    expect(read(html)).toEqual({ codes, id });
  });

  it.each([fewestCodes, mostCodes])('where they are %i', (count) => {
    expect(read(top + list(made(count)))?.codes).toEqual(made(count));
  });

  it('the longer of two lists of unlike codes', () => {
    const others = ['11122-333', '44455-666', '77788-999', '12312-312', '45645-645'];
    for (const html of [list(others) + list(codes), list(codes) + list(others)])
      expect(read(`<head><title>Backup codes</title></head><body>${html}</body>`)?.codes).toEqual(codes);
  });

  it('in the order of the page, those of fields among them', () => {
    const inField = `<input readonly value="${codes[1]}">`;
    const rest = codes
      .slice(2)
      .map((code) => `<p>${code}</p>`)
      .join('');
    expect(read(`${top}<div><p>${codes[0]}</p>${inField}${rest}</div>`)?.codes).toEqual(codes);
  });
});

it.each([
  ['ar', 'رموز النسخ الاحتياطي'],
  ['ar', 'الرموز الاحتياطية'],
])('codes are called backup codes, in "%s": %s', (_, words) => {
  expect(read(`<h1>${words}</h1>${list(codes)}`)?.codes).toEqual(codes);
});

describe('no backup codes are', () => {
  it.each([
    ['too few', top + list(made(fewestCodes - 1))],
    ['too many', top + list(made(mostCodes + 1))],
    ['codes that come twice', top + list([...codes, codes[0] ?? ''])],
    ['words', top + list(['alphabet', 'bachelor', 'calendar', 'daughter', 'elephant', 'football'])],
    ['codes that nothing calls so', `<h1>Your coupons</h1>${list(codes)}`],
    ['links', `${top}<div>${codes.map((code) => `<p><a href="/c">${code}</a></p>`).join('')}</div>`],
    ['headings', `${top}<div>${codes.map((code) => `<h3>${code}</h3>`).join('')}</div>`],
    ['in the foot of a page', `${top}<footer>${list(codes)}</footer>`],
    ['far below the words', `<p>Your backup codes</p>${'<p>Other matters.</p>'.repeat(13)}${list(codes)}`],
    [
      'far above the words',
      `<p>Hello</p>${list(codes)}${'<p>Other matters.</p>'.repeat(7)}<p>Your backup codes</p>`,
    ],
    ['under the heading of another part', `<p>Your backup codes</p><h2>Coupons</h2>${list(codes)}`],
    ['above the heading of the part of them', `<h1>Coupons</h1>${list(codes)}<h2>Your backup codes</h2>`],
    [
      'under the opener of another part',
      `<h3><button>Backup codes</button></h3><h3><button>Coupons</button></h3>${list(codes)}`,
    ],
    [
      'under tabs, of which any may be open',
      `<div><button>Coupons</button><button>Backup codes</button></div>${list(codes)}`,
    ],
    [
      'a bit below a button for them',
      `<p><button>Backup codes</button></p>${'<p>Other.</p>'.repeat(3)}${list(codes)}`,
    ],
    ['under a menu', `<nav><button>Backup codes</button></nav>${list(codes)}`],
    ['beside a link to them', `<h1>Coupons</h1><a href="/b">Backup codes</a>${list(codes)}`],
  ])('%s', (_, html) => {
    expect(read(html)).toBeNull();
  });
});
