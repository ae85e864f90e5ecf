// @vitest-environment happy-dom
import '../unit/detect/all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/detect/read-page.ts';

function read(lang: string, html: string) {
  document.title = 'Example';
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  return readPage(document);
}

// Pages without a button send by a link whose script does it. None was found there, so that nothing was sent where a person
// had turned that on.
describe('what sends the code', () => {
  it.each([
    ['es', 'Código de tu app de autenticación', '<a href="#">Verificar</a>'],
    ['ar', 'رمز تطبيق المصادقة', '<a href="javascript:;">دخول</a>'],
    ['en', 'Authenticator code', '<a>Log in</a>'],
    ['en', 'Authenticator code', '<a href="#">Use a backup code</a><a href="#">Verify</a>'],
  ])('is a link where there is no button, %s: %s %s', (lang, label, links) => {
    const html = `<form><label>${label} <input maxlength="6"></label>${links}</form>`;
    const { waitsFor, submit } = read(lang, html);
    expect(waitsFor).toBe('totp');
    expect(submit).toBe(document.querySelector('a:last-of-type'));
  });

  it.each([
    ['a link elsewhere', '<a href="/verify">Verify</a>'],
    ['another way', '<a href="#">Verify with a backup code</a>'],
    ['help', '<a href="#">Help</a>'],
  ])('is not %s', (_what, link) => {
    const html = `<form><label>Authenticator code <input maxlength="6"></label>${link}</form>`;
    expect(read('en', html)).toMatchObject({ waitsFor: 'totp', submit: null });
  });

  it('is the button where there is one', () => {
    const html =
      '<form><label>Authenticator code <input maxlength="6"></label><a href="#">Verify later</a><button>Go</button></form>';
    expect(read('en', html).submit).toBe(document.querySelector('button'));
  });
});

// Places to write in are for messages, but for one that a button verifies.
describe('a place to write in that nothing names', () => {
  const page = (button: string) =>
    `<h1>Two-step verification</h1><p>Enter the code from Google Authenticator</p><div contenteditable="true" style="height:32px"></div>${button}`;

  it.each([
    ['is for the code where a button verifies it', '<button>Verify</button>', 'totp'],
    ['is not where none does', '<button>OK</button>', null],
  ])('%s', (_what, button, waitsFor) => {
    expect(read('en', page(button)).waitsFor).toBe(waitsFor);
  });
});
