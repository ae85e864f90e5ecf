// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';
import { show } from './pages.ts';

const top = '<h1>Two-factor authentication</h1>';
const code = '<label>Code from your authenticator app <input id="c" maxlength="6"></label>';
const button = '<button>Verify</button>';

function read(html: string) {
  show(document, `<html lang="en"><body>${html}</body></html>`);
  const { waitsFor, fields } = readPage(document);
  return [waitsFor, ...fields.map(({ id }) => id)];
}

const none = [null];

describe('a form that asks for the secret of an account, too, gets no code', () => {
  const key = '<label>Secret key <input></label>';

  it.each([
    ['in a form', `<form>${top}${code}${key}${button}</form>`],
    ['in a dialog', `<div role="dialog">${top}${code}${key}${button}</div>`],
    ['on a page without either', `${top}${code}${key}${button}`],
    [
      'in a part of the form of its own',
      `<form>${top}<section>${code}</section><section>${key}</section>${button}</form>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual(none);
  });

  it('but the next form does', () => {
    expect(read(`<form>${key}<button>Search</button></form><form>${top}${code}${button}</form>`)).toEqual([
      'totp',
      'c',
    ]);
  });
});

describe('a field without a name', () => {
  const bare = '<input id="c">';
  const asked = '<h1>Two-factor authentication</h1><p>Type the code from your authenticator app.</p>';

  it('is asked for a code where it is alone in its part of the page', () => {
    expect(read(`${asked}${bare}${button}`)).toEqual(['totp', 'c']);
    for (const part of ['form', 'section', 'div role="dialog"'])
      expect(read(`<${part}>${asked}${bare}${button}</${part.split(' ')[0]}><div><input></div>`)).toEqual([
        'totp',
        'c',
      ]);
  });

  it.each([
    ['that searches', `${asked}${bare}<button>Search</button>`],
    [
      'in a conversation',
      `${asked}<p>Ada: where do I find the code?</p><p>Bo: it is in the app, I think</p>${bare}<button>Go</button>`,
    ],
    [
      'under words that ask for nothing',
      `<h1>Help</h1><p>The code from your authenticator app keeps you safe.</p>${bare}<button>Go</button>`,
    ],
    ['for many lines', `${asked}<textarea></textarea>${button}`],
    ['for the next message of a chat', `${asked}<div contenteditable="true"></div><button>Go</button>`],
  ])('is not one %s', (_, html) => {
    expect(read(html)).toEqual(none);
  });

  it.each([
    [
      'whose button verifies',
      `<h1>Help</h1><p>Type the code from your authenticator app.</p>${bare}${button}`,
    ],
    [
      'whose button logs in',
      `<h1>Help</h1><p>Type the code from your authenticator app.</p>${bare}<button>Log in</button>`,
    ],
    [
      'under a heading of logging in',
      `<h1>Sign in</h1><p>Type the code from your authenticator app.</p>${bare}<button>Go</button>`,
    ],
    [
      'beside a box that trusts this device',
      `<h1>Help</h1><p>Type the code from your authenticator app.</p>${bare}<label><input type="checkbox"> Trust this device</label>`,
    ],
    [
      'that is edited like a text, and verified',
      `${asked}<div contenteditable="true" id="c"></div>${button}`,
    ],
    [
      'that gets a code sent again, whatever else it is called',
      `${asked}${bare}<button>Send code to my address again</button><button>Verify</button>`,
    ],
  ])('is one %s', (_, html) => {
    expect(read(html)).toEqual(['totp', 'c']);
  });
});

describe('a place of many lines', () => {
  it('takes backup codes, and none of an app', () => {
    expect(read(`${top}<label>Backup code <textarea id="c"></textarea></label>${button}`)).toEqual([
      'backup',
      'c',
    ]);
    expect(
      read(`${top}<label>Code from your authenticator app <textarea></textarea></label>${button}`),
    ).toEqual(none);
  });
});

describe('of several', () => {
  it('the field of the app is the one, where other ways are asked for beside it', () => {
    const sms = '<label>Code that we texted you <input id="s" maxlength="6"></label>';
    expect(read(`${top}<form>${sms}</form><form>${code}</form>`)).toEqual(['totp', 'c']);
    expect(read(`${top}<form>${code}</form><form>${sms}</form>`)).toEqual(['totp', 'c']);
  });

  it('the one in the innermost open dialog is', () => {
    const modal = (inside: string) => `<div role="dialog" aria-modal="true">${inside}</div>`;
    const other = code.replace('"c"', '"o"');
    expect(read(`${top}${modal(`${code}${button}`)}${other}`)).toEqual(['totp', 'c']);
  });

  it('it is found behind many that are none', () => {
    const many = '<div><input></div>'.repeat(40);
    expect(read(`${many}<form>${top}${code}${button}</form>`)).toEqual(['totp', 'c']);
  });
});

describe('a code is another’s', () => {
  const app = '<h1>Two-factor authentication</h1><p>Open your authenticator app.</p>';
  const field = '<label>Verification code <input id="c" maxlength="6"></label>';

  it('unless nothing tells so', () => {
    expect(read(`<form>${app}${field}<button>Continue</button></form>`)).toEqual(['totp', 'c']);
  });

  it.each([
    ['that is paid with', `<form>${app}${field}<button>Redeem</button></form>`],
    ['that is kept among settings', `<form>${app}${field}<button>Save settings</button></form>`],
    [
      'that is called a team’s',
      `<form>${app}<label>Team code <input maxlength="6"></label><button>Continue</button></form>`,
    ],
    [
      'that is called after another trade',
      `<form>${app}<label>Locker code <input maxlength="6"></label><button>Continue</button></form>`,
    ],
    [
      'that is called so above',
      `<form>${app}<p>Locker code</p><input maxlength="6"><button>Continue</button></form>`,
    ],
    [
      'that a line right above says to be a customer’s',
      `<form>${app}<p>Ask the customer for the code in their app.</p>${field}<button>Continue</button></form>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual(none);
  });

  it.each([
    ['that is paid for and verified', `<form>${app}${field}<button>Verify and pay</button></form>`],
    [
      'that is saved with what was just scanned',
      `<form>${app}<p>Scan this.</p><img alt="QR code" width="200" height="200" src="data:image/png;base64,">${field}<button>Save</button></form>`,
    ],
    [
      'under words of customers far above',
      `<form><p>Ask the customer for the code in their app.</p>${'<p>Something else.</p>'.repeat(9)}${app}${field}<button>Continue</button></form>`,
    ],
    [
      'that is the app’s for a whole team',
      `<form>${app}<label>Authenticator code of the team <input id="c" maxlength="6"></label><button>Continue</button></form>`,
    ],
  ])('not one %s', (_, html) => {
    expect(read(html)).toEqual(['totp', 'c']);
  });
});
