// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { usernameBeside } from '../../../lib/detect/username.ts';

function beside(html: string): string {
  document.body.innerHTML = html;
  return usernameBeside(document, [...document.querySelectorAll('[name=code]')]);
}

const code = '<input name="code">';

describe('the user name beside a prompt', () => {
  it.each([
    ['none', '<p>Type your code</p>', ''],
    ['a mail address', '<p>For me@example.com</p>', 'me@example.com'],
    ['one at the start', '<p>me@example.com signs in</p>', 'me@example.com'],
    ['one that the text begins with a sign "@" before', '<p>@ or at: me@example.com</p>', 'me@example.com'],
    ['one behind what is none', '<p>Ask @shop, a@b or 5 @ 3, as me@example.com</p>', 'me@example.com'],
    ['the first of two', '<p>me@example.com, not you@example.com</p>', 'me@example.com'],
    ['none that has no name', '<p>Ask @example.com</p>', ''],
    ['none that has no place', '<p>Ask me@ or me@here</p>', ''],
    [
      'one in an own field, without blanks',
      '<input type="email" value=" me@example.com ">',
      'me@example.com',
    ],
    ['any name in a field for one', '<input autocomplete="section-a username" value="me">', 'me'],
    [
      'the words, where that field is empty',
      '<input type="email" value=" "><p>me@example.com</p>',
      'me@example.com',
    ],
  ])('is %s', (_, words, name) => {
    expect(beside(`<form>${words}${code}</form>`)).toBe(name);
  });

  it('is the nearest, and none from far away on the page', () => {
    const deep = (steps: number) => '<div>'.repeat(steps) + code + '</div>'.repeat(steps);
    expect(beside(`<p>far@example.com</p><div><p>near@example.com</p>${deep(2)}</div>`)).toBe(
      'near@example.com',
    );
    expect(beside(`<div><p>me@example.com</p>${deep(4)}</div>`)).toBe('me@example.com');
    expect(beside(`<div><p>me@example.com</p>${deep(5)}</div>`)).toBe('');
  });

  it('is read from so much text and no more, and is as long as addresses are', () => {
    const text = 'word '.repeat(990);
    expect(beside(`<div><p>${text} me@example.com</p>${code}</div>`)).toBe('me@example.com');
    expect(beside(`<div><p>${text}${text} me@example.com</p>${code}</div>`)).toBe('');
    expect(beside(`<input type="email" value="${'m'.repeat(400)}@example.com">${code}`)).toHaveLength(254);
    expect(beside(`<div><p>${'m'.repeat(400)}@example.com</p>${code}</div>`)).toBe(
      `${'m'.repeat(64)}@example.com`,
    );
  });

  it('is none where there is no field', () => {
    document.body.innerHTML = '<p>me@example.com</p>';
    expect(usernameBeside(document, [])).toBe('');
  });
});
