// @vitest-environment happy-dom
import './all-words.ts';
import { expect, it, vi } from 'vitest';
import { snapshot } from '../../../lib/detect/snapshot.ts';
import { show } from './pages.ts';

// Which parts are quiet is asked by selectors that the test's document does not know: here an attribute says it.
vi.mock('../../../lib/detect/quiet.ts', () => ({
  quietParts: (start: Element) =>
    new Map([...start.querySelectorAll('[data-quiet]')].map((part) => [part, part.textContent?.length ?? 0])),
}));

function read(body: string) {
  show(document, `<html lang="en"><body>${body}</body></html>`);
  return snapshot(document).data;
}

it('a quiet part is not read, and keeps what is around it as far apart as it is', () => {
  const part = (characters: number) => `<p data-quiet>${'x'.repeat(characters)}</p>`;
  const { lines, blocks } = read(`<ul>One${part(800)}two${part(79)}${part(80)}three</ul>`);
  expect(lines.map(({ at, text }) => [at, text])).toEqual([
    [0, 'One'],
    [12, 'two'],
    [16, 'three'],
  ]);
  expect(blocks.map(({ unread }) => unread)).toEqual([0, 0, 959]);
  expect(read('<p data-quiet>One</p>').lines).toEqual([]);
});

it('a line without a known word is kept among the first four hundred, one that tells something ever', () => {
  const plain = (count: number) => '<p>Good morning</p>'.repeat(count);
  expect(read(plain(399)).lines).toHaveLength(399);
  expect(read(plain(400)).lines).toHaveLength(400);
  expect(read(plain(401)).lines).toHaveLength(400);
  const { lines } = read(`${plain(401)}<p>Your code</p><p>7</p>${plain(1)}`);
  expect(lines.slice(399).map(({ text }) => text)).toEqual(['Good morning', 'Your code', '7']);
});
