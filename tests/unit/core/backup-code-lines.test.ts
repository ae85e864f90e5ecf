import { describe, expect, it } from 'vitest';
import { alikeLines, codeLines } from '../../../lib/core/backup-code-lines.ts';

const codesOf = (text: string) => codeLines(text).flatMap(({ codes }) => codes);
const alike = (text: string, shape: string) =>
  alikeLines(codeLines(text), shape).flatMap(({ codes }) => codes);

describe('a line of codes', () => {
  it.each<[string, string[]]>([
    ['ab12cd34', ['ab12cd34']],
    ['AB12-CD34', ['AB12-CD34']],
    ['ab12–cd34–ef56', ['ab12–cd34–ef56']],
    ['lemonade', ['lemonade']],
    ['  ab12cd34\t\r', ['ab12cd34']],
    // Groups of three to five signs, up to four of them, are one code.
    ['123 456', ['123 456']],
    ['1234 5678', ['1234 5678']],
    ['12345 67890', ['12345 67890']],
    ['ab12 cd34 ef56 gh78', ['ab12 cd34 ef56 gh78']],
    // Long ones side by side are several, and so are those with groups of their own.
    ['123456 789012', ['123456', '789012']],
    ['ab12cd34 ef56gh78 jk90lm12', ['ab12cd34', 'ef56gh78', 'jk90lm12']],
    ['abcd-efgh ijkl-mnop', ['abcd-efgh', 'ijkl-mnop']],
    ['ab12cd34, ef56gh78; jk90lm12 | np34qr56', ['ab12cd34', 'ef56gh78', 'jk90lm12', 'np34qr56']],
    ['| ab12cd34 |', ['ab12cd34']],
    // From 5 to 40 signs, whatever stands between them.
    ['12345', ['12345']],
    ['12-345', ['12-345']],
    ['a1'.repeat(20), ['a1'.repeat(20)]],
  ])('%j: %j', (line, codes) => {
    expect(codesOf(line)).toEqual(codes);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \t '],
    ['words', 'Keep these codes safe'],
    ['signs of two lengths', 'ab12cd34 ef56gh'],
    ['too few signs', '1234'],
    ['too few signs, with a dash', '12-34'],
    ['two with too few signs each', '12-34 56-78'],
    ['groups of two signs', '12 34 56'],
    ['five groups of four', '1234 5678 9012 3456 7890'],
    ['too many signs', `${'a1'.repeat(20)}b`],
    ['two dashes side by side', 'ab12--cd34'],
    ['a dash at its end', 'ab12cd34-'],
    ['a sign in it', 'ab12.cd34-ef56'],
    ['a sign at the end of a code', 'ab12cd34%'],
    ['a sign at the begin of the second', 'ab12cd34 %ef56gh7'],
    ['a bracket in it', 'ab12(x)cd34'],
    ['a letter that is not of ASCII', 'äb12cd34'],
    ['a code and a note without any sign between', 'ab12cd34 used'],
  ])('is none where it is %s', (_what, line) => {
    expect(codesOf(line)).toEqual([]);
  });

  it.each([
    ...['1. ', '12. ', '3) ', '(4) ', '5: ', '10:', '6.', '#7 ', '# 8 ', '#9: ', '#10.', '№ 11 ', '№12. '],
    // A number without a sign, before one code.
    ...['1 ', '12 '],
    ...['[ ] ', '☐ ', '• ', '- ', '* ', '— ', '“', '1. [ ] ', '2) • '],
  ])('%j before it is its number or box', (before) => {
    for (const code of ['AB12-CD34', 'ab12cd34', '87654321']) expect(codesOf(before + code)).toEqual([code]);
  });

  it.each([
    ...[
      ',',
      ';',
      '.',
      ' (used)',
      ' [used]',
      '(used on 3 May 2026)',
      ' ()',
      ' - used on 3 May',
      ' – used',
      ' — x',
    ],
  ])('%j behind it is a note', (behind) => {
    for (const code of ['AB12-CD34', 'ab12cd34', '87654321']) expect(codesOf(code + behind)).toEqual([code]);
  });

  it('keeps a number that is as long as a code, and digits that a code ends with', () => {
    expect(codesOf('12345 67890')).toEqual(['12345 67890']);
    expect(codesOf('ABCD12 345678')).toEqual(['ABCD12', '345678']);
    expect(codesOf('1 234 567')).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['ab12cd34', true],
    ['abcd-efgh', true],
    ['ABCDEFGH', true],
    ['12345678', true],
    ['lemonade', false],
    ['Lemonade', false],
    // Each of several.
    ['ab12cd34 ef56gh78', true],
    ['ab12cd34 lemonade', false],
  ])('%s could be no word: %j', (line, sure) => {
    expect(codeLines(line)).toMatchObject([{ sure }]);
  });

  it.each([
    ['ab12cd34', '8'],
    ['ab12-cd34', '4-4'],
    ['1234 5678', '4-4'],
    ['ab12–cd34-ef5', '4-4-3'],
    ['a-123456789012', '1-12'],
    ['a1234567890-12', '11-2'],
    ['ab12cd34 ef56gh78', '8'],
  ])('%s has groups of %s', (line, shape) => {
    expect(codeLines(line)).toMatchObject([{ shape }]);
  });

  it('knows its place among all lines, blank ones and others counted', () => {
    const text = ['Your codes', '', 'ab12cd34', '', 'ef56gh78', 'Store them offline'].join('\r\n');
    expect(codeLines(text).map(({ at }) => at)).toEqual([2, 4]);
  });
});

describe('lines alike', () => {
  it('are sure and of one shape', () => {
    const text = ['ab12cd34', 'ef56-gh78', 'jk90lm12', '123456', '1234 5678'].join('\n');
    expect(alike(text, '8')).toEqual(['ab12cd34', 'jk90lm12']);
    expect(alike(text, '4-4')).toEqual(['ef56-gh78', '1234 5678']);
    expect(alike(text, '7')).toEqual([]);
  });

  it.each<[string, string, boolean]>([
    ['small letters', 'lemonade', true],
    ['small letters', 'Lemonade', false],
    ['both', 'lemonade', true],
    ['both', 'LemonAde', true],
    ['capitals', 'lemonade', false],
    ['capitals', 'Lemonade', false],
    ['no letters', 'lemonade', false],
  ])('are, among codes with %s, %s: %j', (kind, word, isOne) => {
    const around = {
      'small letters': ['ab12cd34', 'ef56gh78'],
      both: ['ab12cd34', 'EF56GH78'],
      capitals: ['AB12CD34', 'EF56GH78'],
      'no letters': ['12345678', '87654321'],
    }[kind] as string[];
    expect(alike([around[0], word, around[1]].join('\n'), '8').includes(word)).toBe(isOne);
  });

  it('are those of letters alone that stand between the sure ones, or right before or behind them', () => {
    const sure = ['ab12cd34', 'ef56gh78'];
    const lines = ['umbrella', 'lemonade', sure[0], 'notebook', 'triangle', sure[1], 'calendar', 'elephant'];
    expect(alike(lines.join('\n'), '8')).toEqual(lines.slice(1, -1));
    const apart = ['lemonade', '', ...sure, '', 'calendar'];
    expect(alike(apart.join('\n'), '8')).toEqual(sure);
    // One sure line is enough to stand by, and none is not.
    expect(alike(['x', 'lemonade', sure[0], 'calendar'].join('\n'), '8')).toHaveLength(3);
    expect(alike(['lemonade', 'calendar'].join('\n'), '8')).toEqual([]);
  });

  it('may stand anywhere in a text of nothing else', () => {
    const lines = ['umbrella', 'Lemonade', 'ab12cd34', 'notebook'];
    const all = (text: string[]) =>
      alikeLines(codeLines(text.join('\n')), '8', true).flatMap(({ codes }) => codes);
    expect(all(lines)).toEqual(lines);
    expect(all(['lemonade', 'umbrella'])).toEqual(['lemonade', 'umbrella']);
    expect(all(['umbrella', '12345678', '87654321'])).toEqual(['12345678', '87654321']);
    expect(all([...lines, 'ab12-cd34'])).toEqual(lines);
  });
});
