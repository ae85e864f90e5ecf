import { expect, it } from 'vitest';
import { messages } from '../../lib/messaging/contract.ts';

it('a list with holes is no list of texts, and a date is no empty request', () => {
  expect(messages['account.codes'].guard({ ids: ['a', 'b'] })).toBe(true);
  expect(messages['account.codes'].guard({ ids: Array(3) })).toBe(false);
  expect(messages['vault.lock'].guard({})).toBe(true);
  expect([new Date(0), new Map([['a', 1]]), Object(1)].map(messages['vault.lock'].guard)).toEqual([
    false,
    false,
    false,
  ]);
});
