// @vitest-environment happy-dom
import './all-words.ts';
import { expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';
import { show } from './pages.ts';

// Right above the field stands a line that names no code.
const loose =
  '<h1>Two-factor authentication</h1><p>Enter the code from your authenticator app.</p><p>It changes every minute.</p>';
const bare = '<input id="c">';
const button = '<button>Verify</button>';

function fields(html: string): string[] {
  show(document, `<html lang="en"><body>${html}</body></html>`);
  return readPage(document).fields.map(({ id }) => id);
}

it('a nameless field is for the code that a page speaks of where no other stands in its part of the page', () => {
  expect(fields(`${loose}${bare}${button}`)).toEqual(['c']);
  for (const part of ['form', 'section', 'div role="dialog"'])
    expect(fields(`<${part}>${loose}${bare}${button}</${part.split(' ')[0]}><p>Or</p><input>`)).toEqual([
      'c',
    ]);
});

it('it is not where another does, for whatever', () => {
  for (const other of ['<input>', '<input type="password">'])
    expect(fields(`<form>${loose}${bare}<p>Or</p>${other}${button}</form>`)).toEqual([]);
});

it('it is not where it is for a password', () => {
  expect(fields(`${loose}<input type="password">${button}`)).toEqual([]);
});

it('the likeliest of very many fields are weighed', () => {
  const many = '<p>Word</p><input>'.repeat(40);
  const code = '<label>Code from your authenticator app <input id="c"></label>';
  expect(fields(`${many}<form>${loose}${code}${button}</form>`)).toEqual(['c']);
  expect(fields(`${many}<form>${loose}<p>Code</p><input id="c" maxlength="6">${button}</form>`)).toEqual([
    'c',
  ]);
});
