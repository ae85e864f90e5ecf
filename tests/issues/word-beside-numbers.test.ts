import { expect, it } from 'vitest';
import { alikeLines, codeLines } from '../../lib/core/backup-code-lines.ts';
import { readCodeList } from '../../lib/core/backup-codes.ts';

// A word as long as the codes, right above or below a list of numbers, was taken for one of them: kept and given to a page
// as a code, and counted among those that are left.
const numbers = ['48201739', '59372046', '70195823', '83610274', '91547360'];

it.each(['recovery', 'download', 'helpdesk'])('%s is no code of a list of numbers', (word) => {
  for (const lines of [
    [word, ...numbers],
    [...numbers, word],
  ]) {
    expect(readCodeList(lines.join('\n'))).toEqual(numbers);
    expect(alikeLines(codeLines(lines.join('\n')), '8').flatMap(({ codes }) => codes)).toEqual(numbers);
  }
});

it('between them it leaves open what the list is', () => {
  const [first = '', ...others] = numbers;
  expect(readCodeList([first, 'recovery', ...others].join('\n'))).toBeNull();
});

it('is a code of a list of letters and digits, wherever it stands in a text of nothing else', () => {
  const mixed = ['deadbeef', 'facecafe', '4f02a9c1', '7be3d058', '19ac6f02', 'abcdefab', 'beefcafe'];
  expect(readCodeList(mixed.join('\n'))).toEqual(mixed);
});

it('is none where no line is surely a code and other lines stand around', () => {
  expect(alikeLines(codeLines('recovery\nlemonade'), '8')).toEqual([]);
});
