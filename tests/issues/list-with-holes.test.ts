import { expect, it } from 'vitest';
import { guards } from '../../lib/messaging/guards.ts';

it('a list with holes is no list of texts, and a date is no empty request', () => {
  expect(guards['account.codes']({ ids: ['a', 'b'] })).toBe(true);
  expect(guards['account.codes']({ ids: Array(3) })).toBe(false);
  expect(guards['vault.lock']({})).toBe(true);
  expect([new Date(0), new Map([['a', 1]]), Object(1)].map(guards['vault.lock'])).toEqual([
    false,
    false,
    false,
  ]);
});
