import { describe, expect, it } from 'vitest';
import { type MessageName, messages } from '../../../lib/messaging/contract.ts';
import { isFillReceipt } from '../../../lib/messaging/messages/pages.ts';
import { fittingRequests } from './fitting-requests.ts';

const names = Object.keys(messages) as MessageName[]; // own keys of a total map

/** Longer than any message may carry: the largest is a picture. */
const tooLong = 'x'.repeat(20_000_001);

describe('guards', () => {
  it.each(names)('%s lets its request through', (name) => {
    expect(messages[name].guard(fittingRequests[name])).toBe(true);
  });

  it.each(names)('%s refuses what is no object', (name) => {
    for (const wrong of [null, undefined, 0, '', 'text', true, [], [{}], () => undefined]) {
      expect(messages[name].guard(wrong), String(wrong)).toBe(false);
    }
  });

  it.each(names)('%s refuses a field more', (name) => {
    expect(messages[name].guard({ ...fittingRequests[name], extra: 1 })).toBe(false);
    expect(messages[name].guard(JSON.parse('{"__proto__": {"polluted": 1}}'))).toBe(false);
  });

  const fields = names.flatMap((name) =>
    Object.keys(fittingRequests[name]).map((field) => ({ name, field })),
  );

  it.each(fields)('$name refuses $field of a wrong type', ({ name, field }) => {
    for (const wrong of [
      undefined,
      Number.NaN,
      -1,
      1.5,
      Number.POSITIVE_INFINITY,
      {},
      [null],
      tooLong,
      Symbol('s'),
    ]) {
      expect(
        messages[name].guard({ ...fittingRequests[name], [field]: wrong }),
        String(wrong).slice(0, 20),
      ).toBe(false);
    }
  });

  it.each(fields.filter(({ name }) => name !== 'preferences.write'))(
    '$name needs $field',
    ({ name, field }) => {
      const { [field as never]: _left, ...rest } = fittingRequests[name];
      expect(messages[name].guard(rest)).toBe(false);
    },
  );

  it('checks what a page says of a fill', () => {
    const receipt = { filled: 6, of: 6, problem: null, waitUntil: null, trusted: false };
    expect(isFillReceipt(receipt)).toBe(true);
    expect(isFillReceipt({ ...receipt, problem: '<b>' })).toBe(false);
    expect(isFillReceipt({ ...receipt, filled: -1 })).toBe(false);
  });
});
