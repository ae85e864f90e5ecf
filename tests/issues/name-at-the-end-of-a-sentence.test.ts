// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { usernameBeside } from '../../lib/detect/username.ts';

// The next words of the page, which no blank parts from a full stop, counted as the end of a mail address: trusted devices
// and accounts were looked for under a name that nobody has.

it.each([
  ['<p>for <b>agent@example.com</b>.</p><label>6-digit code <input></label>', 'agent@example.com'],
  ['<p>Code for agent@example.com.</p><label>Enter it <input></label>', 'agent@example.com'],
  ['<p>agent@example.com.</p><label>الرمز <input></label>', 'agent@example.com'],
  ['<p>agent@example.com.</p><label>कोड <input></label>', 'agent@example.com'],
  ['<p>agent@mail.bücher.example.</p><label>Code <input></label>', 'agent@mail.bücher.example'],
  ['<h1>सत्यापन</h1><p>agent@example.com</p><input>', 'agent@example.com'],
  ['<p>jörg@example.com</p><input>', 'jörg@example.com'],
  ['<p>AGENT@EXAMPLE.COM.</p><label>Enter it <input></label>', 'AGENT@EXAMPLE.COM'],
  ['<p>a.b+c@mail.example.co.uk</p><label>Code <input></label>', 'a.b+c@mail.example.co.uk'],
  ['<p>agent@xn--bcher-kva.example.</p><label>Code <input></label>', 'agent@xn--bcher-kva.example'],
  ['<p>agent@bücher.example</p> <label>Code <input></label>', 'agent@bücher.example'],
])('a name is as long as it is: %s', (html, name) => {
  document.body.innerHTML = html;
  expect(usernameBeside(document, [...document.querySelectorAll('input')])).toBe(name);
});
