// @vitest-environment happy-dom
import './all-words.ts';
import { expect, it } from 'vitest';
import { makeTree } from '../../../lib/detect/blocks.ts';
import { readWords } from '../../../lib/detect/page-words.ts';
import { snapshot } from '../../../lib/detect/snapshot.ts';
import { show } from './pages.ts';

function read(html: string) {
  show(document, `<html lang="en">${html}</html>`);
  const { data } = snapshot(document);
  return readWords(data, makeTree(data));
}

const texts = (html: string) => read(html).lines.map(({ line }) => line.text);

it('of a page the lines are kept that say something of codes, or hide the number of a telephone', () => {
  expect(texts('<p>Your code</p><p>Good morning</p><p>Ends in ••67</p><p>**</p>')).toEqual([
    'Your code',
    'Ends in ••67',
  ]);
});

it('what the page itself tells is told from what it offers and from what stands aside', () => {
  const { lines, tells } = read(
    '<nav><p>Backup codes</p></nav><a href="/b">Backup codes</a><p>Your code</p><footer><p>Text messages</p></footer>',
  );
  expect(lines.map(({ main }) => main)).toEqual([false, false, true, false]);
  expect(tells('code')?.line.text).toBe('Your code');
  expect([tells('backup'), tells('sms'), tells('mail')]).toEqual([undefined, undefined, undefined]);
  expect(tells('backup', 'code')?.line.text).toBe('Your code');
});

it('of a very long page only short lines are read beyond its beginning', () => {
  const long = (words: string) => `<p>${words} ${'and so on '.repeat(20)}</p>`;
  const many = long('Nothing').repeat(300);
  expect(texts(`${long('Your code')}${many}<p>Your code</p>`)).toHaveLength(2);
  expect(texts(`${many}${long('Your code')}<p>Your code</p>`)).toEqual(['Your code']);
});

it('a text is read by the language of the page, once', () => {
  const page = read(
    '<head><title>Two-step</title></head><body><label><input type="checkbox"> Trust this device</label></body>',
  );
  expect(page.read('Your code')).toBe(page.read('Your code'));
  expect(page.read('Good morning')).toEqual([]);
  expect(page.means('Your code')).not.toBe(0);
  expect([page.days('for 2 weeks'), page.hours('in 5 hours')]).toEqual([[14], [5]]);
  expect([page.title.length, page.trustBox, read('<p>Hi</p>').trustBox]).toEqual([1, true, false]);
});
