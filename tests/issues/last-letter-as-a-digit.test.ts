import { expect, it } from 'vitest';
import { isCommonPassword } from '../../lib/core/common-passwords.ts';

// A word with letters written as digits was common only where its last letter was not one of them: `sunsh1ne` was refused as a
// new password of the vault, `sunsh1n3` was not.
it.each([
  ...['sunsh1n3', '5unsh1n3', 'f00tba11', 'm1ch3ll3', 'princ355', 'charl0tt3', 'chic4g0', 'ch3ls34'],
  ...['!sunsh1n3', 'sunsh1n32024', 'f00tba1112', '12f00tba11', 'mysunsh1n3'],
  // Backwards.
  ...['3n1hsnus', '11abt00f'],
])('%s is a word that everybody tries', (text) => {
  expect(isCommonPassword(text)).toBe(true);
});

it.each(['sunsh1n3581427', 'xkq3n1hs', 'sunb1n3k', '7r4d3m4rk5x', 'x1234739'])('%s is not', (text) => {
  expect(isCommonPassword(text)).toBe(false);
});
