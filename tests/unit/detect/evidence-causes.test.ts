// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../lib/detect/evidence.ts';
import { bare, evidence, falls, field, line, named, weight } from './evidence-of.ts';

describe('what words speak for', () => {
  it.each<[Cause, string]>([
    ['totp', 'The code from your authenticator app'],
    ['sms', 'The code we texted you'],
    ['email', 'The code we emailed you'],
    ['backup', 'One of your backup codes'],
    ['sent', 'A code was sent'],
    ['sent', 'Send it again'],
    ['context', 'Two-factor authentication'],
    ['none', 'Your PIN'],
    ['none', 'A coupon'],
    ['none', 'Pay now'],
    ['byPhone', 'Your phone'],
    ['byPhone', 'A text message'],
    ['byMail', 'Your inbox'],
  ])('%s: "%s"', (cause, words) => {
    expect(weight(`<p>${words}.</p>${field}`, cause)).toBeGreaterThan(0);
    expect(weight(`${line}${field}`, cause)).toBe(0);
  });

  it('a PIN or another trade is none where an app makes the code', () => {
    for (const words of ['The PIN', 'The game code'])
      expect(weight(`<p>${words} from your authenticator app.</p>${field}`, 'none')).toBe(0);
  });

  it('another trade and paying speak louder as a heading', () => {
    for (const words of ['A coupon', 'Pay now'])
      falls('none', `<h1>${words}</h1>${field}`, `<p>${words}</p>${field}`);
  });

  it('a heading of verifying a telephone or an address speaks of messages to it', () => {
    expect(weight(`<h1>Verify your phone</h1>${field}`, 'sms')).toBeGreaterThan(1);
    expect(weight(`<h1>Verify your email</h1>${field}`, 'email')).toBeGreaterThan(1);
    for (const html of [
      '<p>Verify your phone</p>',
      '<h1>Your phone</h1>',
      '<h1>Verify your phone with two-factor authentication</h1>',
      '<h1>Verify your phone with an authenticator app</h1>',
      '<h1>Verify it is you</h1>',
    ])
      expect(weight(html + field, 'sms')).toBe(0);
  });

  it('"the app" alone is ours where somebody is to be verified, by a line or by the title', () => {
    const some = '<p>Open the app and type the code.</p>';
    expect(weight(some + field)).toBe(0);
    expect(weight(some + field, 'someApp')).toBeGreaterThan(0);
    for (const words of ['Verify it is you', 'Two-factor', 'Or use a backup code', 'Setup key']) {
      expect(weight(`<p>${words}</p>${some}${field}`)).toBeGreaterThan(0);
      expect(weight(`<head><title>${words}</title></head><body>${some}${field}</body>`)).toBeGreaterThan(0);
    }
  });

  it('a name that holds both a code and a second step is an app’s', () => {
    expect(weight(named('Two-factor code'))).toBeGreaterThan(2);
    expect(weight(named('Two-factor'))).toBe(0);
    expect(weight(named('Code'))).toBe(0);
  });

  it('a name of another trade is none, plainly', () => {
    expect(weight(named('Coupon code'), 'none')).toBeGreaterThanOrEqual(6);
    expect(weight(`<p>Coupon code</p>${bare}`, 'none')).toBeGreaterThanOrEqual(2.4);
    expect(weight(`<p>Coupon code?</p>${bare}`, 'none')).toBeLessThan(2.4);
  });

  it('a trust box tells of a second step', () => {
    expect(weight(`${field}<label><input type="checkbox"> Trust this device</label>`, 'context')).toBe(1.5);
  });

  it('beside the fields of a card it is a card’s', () => {
    const form = (other: string) => weight(`<form>${other}${field}</form>`, 'none');
    expect(form('<input autocomplete="cc-number">')).toBeGreaterThanOrEqual(4);
    expect(form('<label>Card number <input></label>')).toBeGreaterThanOrEqual(4);
    expect(form('<input autocomplete="postal-code">')).toBe(0);
    expect(weight(`<form><input autocomplete="cc-number"></form><form>${field}</form>`, 'none')).toBe(0);
  });
});

describe('links and buttons tell what else there is:', () => {
  const offers = (words: string, cause: Cause) => weight(`${field}<button>${words}</button>`, cause);

  it('codes that are sent', () => {
    expect(offers('Resend', 'sent')).toBeGreaterThan(0);
    expect(offers('Get a code', 'sent')).toBe(0);
    const number = '<label>Phone number <input></label>';
    expect(weight(`${number}<button>Get a code</button>${field}`, 'sent')).toBeGreaterThan(0);
    expect(weight(`${number}<button>Get a backup code</button>${field}`, 'sent')).toBe(0);
    for (const other of ['authenticator code', 'two-factor code', 'code by another way'])
      expect(weight(`${number}<button>Get the ${other}</button>${field}`, 'sent')).toBe(0);
    expect(weight(`<button>Get a code</button>${field}`, 'sent')).toBe(0);
  });

  it('a second step', () => {
    expect(offers('Use a backup code', 'context')).toBeGreaterThan(0);
    expect(offers('Two-factor help', 'context')).toBeGreaterThan(0);
    expect(offers('Lost your phone?', 'context')).toBeGreaterThan(0);
    expect(offers('Lost your device?', 'context')).toBeGreaterThan(0);
    expect(offers('Lost the authenticator?', 'context')).toBeGreaterThan(0);
    expect(offers('Lost your way?', 'context')).toBe(0);
    expect(offers('Use a backup code', 'backup')).toBe(0);
    expect(offers('Use your authenticator app', 'totp')).toBe(0);
  });
});

describe('a code is spoken of', () => {
  it.each([
    ['by the name of the field', named('Code'), true, true],
    ['by the line that stands for its name', `<p>Code</p>${bare}`, true, true],
    ['by a line that asks for digits', `<p>6 digits</p>${bare}`, true, true],
    ['by a line of a way that codes come', `<p>Authenticator app</p>${bare}`, true, true],
    ['near it alone', `<p>A code.</p>${line}${bare}`, true, false],
    [
      'near it, by an app that makes one, for a field without a name',
      `<p>Open your authenticator app.</p>${line}${bare}`,
      true,
      false,
    ],
    ['by a line of a second step', `<p>Two-factor</p>${bare}`, false, true],
    [
      'by a line above a link and a word of what is wrong',
      `<p>Code</p><a href="/h">Help</a><p role="alert">Wrong</p>${bare}`,
      true,
      true,
    ],
    ['not by an app that scans', `<p>Scan this with the app.</p>${line}${bare}`, false, false],
    ['not by a line behind the field', `${bare}<p>Code</p>`, true, false],
    ['not where it asks whether', `<p>No code?</p>${bare}`, true, false],
    ['by the title', `<head><title>Code</title></head><body>${field}</body>`, true, false],
    ['nowhere', line + field, false, false],
    ['not by an app beside a named field', `<p>Open your authenticator app.</p>${field}`, false, false],
    [
      'not by an app that is turned off',
      `<p>Turn off your authenticator app.</p>${line}${bare}`,
      false,
      false,
    ],
    ['not by a password for an app', `<p>Password for your authenticator app</p>${bare}`, true, false],
    ['not by what is far away', `<aside>A code.</aside>${field}`, false, false],
    ['not by a long line right above', `<p>Code ${'and so on '.repeat(8)}</p>${bare}`, true, false],
    ['not by a line with a field between', `<p>Code</p><input><p></p>${bare}`, true, false],
  ])('%s', (_, html, codeNear, labelled) => {
    expect(evidence(html)).toMatchObject({ codeNear, labelled });
  });
});
