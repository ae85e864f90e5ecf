import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fold } from '../../../lib/detect/text.ts';
import { beyondLatin } from '../../../lib/detect/vocabulary/beyond-latin.ts';
import { en } from '../../../lib/detect/vocabulary/en.ts';
import { beyondLatinWords, englishWords, latinWords } from '../../../lib/detect/vocabulary/in-lines.ts';
import { latin } from '../../../lib/detect/vocabulary/latin.ts';
import {
  concepts,
  type LanguageTable,
  type LanguageWords,
  phrases,
} from '../../../lib/detect/vocabulary/types.ts';

const english: LanguageTable = ['en', en];
const sets: readonly (readonly [readonly LanguageTable[], readonly LanguageWords[]])[] = [
  [[english], englishWords],
  [latin, latinWords],
  [beyondLatin, beyondLatinWords],
];
/** Lines before those of the concepts: the numbers and the phrases. */
const before = 1 + phrases.length;

/** Words as they would be handed over if each table were, whole. */
function whole(tables: readonly LanguageTable[]): LanguageWords[] {
  return tables.map(([language, table]) => [
    language,
    [table.numbers, ...[...phrases, ...concepts].map((name) => table[name])].join('\n'),
  ]);
}

/** What hears terms after English and these sets of words were learnt, in a world of its own. */
async function learnt(...words: readonly (readonly LanguageWords[])[]) {
  vi.resetModules();
  const { hits, learnWords, netOver } = await import('../../../lib/detect/terms.ts');
  for (const one of words) learnWords(one);
  return {
    heard: (text: string, language: string): string =>
      [...new Set(hits(text, language).map(({ bit, start }) => `${bit} ${start}`))].sort().join(),
    net: (mask: number): RegExp => netOver(mask),
  };
}

type Ears = Awaited<ReturnType<typeof learnt>>;

describe.each([
  ['in Latin letters', latin, latinWords],
  ['in other letters', beyondLatin, beyondLatinWords],
  ['in all', [...latin, ...beyondLatin], [...latinWords, ...beyondLatinWords]],
])('words %s', (_name, tables, words) => {
  let all: Ears;
  let ready: Ears;
  beforeAll(async () => {
    all = await learnt(whole(tables));
    ready = await learnt(words);
  });

  const said = [english, ...tables].flatMap(([, table]) =>
    concepts.flatMap((concept) => table[concept].split('|').map((term) => term.replace(/^\*|\$$/g, ''))),
  );

  it.each([...new Set(['', 'en', 'sv', ...tables.map(([language]) => language)])])(
    'are heard on a page in "%s" as if each table were handed over whole',
    (language) => {
      const texts = [...new Set(said)].flatMap((term) => [term, `${term}en`, `x${term} ${term}`]);
      expect(texts.map((text) => ready.heard(text, language))).toEqual(
        texts.map((text) => all.heard(text, language)),
      );
    },
  );

  it('make the same net, and none that everything falls into', () => {
    for (const at of concepts.keys()) {
      const [one, other] = [ready.net(1 << at), all.net(1 << at)];
      expect(one.test('~')).toBe(false);
      const differ = said.filter((term) => one.test(fold(term)) !== other.test(fold(term)));
      expect(differ).toEqual([]);
    }
  });
});

describe.each(sets)('lines', (tables, words) => {
  it.each(tables.map((table, at) => [table[0], table[1], words[at]?.[1].split('\n') ?? []] as const))(
    'of %s hold its numbers and phrases as they are, and terms of its own alone, in none of them none',
    (_language, table, lines) => {
      expect(lines).toHaveLength(before + concepts.length);
      expect(lines.slice(0, before)).toEqual([table.numbers, ...phrases.map((phrase) => table[phrase])]);
      for (const [at, concept] of concepts.entries()) {
        const terms = lines[before + at]?.split('|') ?? [];
        expect(terms).not.toContain('');
        expect(table[concept].split('|')).toEqual(expect.arrayContaining(terms));
      }
    },
  );

  it('say a term of four letters or more once', () => {
    const repeated = concepts.flatMap((_concept, at) => {
      const lines = [...(sets[0]?.[1] ?? []), ...(words === englishWords ? [] : words)].map(
        ([, line]) => line.split('\n')[before + at]?.split('|') ?? [],
      );
      const terms = lines.filter((line) => line.length > 1).flat();
      return terms.filter((term, place) => term.length > 5 && terms.indexOf(term) !== place);
    });
    expect(repeated).toEqual([]);
  });
});

describe('tables', () => {
  it.each<[string, Partial<Record<(typeof concepts)[number], string>>]>([
    ['de', { mail: 'email', lost: 'problem', device: 'computer', everyone: 'team' }],
    ['fr', { code: 'code', mail: 'email', scan: 'scan', other: 'televis', lost: 'problem' }],
    ['es', { mail: 'email', lost: 'problem', off: 'desactiv', back: 'cancel' }],
    ['pt', { mail: 'email', lost: 'problem', off: 'desactiv', other: 'televis', back: 'cancel' }],
    ['it', { mail: 'email', other: 'periodo', naming: 'password' }],
    ['nl', { mail: 'email', other: 'televis', lost: 'problem' }],
    ['pl', { mail: 'email', other: 'licen' }],
    ['tr', { mail: 'email', pay: 'bank' }],
    ['id', { mail: 'email', other: 'voucher' }],
  ])('of %s have the words that it shares with others', (language, words) => {
    const [, table] = latin.find(([tag]) => tag === language) ?? english;
    for (const [concept, word] of Object.entries(words)) {
      expect(table[concept as keyof typeof words].split('|')).toContain(word);
    }
  });

  it.each([
    ['es', 'pregunta al cliente su codigo', 'el codigo de la companera'],
    ['pt', 'pergunte ao cliente o codigo', 'codigo do funcionario'],
    ['it', 'chiedi al cliente il codice', 'il codice della collega'],
  ])('of %s know whose code is somebody else’s, each by itself', (language, ...texts) => {
    const [, table] = latin.find(([tag]) => tag === language) ?? english;
    for (const text of texts) expect(text).toMatch(new RegExp(table.persons));
  });
});
