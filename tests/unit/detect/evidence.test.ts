// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../lib/detect/evidence.ts';
import { bare, evidence, falls, field, line, named, says, weight } from './evidence-of.ts';

describe('words count for the more', () => {
  it('the nearer to the field they stand, above it rather than below', () => {
    falls('totp', says + field, says + line.repeat(14) + field, says + line.repeat(40) + field);
    falls('totp', says + field, field + says, field + line.repeat(14) + says);
  });

  it('as its name, then as a hint of it, then above it, then as the title of the page', () => {
    const words = 'Code from your authenticator app';
    falls(
      'totp',
      named(words),
      `<input id="c" maxlength="6" aria-describedby="h" aria-label="Number"><p hidden id="h">${words}</p>`,
      `<p>${words}</p>${field}`,
      `<head><title>${words}</title></head><body>${field}</body>`,
    );
  });

  it('as a heading', () => {
    falls('totp', `<h1>The code from your authenticator app.</h1>${field}`, says + field);
  });

  it('right above a field without a name, whatever stands between as blocks', () => {
    falls('totp', `<aside>${says}</aside>${bare}`, `<aside>${says}</aside>${field}`);
    expect(weight(says + bare)).toBeGreaterThan(weight(says + field));
  });

  it('where no other field stands between, and the fewer the more', () => {
    const other = '<label>Name <input></label>';
    falls(
      'totp',
      says + field,
      says + other + field,
      says + other.repeat(2) + field,
      says + other.repeat(4) + field,
    );
    falls('totp', field + says, field + other + says);
    const heading = '<h1>The code from your authenticator app.</h1>';
    falls('totp', heading + other + field, says + other + field);
    expect(weight(`${says}<label>Name <input readonly></label>${field}`)).toBe(weight(says + field));
  });

  it('where they are not in a part of the page with a field of its own', () => {
    falls(
      'totp',
      `<div>${says}</div>${field}`,
      `<div>${says}<input readonly value="a"><input></div>${field}`,
    );
  });

  it.each(['nav', 'footer', 'aside', 'header', 'article'])(
    'where they are not in a %s of their own',
    (part) => {
      falls('totp', `<div>${says}</div>${field}`, `<${part}>${says}</${part}>${field}`);
      expect(weight(`<${part}>${says}${field}</${part}>`)).toBe(weight(`<div>${says}${field}</div>`));
    },
  );

  it('but a heading in a header is the page’s', () => {
    const heading = '<h1>The code from your authenticator app.</h1>';
    falls(
      'totp',
      `<div>${heading}</div>${field}`,
      `<header>${heading}</header>${field}`,
      `<header>${says}</header>${field}`,
    );
  });

  it.each(['footer', 'nav', 'aside', 'form', 'div role="dialog"'])(
    'where the field is not in a <%s> of its own',
    (part) => {
      falls('totp', `${says}<div>${field}</div>`, `${says}<${part}>${field}</${part.split(' ')[0]}>`);
    },
  );
});

describe('words count for little', () => {
  const other = '<label>Name <input></label>';
  const heading = '<h1>The code from your authenticator app.</h1>';

  it('where a field of their own part stands before them', () => {
    const own = `<div>${other}${says}</div>${field}`;
    falls('totp', `${other}<div>${says}</div>${field}`, own);
    const closed = own.replace('<input>', '<input readonly>');
    expect(weight(closed)).toBe(weight(own.replace(other, '<label>Name</label>')));
  });

  it('in a header, but for a heading', () => {
    expect(weight(`<header>${heading}</header>${field}`)).toBeGreaterThan(
      weight(`<div>${says}</div>${field}`),
    );
    expect(weight(`<header>${says}</header>${field}`)).toBeLessThan(
      0.6 * weight(`<div>${says}</div>${field}`),
    );
  });

  it('behind another field, but for a heading above', () => {
    const share = (html: string, without: string) => weight(html) / weight(without);
    expect(share(heading + other + field, heading + field)).toBeGreaterThan(0.8);
    expect(share(says + other + field, says + field)).toBeLessThan(0.6);
    expect(share(field + other + heading, field + heading)).toBeLessThan(0.6);
    expect(share(field + says, says + field)).toBeGreaterThan(0.7);
  });

  it('as the name of another field: for nothing', () => {
    expect(weight(`<label>Code from your authenticator app <input></label>${field}`)).toBe(0);
  });

  it.each<[Cause, string]>([
    ['totp', 'The code from your authenticator app'],
    ['sms', 'The code we texted you'],
    ['email', 'The code we emailed you'],
    ['backup', 'One of your backup codes'],
    ['sent', 'A code was sent'],
    ['sent', 'Request a new one'],
    ['context', 'Two-factor authentication'],
    ['none', 'Your PIN'],
    ['none', 'A coupon'],
    ['none', 'Pay now'],
    ['byPhone', 'Your phone'],
    ['byMail', 'Your inbox'],
  ])('far away, whatever they speak for: %s, "%s"', (cause, words) => {
    falls(cause, `<p>${words}.</p>${field}`, `<p>${words}.</p>${line.repeat(20)}${field}`);
  });

  it.each<[Cause, string]>([
    ['sent', 'Resend'],
    ['context', 'Use a backup code'],
    ['context', 'Lost your phone?'],
  ])('far away on a button: %s, "%s"', (cause, words) => {
    const button = `<button>${words}</button>`;
    falls(cause, field + button, field + line.repeat(20) + button);
  });
});

describe('many weak words', () => {
  it('never outweigh a plain one: each next counts half', () => {
    const times = (count: number) => weight(says.repeat(count) + line.repeat(8) + field);
    falls('totp', says.repeat(3) + field, says.repeat(2) + field, says + field);
    expect(times(20)).toBeLessThan(2.1 * times(1));
    expect(times(2)).toBeGreaterThan(times(1));
    expect(weight(says + line.repeat(14) + says + field)).toBeGreaterThan(weight(says + field));
  });
});

it('reasons are told by weight, in the words of the page', () => {
  const { reasons } = evidence(
    `<h1>Two-factor authentication</h1>${says}${named('Code from your authenticator app')}`,
  );
  const weights = reasons.map((one) => one.weight);
  expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  expect(reasons.map(({ source }) => ('said' in source ? source.said : source.sign))).toEqual(
    expect.arrayContaining([
      'Code from your authenticator app',
      'The code from your authenticator app.',
      'Two-factor authentication',
    ]),
  );
});
