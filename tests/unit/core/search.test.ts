import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findable, search } from '../../../lib/core/search.ts';

const named = (...names: string[]) => findable(names[0] ?? '', names);

/** What is found, in order, with what is marked in brackets. */
function found(query: string, ...names: (string | string[])[]): string[] {
  const all = names.map((name) => named(...(typeof name === 'string' ? [name] : name)));
  return search(all, query).map(({ item, marks }) => {
    let shown: string = item;
    for (const [from, to] of (marks[0] ?? []).toReversed())
      shown = `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`;
    return shown;
  });
}

describe('what is found', () => {
  it.each([
    ['forge', 'Code Forge', 'Code [Forge]'],
    ['FORGE', 'Code Forge', 'Code [Forge]'],
    ['cafe under', 'Café Ünder', '[Café] [Ünder]'],
    ['cafe', 'Cafe\u0301 am Eck', '[Cafe\u0301] am Eck'],
    ['strasse', 'Straße 9', '[Straße] 9'],
    ['lodz', 'Łódź', '[Łódź]'],
    ['οδος', 'ΟΔΟΣ 5', '[ΟΔΟΣ] 5'],
    ['احمد', 'أحمد', '[أحمد]'],
    ['gh', 'GitHub', '[G]it[H]ub'],
    ['codfor', 'Code Forge', '[Cod]e [For]ge'],
    ['codeforge', 'Code Forge', '[Code] [Forge]'],
    ['githib', 'GitHub', '[GitHub]'],
    ['gtihub', 'GitHub', '[GitHub]'],
    ['githubb', 'GitHub', '[GitHub]'],
    ['gihub', 'GitHub', '[Gi]t[Hub]'],
    ['maibox', 'Mailbox', '[Mailbox]'],
    ['mialbox', 'The Mailbox', 'The [Mailbox]'],
    ['gtb', 'GitHub', '[G]i[t]Hu[b]'],
    ['miil', 'Mail', '[Mail]'],
    ['maiil', 'Mail', '[Mail]'],
    ['maib', 'Mai', '[Mai]'],
    ['amil', 'Mail', '[Mail]'],
    ['co de', 'Code', '[Code]'],
    ['code co', 'Code', '[Code]'],
    ['forge code', 'Code Forge', '[Code] [Forge]'],
    ['ode cod', 'Code', '[Code]'],
    ['gthb', 'GitHub', '[G]i[tH]u[b]'],
    ['shop 42', 'Shop of 42', '[Shop] of [42]'],
    ['🏦 ban', '🏦 Harbour Bank', '[🏦] Harbour [Ban]k'],
  ])('%s finds %s', (query, name, marked) => {
    expect(found(query, 'zzzz', name)).toEqual([marked]);
  });

  it.each([
    ['zebra', 'Domain Row'],
    ['gt', 'GitHub'],
    ['hub git x', 'GitHub'],
    ['glob', 'GitHub'],
    ['mxyl', 'Mail'],
    ['mlia', 'Mail'],
    ['maillxy', 'Mail'],
    ['gix', 'GitHub'],
    ['mlx', 'A long Mailbox'],
    ['xabc', 'a very long way to b and c'],
  ])('%s does not find %s', (query, name) => {
    expect(found(query, name)).toEqual([]);
  });

  it('looks at every text, and marks where it found', () => {
    const [first] = search([named('HelpKit', 'desk@shop.example', 'work', 'till')], 'shop ti help');
    expect(first?.marks).toEqual([[[0, 4]], [[5, 9]], [], [[0, 2]]]);
    // Of texts that fit alike, the first.
    expect(search([named('a', 'b', 'c', 'bank', 'bank')], 'bank')[0]?.marks).toEqual([
      [],
      [],
      [],
      [[0, 4]],
      [],
    ]);
    expect(search([named('bank', 'bank')], 'bank')[0]?.marks).toEqual([[[0, 4]], []]);
  });

  it('is all, with nothing marked, for a query of nothing', () => {
    for (const query of ['', '  ', '\u0301']) {
      expect(search([named('a', 'b'), named('c')], query)).toEqual([
        { item: 'a', marks: [[], []] },
        { item: 'c', marks: [[]] },
      ]);
    }
  });

  it('looks at the first hundred signs of a query', () => {
    const long = `${'bank '.repeat(20)}zebra`;
    expect(search([named('Bank')], long)).toHaveLength(1);
    expect(search([named('Bank')], long.slice(1))).toHaveLength(0);
  });
});

describe('what comes first', () => {
  it('is the whole name, then its beginning, a word of it, a part of a word, initials', () => {
    const names = ['Caramail', 'Mine and i live', 'Big Mail', 'Mailbox', 'Mail'];
    expect(found('mail', ...names)).toEqual([
      '[Mail]',
      '[Mail]box',
      'Big [Mail]',
      'Cara[mail]',
      '[M]ine [a]nd [i] [l]ive',
    ]);
    expect(found('mai', 'My AI', 'Email', 'The Mail')).toEqual(['The [Mai]l', 'E[mai]l', '[M]y [AI]']);
  });

  it('is the issuer before the account and the account before a tag; else the order given', () => {
    const order = search(
      [named('A', 'x', 'bank'), named('B', 'bank'), named('Bank'), named('Bank', 'again')],
      'bank',
    );
    expect(order.map(({ item }) => item)).toEqual(['Bank', 'Bank', 'B', 'A']);
    const first = (one: string[], other: string[]) =>
      search([named(...one), named(...other)], 'bank')[0]?.item;
    // A better fit counts more than the place, and a place behind the fourth counts as the fourth.
    expect(first(['bankers', 'x'], ['x', 'y', 'z', 'bank'])).toBe('x');
    expect(first(['1', '', '', '', 'bank'], ['2', '', '', 'bank'])).toBe('1');
    expect(first(['1', '', '', 'bank'], ['2', '', 'bank'])).toBe('2');
    expect(search([named('b'), named('a')], ' ').map(({ item }) => item)).toEqual(['b', 'a']);
  });

  it('what nearly fits is shown only where nothing fits', () => {
    expect(found('mail', 'Nail', 'Mail')).toEqual(['[Mail]']);
    expect(found('mail', 'Nail')).toEqual(['[Nail]']);
  });
});

describe('for every text', () => {
  const label = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ maxLength: 30 }));

  it('its own words find it, and marks stay in it, in order and apart', () => {
    fc.assert(
      fc.property(label, fc.string({ maxLength: 8 }), (name, other) => {
        const all = [named(name)];
        expect(search(all, name)).toHaveLength(1);
        for (const query of [name, name.slice(1, 5), other]) {
          for (const { marks } of search(all, query)) {
            let end = -1;
            for (const [from, to] of marks[0] ?? []) {
              expect(from).toBeGreaterThan(end);
              expect(to).toBeGreaterThanOrEqual(from);
              expect(to).toBeLessThanOrEqual(name.length);
              end = to;
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a letter left out of a long word still finds it', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), (name, place) => {
        const at = place % name.length;
        expect(search([named(name)], name.slice(0, at) + name.slice(at + 1))).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
