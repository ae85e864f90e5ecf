// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';
import { show } from './pages.ts';

const picture = '<img alt="QR code" width="200" height="200" src="data:image/png;base64,">';
const key = 'JBSWY3DPEHPK3PXP';
const field = '<label>Code <input maxlength="6"></label>';

function read(html: string) {
  show(document, html);
  return readPage(document);
}

describe('a page is an enrolment', () => {
  it.each([
    ['that shows a secret', `<h1>Authenticator app</h1><p>Setup key</p><p>${key}</p>`],
    ['that shows a secret beside a field', `<h1>Authenticator app</h1><p>Setup key</p><p>${key}</p>${field}`],
    ['that has a picture for an authenticator', `<p>Scan this with your authenticator app</p>${picture}`],
    ['that has one for two-factor', `<p>Scan this for two-factor authentication</p>${picture}`],
    [
      'that has one for any app, and a field',
      `<p>Scan this with an application</p>${picture}<p>Two-factor authentication</p><label>Code from the app <input maxlength="6"></label>`,
    ],
    [
      'that speaks of a key to type, too, and has a field',
      `<p>Scan this.</p>${picture}<p>Or type the setup key.</p><p>Authenticator app</p><label>Code from the app <input maxlength="6"></label>`,
    ],
    [
      'that has first the picture, then the field of an app',
      `<p>1. Scan this.</p>${picture}<p>2. Authenticator app</p><label>Code from the app <input maxlength="6"></label>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html).kind).toBe('enrol');
  });

  it('and tells why', () => {
    const reasons = (html: string) => read(html).reasons.map((one) => ('said' in one ? one.said : one.sign));
    expect(reasons(`<p>Scan this with your authenticator app</p>${picture}`)).toEqual([
      'picture to scan',
      'Scan this with your authenticator app',
    ]);
    expect(reasons(`<h1>Authenticator app</h1><p>Setup key</p><p>${key}</p>`)).toEqual([
      'secret shown as text',
    ]);
  });

  it('surely where a secret is shown, as surely as its prompt where that is surer', () => {
    expect(read(`<p>Scan this with your authenticator app</p>${picture}`).score).toBe(3);
    expect(read(`<h1>Authenticator app</h1><p>Setup key</p><p>${key}</p>`).score).toBe(4);
    const long = `<h1>Two-factor authentication</h1><p>Setup key</p><p>${key}</p><p>Type the code that your authenticator app shows</p><label>Code from your authenticator app <input maxlength="6"></label>`;
    expect(read(long).score).toBeGreaterThan(4);
  });
});

describe('beside a field for the code a page is an enrolment', () => {
  const app = '<p>Authenticator app</p><label>Code from the app <input maxlength="6"></label>';

  it.each([
    ['whose picture is for an app', 'Scan this with your authenticator app.'],
    ['whose picture is for two-factor', 'Scan this for two-factor authentication.'],
    ['whose picture is for a key', 'Scan this key.'],
    ['that speaks of a key beside', 'Scan this.</p><p>Or type the setup key.'],
  ])('%s, though it stands behind', (_, words) => {
    expect(read(`${app}<p>${words}</p>${picture}`).kind).toBe('enrol');
  });

  it('where one of two pictures comes first, and an app is named', () => {
    expect(read(`<p>Scan this.</p>${picture}${app}${picture}`).kind).toBe('enrol');
    const other = '<h1>Two-factor authentication</h1><label>6-digit code <input maxlength="6"></label>';
    expect(read(`<p>Scan this to sign in.</p>${picture}${other}`)).toMatchObject({
      kind: 'totp',
      waitsFor: 'totp',
    });
    expect(read(`<p>Look at this.</p>${picture}${app}<p>Scan it.</p>`).kind).toBe('totp');
  });
});

it('a code of another way is asked for beside a secret, too, and that is no enrolment', () => {
  const key16 = `<p>Setup key</p><p>${key}</p>`;
  expect(read(`<p>We sent a text message with a code to your phone</p>${field}${key16}`)).toMatchObject({
    kind: 'sms',
    secret: null,
  });
});

it('a page of a team tells by which words, surer by a switch than by a notice', () => {
  const rule = 'Require two-factor authentication for all members';
  expect(read(`<label><input type="checkbox"> ${rule}</label>`)).toMatchObject({
    kind: 'team',
    score: 4,
    reasons: [{ said: rule }],
  });
  const notice = 'All members must use two-factor authentication within 7 days.';
  expect(read(`<p>${notice}</p>`)).toMatchObject({
    kind: 'team',
    score: 3,
    team: { toggle: null, graceDays: 7 },
  });
});

describe('a page is no enrolment', () => {
  it.each([
    ['that has a picture to sign in by telephone', `<p>Scan this to sign in</p>${picture}`],
    ['that has one to get an app', `<p>Scan this to get our application</p>${picture}`],
    ['that tells of one and shows none', '<p>Scan this with your authenticator app</p>'],
    ['that has one in its foot', `<footer><p>Scan this with your authenticator app</p>${picture}</footer>`],
    ['that tells of one in a link', `<a href="/how">Scan this with your authenticator app</a>${picture}`],
    [
      'whose picture comes after the field',
      `<p>Authenticator app</p><label>Code from the app <input maxlength="6"></label><p>Scan this to sign in.</p>${picture}`,
    ],
  ])('%s', (_, html) => {
    expect(read(html).kind).not.toBe('enrol');
  });

  it.each([
    ['sms', '<p>We sent a text message with a code to your phone</p>'],
    ['email', '<p>We emailed you a code</p>'],
    ['backup-entry', '<p>Enter one of your backup codes</p>'],
  ])('that asks for a code of another way, whatever it shows beside: %s', (kind, words) => {
    const shown = `<p>Scan this with your authenticator app</p>${picture}<p>Setup key</p><p>${key}</p>`;
    expect(read(`${words}${field}<aside>${shown}</aside>`)).toMatchObject({ kind, secret: null });
  });
});

describe('a page that asks for a code is not one of those that ask for none', () => {
  const list = ['K4N2-X8P1', 'B7T3-W9Q6', 'H2M5-Z1R8', 'D6V9-C3L4', 'J8F1-S5G7']
    .map((code) => `<li>${code}</li>`)
    .join('');
  const prompt =
    '<h1>Two-factor authentication</h1><label>Code from your authenticator app <input maxlength="6"></label>';

  it('but for its list of backup codes, which it tells beside', () => {
    const { kind, backup, waitsFor } = read(`${prompt}<h2>Your backup codes</h2><ul>${list}</ul>`);
    expect([kind, waitsFor, backup?.codes.length]).toEqual(['totp', 'totp', 5]);
  });

  it('nor is one with a list where the way is chosen', () => {
    const ways =
      '<h1>Choose a way for two-factor authentication</h1><button>Authenticator app</button><button>Text message</button>';
    expect(read(ways).methods).not.toBeNull();
    expect(read(prompt + ways)).toMatchObject({ kind: 'totp', methods: null });
  });

  it('nor one with a team’s rule or a recovery', () => {
    const rule = '<label><input type="checkbox"> Require two-factor authentication for all members</label>';
    expect(read(rule).kind).toBe('team');
    expect(read(prompt + rule)).toMatchObject({ kind: 'totp', team: null });
    const lost = '<h2>Lost your device?</h2><p>We turn off two-factor authentication after 24 hours.</p>';
    expect(read(lost).kind).toBe('recovery');
    expect(read(prompt + lost).kind).toBe('totp');
    expect(read(`<p>We sent a text message with a code to your phone</p>${field}${lost}`).kind).toBe('sms');
  });
});

describe('the length of a code', () => {
  const one = (html: string) => {
    const { digits, digitsGuessed } = read(
      `<h1>Two-factor authentication</h1><p>Authenticator app</p>${html}`,
    );
    return [digits, digitsGuessed];
  };

  it.each([
    ['is told by the name of its field', '<label>6-digit code <input maxlength="10"></label>', [6, false]],
    ['is told by the words in it', '<label>Code <input placeholder="8 digits"></label>', [8, false]],
    ['is told by the words around', '<p>Type the 7-digit code.</p><label>Code <input></label>', [7, false]],
    ['is told by its boxes', `<p>Code</p>${'<input maxlength="1">'.repeat(6)}`, [6, false]],
    [
      'is guessed from what its field takes',
      '<label>Code <input inputmode="numeric" maxlength="6"></label>',
      [6, true],
    ],
    ['is not known', '<label>Code <input></label>', [null, false]],
    [
      'is not told far away',
      `<label>Code <input></label>${'<p>Some words.</p>'.repeat(11)}<p>An 8-digit number</p>`,
      [null, false],
    ],
  ])('%s', (_, html, told) => {
    expect(one(html)).toEqual(told);
  });
});
