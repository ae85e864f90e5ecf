import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBounded } from '../../../lib/core/bounded-json.ts';

const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

describe('a JSON text of a stranger', () => {
  it('is its value where it stays within its depth', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        fc.pre(!/"(?:__proto__|constructor|prototype|toJSON)":/.test(text));
        // One level a list or object, and the value in the innermost.
        expect(parseBounded(text, 7)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['1', 0],
    ['"text"', 0],
    ['[]', 1],
    ['{}', 1],
    ['[1,[2]]', 2],
    ['{"a":{"b":{}}}', 3],
    ['[{"a":[1]}]', 3],
    // Side by side is no deeper.
    ['[[],[],[],{},{}]', 2],
    ['{"a":{},"b":{},"c":[]}', 2],
    // Brackets in a string or in a name are letters.
    ['"[[[[{{{{"', 0],
    ['["]]]]}}}}",[[1]]]', 3],
    ['{"[{[{":1}', 1],
    // A quote that is escaped ends no string, and a backslash that is escaped escapes no quote.
    [String.raw`"\"[[[["`, 0],
    [String.raw`["\\",[]]`, 2],
    [String.raw`["\\\"[[[",[]]`, 2],
  ])('%s goes %i deep, and is refused as one that may go less', (text, depth) => {
    expect(parseBounded(text, depth)).toEqual(JSON.parse(text));
    expect(() => parseBounded(text, depth - 1)).toThrow(SyntaxError);
  });

  it.each([
    ['lists', nested(1_000_000, '[', ']')],
    ['objects', `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`],
    ['lists that never end', '['.repeat(1_000_000)],
    ['lists, after a string that ends in a backslash', String.raw`["\\",` + nested(9, '[', ']')],
  ])('is refused before it is parsed where it is all %s', (_what, text) => {
    expect(() => parseBounded(text, 8)).toThrow('too deep');
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toJSON'])(
    'is refused with the name %s in it',
    (name) => {
      for (const text of [`{"${name}":1}`, `[{"a":{"${name}":{}}}]`, `{"a":1,"${name}":null}`]) {
        expect(() => parseBounded(text, 9)).toThrow(/name that objects have a meaning for/);
      }
      // Escapes hide no name; as a text, and as part of a name, it harms nobody.
      const hidden = `\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}`;
      expect(() => parseBounded(`{"${hidden}":1}`, 9)).toThrow(SyntaxError);
      expect(parseBounded(`{"name":"${name}","my${name}":1}`, 9)).toEqual({ name, [`my${name}`]: 1 });
    },
  );

  it.each(['', '[1', '{"a":}', '[1]]', "{'a':1}", '[1,]', '"open', 'undefined'])(
    'is refused where it is none: %s',
    (text) => {
      expect(() => parseBounded(text, 9)).toThrow(SyntaxError);
    },
  );
});
