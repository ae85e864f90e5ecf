// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';
import { show } from './pages.ts';

const top = '<h1>Two-factor authentication</h1>';
const field = '<label>Code from your authenticator app <input id="c"></label>';

/** The id of the button that would be pressed to send the code; null for none. */
function pressed(html: string): string | null {
  show(document, top + html);
  const reading = readPage(document);
  if (reading.waitsFor !== 'totp') throw new Error('no prompt for a code of an app');
  return reading.submit?.id ?? null;
}

const button = (id: string, text = 'Continue', type = 'submit') =>
  `<button type="${type}" id="${id}">${text}</button>`;
const plain = (id: string, text = 'Continue') => button(id, text, 'button');
const lines = (count: number) => '<p>Some words about nothing at all.</p>'.repeat(count);

describe('what sends a code is', () => {
  it.each([
    ['the button behind it that sends the form', `<form>${field}${plain('x')}${button('ok')}</form>`],
    ['the first of two that do', `<form>${field}${button('ok')}${button('x')}</form>`],
    ['rather one behind it than one before it', `<form>${button('x')}${field}${button('ok')}</form>`],
    ['one before it, where no other sends the form', `<form>${button('ok')}${field}${plain('x')}</form>`],
    ['the first behind it, where none sends the form', `<form>${plain('x')}${field}${plain('ok')}</form>`],
    [
      'one of its form, not one around that',
      `${button('x')}<form>${field}${button('ok')}</form>${button('y')}`,
    ],
    ['the first behind it, on a page without a form', `${button('x')}<div>${field}</div>${button('ok')}`],
    ['one right behind a form that has none', `${plain('x')}<form>${field}</form>${plain('ok')}`],
    ['one of its dialog', `${plain('x')}<div role="dialog">${field}${plain('ok')}</div>${plain('y')}`],
    [
      'a link behind it that says so, where there is no button',
      `<form>${field}</form><a id="ok" href="#">Verify</a>`,
    ],
  ])('%s', (_, html) => {
    expect(pressed(html)).toBe('ok');
  });

  it.each([
    'Back',
    'Cancel',
    'Resend code',
    'Use a backup code',
    'I lost my device',
    'Text me a code',
    'Email me a code',
    '→',
  ])('never "%s"', (text) => {
    expect(pressed(`<form>${field}${button('x', text)}${button('ok')}</form>`)).toBe('ok');
    expect(pressed(`<form>${field}${button('x', text)}</form>`)).toBeNull();
  });
});

describe('nothing sends it', () => {
  it.each([
    ['where the form has no button and the next is far', `<form>${field}</form>${lines(9)}${plain('x')}`],
    ['where the next belongs to another form', `<form>${field}</form><form>${button('x')}</form>`],
    ['where the only one outside stands before it', `${plain('x')}<form>${field}</form>`],
    ['where the page’s only one, without a form, stands before it', `${plain('x')}<div>${field}</div>`],
    ['where a link before it says so', `<a id="x" href="#">Verify</a><form>${field}</form>`],
    ['where a link far behind it says so', `<form>${field}</form>${lines(9)}<a id="x" href="#">Verify</a>`],
    ['where a link says something else', `<form>${field}</form><a id="x" href="#">About us</a>`],
  ])('%s', (_, html) => {
    expect(pressed(html)).toBeNull();
  });
});
