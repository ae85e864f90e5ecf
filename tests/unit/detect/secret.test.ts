// @vitest-environment happy-dom
import './all-words.ts';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../lib/detect/read-page.ts';
import { show } from './pages.ts';

const key = 'JBSWY3DPEHPK3PXP';
const top = '<h1>Set up your authenticator app</h1>';

function secret(html: string): string | null {
  show(document, html);
  return readPage(document).secret?.text ?? null;
}

describe('the secret of an enrolment is read', () => {
  it.each([
    ['from a line', `<p>Setup key</p><p>${key}</p>`],
    ['from a sentence', `<p>Or type the key ${key} into the app.</p>`],
    ['from a part of a line', `<p>Setup key: <code>${key}</code> (copy it)</p>`],
    ['in groups', '<p>Setup key</p><p>JBSW Y3DP EHPK 3PXP</p>'],
    ['in groups with dashes', '<p>Setup key</p><p>JBSW-Y3DP-EHPK-3PXP</p>'],
    ['in small groups in a sentence', '<p>Your key is jbsw y3dp ehpk 3pxp.</p>'],
    ['in small letters', `<p>Setup key</p><p>${key.toLowerCase()}</p>`],
    ['with its padding', `<p>Setup key</p><p>${key}====</p>`],
    ['from a field called so', `<label>Setup key <input readonly value="${key}"></label>`],
    [
      'from a field under words that announce it',
      `<p>Scan this, or type it:</p><input readonly value="${key}">`,
    ],
    ['where it stands twice', `<p>Setup key</p><p>${key}</p><p>Key: ${key}</p>`],
    ['from a link for the app', `<p>Scan it</p><a href="otpauth://totp/A:b?secret=${key}&issuer=A">Open</a>`],
  ])('%s', (_, html) => {
    expect(secret(top + html)).toBe(key);
  });

  it('from a field called so on a page of two-factor alone, and from a line where only scanning is spoken of', () => {
    const field = `<input readonly aria-label="Setup key" value="${key}">`;
    expect(secret(`<h1>Two-factor authentication</h1>${field}`)).toBe(key);
    expect(secret(`<p>Scan this, or type:</p><p>${key}</p>`)).toBe(key);
  });

  it('as long as it is', () => {
    for (const text of ['A2'.repeat(8), 'A2B3C'.repeat(4), 'A2'.repeat(16), 'A2'.repeat(64)])
      expect(secret(`${top}<p>Setup key</p><p>${text}</p>`)).toBe(text);
  });
});

describe('no secret is', () => {
  it.each([
    ['shorter than 80 bits', '<p>Setup key</p><p>JBSWY3DPEHPK3PX</p>'],
    ['longer than any', `<p>Setup key</p><p>${'A2'.repeat(66)}</p>`],
    ['of a length that no bytes have', '<p>Setup key</p><p>JBSWY3DPEHPK3PXPA</p>'],
    ['of a length that no bytes have, by three', '<p>Setup key</p><p>JBSWY3DPEHPK3PXPABC</p>'],
    ['of a length that no bytes have, by six', '<p>Setup key</p><p>JBSWY3DPEHPK3PXPABC234</p>'],
    ['with other signs', '<p>Setup key</p><p>JBSWY3DPEHPK3PX1</p>'],
    ['of both cases', '<p>Setup key</p><p>JBSWY3DPEHPKjbsw</p>'],
    ['of four-letter words', '<p>Setup key</p><p>open this page with your apps once more</p>'],
    ['of capitals in words', '<p>Setup key</p><p>OPEN THIS PAGE WITH</p>'],
    [
      'words in a field called so',
      '<label>Setup key <input readonly value="open this page with your apps once more"></label>',
    ],
    [
      'small letters in a field called so',
      '<label>Setup key <input readonly value="abcdefghabcdefgh"></label>',
    ],
    ['groups of uneven length', '<p>Setup key</p><p>JBSW Y3DPE HPK 3PXP</p>'],
    [
      'in a field that nothing announces',
      `<p>Two-factor authentication</p><label>Number <input readonly value="${key}"></label>`,
    ],
    ['one of several', `<p>Licence keys</p><p>${key}</p><p>KRSXG5CTMVRXEZLU</p>`],
    ['what a link is called', `<p>Setup key</p><p><a href="/k">${key}</a></p>`],
    [
      'what stands far behind the words of a key',
      `<p>Setup key</p>${'<p>Something else.</p>'.repeat(6)}<p>${key}</p>`,
    ],
    ['what stands before them', `<p>${key}</p><p>Setup key</p>`.replace('<p>', '<p>Order: </p><p>')],
    ['an empty field', '<label>Setup key <input readonly></label>'],
    ['a field that is typed into', `<label>Setup key <input value="${key}"></label>`],
    ['in a link for another use', `<p>Scan it</p><a href="https://example.com/?secret=${key}">Open</a>`],
  ])('%s', (_, html) => {
    const about = /Setup|Licence|Scan/.test(html) ? '<h1>Two-factor authentication</h1>' : '';
    expect(secret(about + html)).toBeNull();
  });

  it('on a page that speaks of no app', () => {
    expect(secret(`<h1>Licence</h1><p>Product key</p><p>${key}</p>`)).toBeNull();
    expect(secret(`<h1>Licence</h1><label>Key <input readonly value="${key}"></label>`)).toBeNull();
  });

  it('one of the backup codes that a page lists', () => {
    const codes = [
      'ABCD2345EFGH2345',
      'BCDE2345EFGH2345',
      'CDEF2345EFGH2345',
      'DEFG2345EFGH2345',
      'EFGH2345EFGH2345',
    ];
    const list = codes.map((code) => `<li>${code}</li>`).join('');
    show(
      document,
      `<h1>Two-factor authentication</h1><p>Your backup codes, instead of the app:</p><ul>${list}</ul>`,
    );
    const { secret, backup } = readPage(document);
    expect([secret, backup?.codes]).toEqual([null, codes]);
  });
});
