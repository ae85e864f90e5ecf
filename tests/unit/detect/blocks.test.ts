import { describe, expect, it } from 'vitest';
import { makeTree } from '../../../lib/detect/blocks.ts';
import {
  beginsWithWord,
  endsInWord,
  goesOnSmall,
  hasLetter,
  hasOnlyLetters,
  withoutNumbers,
} from '../../../lib/detect/signs.ts';
import {
  type Block,
  type BlockKind,
  emptyPage,
  type Field,
  type Line,
} from '../../../lib/detect/snapshot-data.ts';

interface Given {
  /** The kind of each block, and the block around it. */
  blocks: readonly (readonly [BlockKind, number, unread?: number])[];
  fields?: readonly number[];
  lines?: readonly (readonly [block: number, text: string])[];
}

function tree({ blocks, fields = [], lines = [] }: Given) {
  const made = blocks.map(([kind, parent, unread = 0], element): Block => {
    return { kind, parent, unread, modal: false, element };
  });
  return makeTree({
    ...emptyPage('en', ''),
    blocks: made,
    fields: fields.map((block, at) => ({ block, at, element: at }) as Field), // no more is asked
    lines: lines.map(([block, text], at) => ({ block, text, at }) as Line), // no more is asked
  });
}

/** A page with a form, in it two parts, and a foot. */
const page: Given['blocks'] = [
  ['page', -1],
  ['form', 0],
  ['section', 1],
  ['block', 1],
  ['footer', 0],
];

describe('the blocks of a page', () => {
  it('are known by all that is around them, innermost first', () => {
    const { chain, kind } = tree({ blocks: page });
    expect([chain(2), chain(4), chain(0)]).toEqual([[2, 1, 0], [4, 0], [0]]);
    expect([kind(1), kind(9)]).toEqual(['form', 'block']);
    expect(chain(2)).toBe(chain(2));
  });

  it('share the innermost that is around both', () => {
    const { common } = tree({ blocks: page });
    expect([common(2, 3), common(2, 4), common(1, 2), common(2, 1), common(2, 2), common(0, 3)]).toEqual([
      1, 0, 1, 1, 2, 0,
    ]);
  });

  it('are found from within by their kind', () => {
    const { closest } = tree({ blocks: page });
    expect([
      closest(2, ['form']),
      closest(2, ['section', 'form']),
      closest(4, ['form']),
      closest(4, ['page']),
    ]).toEqual([1, 2, -1, 0]);
  });

  it('hold the fields within them', () => {
    const { fields } = tree({ blocks: page, fields: [2, 3, 0] });
    const places = (block: number) => fields(block).map(({ at }) => at);
    expect([places(0), places(1), places(2), places(4)]).toEqual([[0, 1, 2], [0, 1], [0], []]);
  });

  it.each<[BlockKind, boolean]>([
    ['nav', true],
    ['footer', true],
    ['aside', true],
    ['header', false],
    ['section', false],
    ['dialog', false],
    ['article', false],
  ])('stand aside within a %s: %s', (kind, aside) => {
    const one = tree({
      blocks: [
        ['page', -1],
        [kind, 0],
        ['block', 1],
      ],
      lines: [[2, 'Words']],
    });
    expect([one.aside(0), one.aside(1), one.aside(2), one.aside(2)]).toEqual([false, aside, aside, aside]);
  });

  it('stand aside in a long article, what was not read of it counted', () => {
    const article = (written: number, unread = 0) =>
      tree({
        blocks: [
          ['page', -1],
          ['article', 0],
          ['block', 1, unread],
          ['block', 0],
        ],
        lines: [
          [1, 'x'.repeat(100)],
          [2, 'x'.repeat(written - 100)],
          [3, 'x'.repeat(900)],
        ],
      });
    expect([
      article(500).aside(2),
      article(499).aside(2),
      article(400, 100).aside(2),
      article(499).aside(3),
    ]).toEqual([true, false, true, false]);
  });
});

describe('the signs of a text', () => {
  it.each([
    ['has a letter', hasLetter, ['a', '1 Z', 'é', '字', '१ अ'], ['', '12', '–', '٣', '→']],
    ['has only letters', hasOnlyLetters, ['', 'abc', 'Été', '字'], ['a1', 'a b', 'é!', '٣']],
    ['ends in a word', endsInWord, ['a', 'x1', 'é', 'الرمز', '३'], ['', 'a.', 'a ', '…', '→']],
    ['begins with a word', beginsWithWord, ['a', '1x', 'Été', '字', '३'], ['', '.a', ' a', '…a', '→']],
    ['goes on small', goesOnSmall, ['abc', '  abc', 'été'], ['', 'Abc', 'Été', '字', '1a', ' Abc']],
  ])('tell whether it %s', (_, asked, yes, no) => {
    expect([yes.map(asked), no.map(asked)]).toEqual([yes.map(() => true), no.map(() => false)]);
  });

  it('can be taken without its numbers', () => {
    expect([withoutNumbers('Digit 12 of 6'), withoutNumbers('Ziffer ٣ – é'), withoutNumbers('none')]).toEqual(
      ['Digit  of ', 'Ziffer  – é', 'none'],
    );
  });
});
