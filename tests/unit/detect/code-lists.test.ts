// @vitest-environment happy-dom
import './all-words.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';
import { figure } from '../../figures/figure.ts';
import { codeLists } from '../core/code-lists.ts';
import { htmlOf, plainPages, show } from './pages.ts';

/** How pages set a list of codes. */
const layouts: readonly ((codes: readonly string[]) => string)[] = [
  (codes) => `<ul>${codes.map((code) => `<li>${code}</li>`).join('')}</ul>`,
  (codes) => `<ol>${codes.map((code) => `<li><code>${code}</code></li>`).join('')}</ol>`,
  (codes) =>
    `<table><tbody>${codes.map((code, at) => `<tr><td>${at + 1}</td><td>${code}</td></tr>`).join('')}</tbody></table>`,
  (codes) => `<pre>${codes.join('\n')}</pre>`,
  (codes) => `<textarea readonly>${codes.join('\n')}</textarea>`,
  (codes) => `<div class="grid">${codes.map((code) => `<div>${code}</div>`).join('')}</div>`,
  (codes) => `<p>${codes.join('<br>')}</p>`,
  (codes) => codes.map((code, at) => `<div><span>${at + 1}.</span> <span>${code}</span></div>`).join(''),
  (codes) => codes.map((code) => `<label><input type="checkbox"> ${code}</label><br>`).join(''),
];
const layout = fc.constantFrom(...layouts);

const page = (lang: string, heading: string, text: string, list: string) =>
  `<html lang="${lang}"><head><title>${heading}</title></head><body><main><h1>${heading}</h1><p>${text}</p>${list}<button>OK</button></main></body></html>`;

const backup = [
  ['en', 'Backup codes', 'Each code works once. Keep them somewhere safe.'],
  ['en', 'Your recovery codes', 'Use one of these when your phone is not at hand.'],
  ['de', 'Backup-Codes', 'Jeder Code gilt einmal. Bewahren Sie sie sicher auf.'],
  ['es', 'Códigos de respaldo', 'Cada código funciona una sola vez.'],
  ['fr', 'Codes de secours', 'Chaque code ne sert qu’une fois.'],
  ['pt', 'Códigos de backup', 'Cada código funciona uma vez.'],
  ['hi', 'बैकअप कोड', 'हर कोड एक बार काम करता है।'],
  ['ar', 'الرموز الاحتياطية', 'كل رمز يعمل مرة واحدة.'],
  ['id', 'Kode cadangan', 'Setiap kode hanya berlaku sekali.'],
] as const;

const alike = [
  ['en', 'Coupon codes', 'Each code works once. Keep them somewhere safe.'],
  ['en', 'Recent commits', 'On the branch main, newest first.'],
  ['en', 'API keys', 'They are shown only once: copy and store them safely now.'],
  ['en', 'Licence keys', 'One for each computer.'],
  ['en', 'Gift cards', 'Each code can be used once.'],
  ['en', 'Invite codes', 'Send one to a friend. Each works once.'],
  ['en', 'Order numbers', 'Of the last 30 days.'],
  ['de', 'Gutscheincodes', 'Jeder Code gilt einmal.'],
  ['es', 'Claves de API', 'Guárdalas en un lugar seguro: solo se muestran una vez.'],
  ['fr', 'Codes promo', 'Chaque code ne sert qu’une fois.'],
  ['pt', 'Cupons de desconto', 'Cada código funciona uma vez.'],
  ['hi', 'कूपन कोड', 'हर कोड एक बार काम करता है।'],
  ['ar', 'رموز القسائم', 'كل رمز يعمل مرة واحدة.'],
  ['id', 'Kode kupon', 'Setiap kode hanya berlaku sekali.'],
] as const;

const runs = { numRuns: 300 };

describe('lists of codes in generated pages', () => {
  it('are read exactly, or not at all', () => {
    let exact = 0;
    let none = 0;
    fc.assert(
      fc.property(fc.constantFrom(...backup), layout, codeLists, ([lang, heading, text], set, codes) => {
        show(document, page(lang, heading, text, set(codes)));
        const found = readPage(document).backup?.codes ?? null;
        if (found === null) none += 1;
        else {
          expect(found).toEqual(codes);
          exact += 1;
        }
      }),
      runs,
    );
    figure({
      figure: `generated pages with backup codes, of ${runs.numRuns} in 9 layouts and 8 languages, read exactly; none was read otherwise`,
      part: '6',
      requirement: 'issue 8: property tests: codes parsed out of generated layouts (list exact or nothing)',
      value: exact,
      goal: runs.numRuns,
      holds: exact === runs.numRuns,
    });
    expect(none).toBe(0);
  });

  it('are none where they are coupons, commits, keys or numbers', () => {
    let wrong = 0;
    fc.assert(
      fc.property(fc.constantFrom(...alike), layout, codeLists, ([lang, heading, text], set, codes) => {
        show(document, page(lang, heading, text, set(codes)));
        const found = readPage(document).backup;
        if (found !== null) wrong += 1;
        expect(found, heading).toBeNull();
      }),
      runs,
    );
    figure({
      figure: `generated lists of coupons, commits, API keys and the like, of ${runs.numRuns}, taken for backup codes`,
      part: '6',
      requirement: 'issue 8: 0 false on coupon, commit and API-key lists',
      value: wrong,
      goal: 0,
      holds: wrong === 0,
    });
  });
});

describe('a list in a page that speaks of backup codes elsewhere', () => {
  const keys = ['AB12-CD34', 'EF56-GH78', 'JK90-LM12', 'NP34-QR56', 'ST78-UV90', 'WX12-YZ34'];
  const own = '<h2>Backup codes</h2><p>7 of 10 left.</p><button>Regenerate</button>';
  const read = (body: string) => {
    show(document, `<html lang="en"><head><title>Security</title></head><body>${body}</body></html>`);
    return readPage(document).backup?.codes ?? null;
  };

  it.each(layouts.map((set, at) => [at, set] as const))('is none of them, in layout %i', (_at, set) => {
    const others = `<h2>API keys</h2><p>Shown once.</p>${set(keys)}`;
    expect(read(`<main><h1>Security</h1>${own}${others}</main>`)).toBeNull();
    expect(read(`<main><h1>Security</h1>${others}${own}</main>`)).toBeNull();
    const nav = '<nav><a href="#">Two-factor</a><a href="#">Backup codes</a></nav>';
    expect(read(`${nav}<main>${others}</main>`)).toBeNull();
  });

  it('is theirs where it stands under the words themselves, with other parts around', () => {
    const theirs = `<h2>Backup codes</h2><ul>${keys.map((key) => `<li>${key}</li>`).join('')}</ul>`;
    const other = '<h2>API keys</h2><p>None yet.</p><button>Make one</button>';
    expect(read(`<main><h1>Security</h1>${other}${theirs}${other}</main>`)).toEqual(keys);
    const below = `${theirs.replace('<h2>Backup codes</h2>', '')}<p>Keep these backup codes safe.</p>`;
    expect(read(`<main><h1>Security</h1>${below}${other}</main>`)).toEqual(keys);
  });
});

describe('the pages of the corpus', () => {
  it('tell their lists exactly, none where there is none, and the days of a team’s rule', () => {
    const lists = { of: 0, right: 0, false: 0 };
    const teams = { of: 0, right: 0, false: 0 };
    for (const label of plainPages()) {
      show(document, htmlOf(label));
      const { backup: found, team } = readPage(document);
      if (label.backupCodes === null) lists.false += found === null ? 0 : 1;
      else {
        lists.of += 1;
        lists.right += found?.codes.join() === label.backupCodes.join() ? 1 : 0;
      }
      if (label.kind !== 'team') teams.false += team === null ? 0 : 1;
      else {
        teams.of += 1;
        teams.right += team !== null && team.graceDays === label.graceDays ? 1 : 0;
      }
    }
    const count = (what: string, requirement: string, value: number, goal: number) =>
      figure({ figure: what, part: '6', requirement, value, goal, holds: value === goal });
    count(
      'backup-code lists of the corpus pages that need no layout, read exactly',
      'issue 8: backup lists 100 % exact',
      lists.right,
      lists.of,
    );
    count('other pages of it with a list taken for backup codes', 'issue 8: 0 false', lists.false, 0);
    count(
      'team rules of the corpus pages that need no layout, their days read right',
      'issue 8: team toggle and days 100 %',
      teams.right,
      teams.of,
    );
    expect(lists.of).toBeGreaterThan(5);
    expect(teams.of).toBeGreaterThan(5);
    expect([lists.right, lists.false, teams.right]).toEqual([lists.of, 0, teams.of]);
  });
});
