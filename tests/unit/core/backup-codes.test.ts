import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areBackupCodes,
  type CodeMark,
  codeKey,
  codesLeft,
  differenceOf,
  nextCode,
  readCodeList,
  renewalReason,
} from '../../../lib/core/backup-codes.ts';
import { figure } from '../../figures/figure.ts';
import { codeLists } from './code-lists.ts';

const before = [
  'HelpKit backup codes for someone@example.com',
  'Each code works once.',
  '',
  'Store them safely offline!',
];
/** How a text may set a list; each of these says of every line what it is. */
const layouts: ((codes: readonly string[]) => string)[] = [
  (codes) => codes.join('\n'),
  (codes) => codes.join('\r\n'),
  (codes) => [...before, ...codes, '', 'Printed on 19 March.'].join('\r\n'),
  (codes) => codes.map((code, at) => `${at + 1}. ${code}`).join('\n'),
  (codes) => codes.map((code, at) => `${at + 1}) ${code}`).join('\n'),
  (codes) => codes.map((code) => `[ ] ${code}`).join('\n'),
  (codes) => codes.map((code) => `• ${code}`).join('\n'),
  (codes) => codes.map((code) => `  ${code}  `).join('\n\n'),
  (codes) => codes.map((code) => `${code},`).join('\n'),
];

describe('a list of backup codes in a text', () => {
  it('is read exactly, in every layout', () => {
    let read = 0;
    fc.assert(
      fc.property(codeLists, fc.constantFrom(...layouts), (codes, layout) => {
        expect(readCodeList(layout(codes))).toEqual(codes);
        read += 1;
      }),
      { numRuns: 400 },
    );
    figure({
      figure: 'generated lists of backup codes read exactly, of 9 layouts and 18 kinds',
      part: '6',
      requirement: 'issue 8: property tests: codes parsed out of generated layouts (list exact or nothing)',
      value: read,
      goal: 400,
      holds: read === 400,
    });
  });

  it('is exact or nothing where lines are cut, doubled or mixed', () => {
    const harms: ((lines: string[], at: number) => string[])[] = [
      (lines, at) => lines.map((line, place) => (place === at ? line.slice(0, 3) : line)),
      (lines, at) => [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)],
      (lines, at) => lines.map((line, place) => (place === at ? `${line}9` : line)),
      (lines, at) => lines.filter((_, place) => place !== at),
    ];
    fc.assert(
      fc.property(codeLists, fc.constantFrom(...harms), fc.nat(4), (codes, harm, at) => {
        const harmed = harm([...codes], at);
        const found = readCodeList(harmed.join('\n'));
        // Whatever is read was written so, each once, and nothing between was left out unseen.
        if (found === null) return;
        const [from, to] = [harmed.indexOf(found[0] ?? ''), harmed.lastIndexOf(found.at(-1) ?? '')];
        expect(harmed.slice(from, to + 1)).toEqual(found);
        expect(new Set(found.map(codeKey)).size).toBe(found.length);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'No codes at all, only words of a page.',
    ['AB12-CD34', 'EF56-GH78', 'JK90-LM12', 'NP34-QR56'].join('\n'),
    [...'12345']
      .map((digit) => `AB1${digit}-CD34`)
      .concat([...'12345'].map((digit) => `${digit}1234567`))
      .join('\n'),
    Array.from({ length: 41 }, (_, at) => `AB${String(at).padStart(2, '0')}-CD34`).join('\n'),
  ])('is none: %j', (text) => {
    expect(readCodeList(text)).toBeNull();
  });

  it('may stand in one line, and be broken by blank lines, and by no others', () => {
    const codes = ['AB12CD34', 'EF56GH78', 'JK90LM12', 'NP34QR56', 'ST78UV90'];
    expect(readCodeList(`Your codes, for the drawer:\n${codes.join(' ')}\nThese work once each.`)).toEqual(
      codes,
    );
    const [first, ...others] = codes;
    expect(readCodeList([first, '', '  ', ...others].join('\n'))).toEqual(codes);
    expect(readCodeList([first, 'printed on 19 March:', ...others].join('\n'))).toBeNull();
  });

  it('may be of words alone where nothing else stands in the text', () => {
    const words = ['lemonade', 'umbrella', 'notebook', 'triangle', 'calendar'];
    expect(readCodeList(words.join('\n'))).toEqual(words);
    expect(readCodeList(['Codes', ...words].join('\n'))).toBeNull();
    expect(readCodeList(['', ...words, ' '].join('\n'))).toEqual(words);
    expect(readCodeList([...words, 'These are mine, all of them.'].join('\n'))).toBeNull();
    // Of two kinds at once, nobody can say which are the codes.
    expect(readCodeList([...words, 'lemon', 'apple', 'grape', 'peach', 'mango'].join('\n'))).toBeNull();
  });
});

describe('codes', () => {
  it('are the same whatever blanks, dashes and case', () => {
    const spellings = ['AB12-CD34', 'ab12cd34', ' ab12 – CD34 ', 'AB12‑CD34'];
    expect(new Set(spellings.map(codeKey)).size).toBe(1);
  });

  it('are no list when one is twice, or none', () => {
    const codes = ['AB12-CD34', 'EF56-GH78', 'JK90-LM12', 'NP34-QR56', 'ST78-UV90'];
    expect(areBackupCodes(codes)).toBe(true);
    expect(areBackupCodes([...codes, 'ab12cd34'])).toBe(false);
    expect(areBackupCodes([...codes, 'two words here'])).toBe(false);
    expect(areBackupCodes([...codes, ' AB12-CD35'])).toBe(false);
    expect(areBackupCodes(codes.slice(1))).toBe(false);
    const many = (count: number) => Array.from({ length: count }, (_, at) => `AB${at + 10}-CD34`);
    expect([40, 41].map((count) => areBackupCodes(many(count)))).toEqual([true, false]);
    expect(areBackupCodes([...codes, 'ab12cd35 ef56gh79'])).toBe(false);
    expect(areBackupCodes([...codes, 'AB12-CD36\nAB12-CD37'])).toBe(false);
  });

  it('differ from another list by what is in one alone', () => {
    expect(differenceOf(['A-1', 'B-2', 'C-3'], ['a1', 'D-4'])).toEqual({ same: 1, added: 1, gone: 2 });
  });

  const mark = (is: CodeMark['is']): CodeMark => (is === 'unused' ? { is } : { is, at: 1, origin: null });
  const marks = (...all: CodeMark['is'][]) => all.map(mark);
  const ten = (gone: number) =>
    marks(...Array.from({ length: 10 }, (_, at) => (at < gone ? 'used' : 'unused') as 'used'));

  it('are given in their order, past those that were refused here', () => {
    expect(nextCode(marks('used', 'tried', 'unused', 'unused'))).toBe(2);
    expect(nextCode(marks('used', 'tried', 'unused', 'unused'), [2])).toBe(3);
    expect(nextCode(marks('used'))).toBeNull();
    expect(nextCode(marks('unused'))).toBe(0);
    expect(nextCode(marks('unused'), [0])).toBeNull();
    expect(codesLeft(marks('used', 'tried', 'unused'))).toBe(1);
  });

  it.each([
    [0, null],
    [2, null],
    [3, 'several-used'],
    [6, 'several-used'],
    [7, 'few-left'],
    [10, 'few-left'],
  ])('%i of ten gone: %j', (gone, reason) => {
    expect(renewalReason(ten(gone))).toBe(reason);
  });
});
