import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLabel, decodePercent, encodePercent } from '../../../lib/core/percent.ts';

describe('percent escapes', () => {
  it.each([
    ['plain', 'plain'],
    ['a%20b', 'a b'],
    ['%E6%A9%A1', '橡'],
    ['%e6%a9%a1', '橡'],
    ['橡%20皮', '橡 皮'],
    ['100%', '100%'],
    ['%', '%'],
    ['%4', '%4'],
    ['%zz%20', '%zz '],
    ['%%41', '%A'],
    ['%D6%D0', '\ufffd\ufffd'],
    ['%EF%BB%BFx', '\ufeffx'],
    ['a+b', 'a+b'],
    ['%00', '\0'],
    // Signs beside the digits and letters of base 16.
    ['%3:', '%3:'],
    ['%/0', '%/0'],
    ['%@1', '%@1'],
    ['%`0', '%`0'],
    ['%g0', '%g0'],
    ['%0g', '%0g'],
    ['%aF%Fa', '\ufffd\ufffd'],
    ['a\ud800b', 'a\ufffdb'],
    ['a\ud800%20', 'a\ufffd '],
  ])('reads %j', (raw, text) => {
    expect(decodePercent(raw)).toBe(text);
  });

  it.each([
    ['Acme%2520Cloud', 'Acme Cloud'],
    ['me%2540example.com', 'me@example.com'],
    ['%25E6%25A9%25A1', '橡'],
    // Escaped once, since other escapes stand beside it.
    ['Acme%20me%2540example', 'Acme me%40example'],
    // The second layer would give no text.
    ['5%25ff', '5%ff'],
    ['5%2500', '5%00'],
    ['100%25', '100%'],
  ])('takes both layers off %j where there are two', (raw, text) => {
    expect(decodeLabel(raw)).toBe(text);
  });

  it('is read back as a label, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeLabel(encodePercent(text))).toBe(text);
        expect(decodeURIComponent(encodePercent(text))).toBe(text);
      }),
    );
    for (const text of ['a%40b', '%2540', '%', '%25', '100%41', '%%4%40']) {
      expect(decodeLabel(encodePercent(text))).toBe(text);
    }
  });

  it('writes a half surrogate as a sign instead of failing', () => {
    expect(decodeLabel(encodePercent('a\ud800b'))).toBe('a\ufffdb');
  });
});
