// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
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

describe('many weak words', () => {
  it('never outweigh a plain one: each next counts half', () => {
    const times = (count: number) => weight(says.repeat(count) + line.repeat(8) + field);
    falls('totp', says.repeat(3) + field, says.repeat(2) + field, says + field);
    expect(times(20)).toBeLessThan(2.1 * times(1));
    expect(times(2)).toBeGreaterThan(times(1));
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
