import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeHost } from '../../../lib/core/punycode.ts';

it.each([
  // RFC 3492 section 7.1 (A), (B), (L)
  ['xn--egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
  ['xn--3b-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
  ['xn--mnchen-3ya.example', 'münchen.example'],
  ['app.xn--hlpkit-3of.in', 'app.hеlpkit.in'],
  ['plain.example', 'plain.example'],
  ['xn--.example', '.example'],
  ['xn--99999999.example', 'xn--99999999.example'],
  ['xn--a_b.example', 'xn--a_b.example'],
  [`xn--${'a'.repeat(70)}`, `xn--${'a'.repeat(70)}`],
])('reads %s as %s', (host, letters) => {
  expect(decodeHost(host)).toBe(letters);
});

it('reads back what the URL parser writes', () => {
  const letter = fc.constantFrom(...'abcxyz019äöüéßжщњεωπ中文日本語あいうאבגदेवना');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), (letters) => {
      const url = `https://${letters.join('')}.example`;
      fc.pre(URL.canParse(url));
      const host = new URL(url).hostname;
      expect(new URL(`https://${decodeHost(host)}`).hostname).toBe(host);
      expect(decodeHost(host)).not.toContain('xn--');
    }),
  );
});
