import { describe, expect, it } from 'vitest';
import { movedBeside } from '../../../lib/core/account-move.ts';
import { inOrder } from '../../../lib/core/account-order.ts';
import { withUse } from '../../../lib/core/account-uses.ts';

const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const account = (id: string, issuer = '', pinned = false) => ({ id, issuer, account: `of ${id}`, pinned });
const accounts = [account('p', 'Zoo', true), account('a', 'Mail 10'), account('b', 'mail 9'), account('c')];
const uses = new Map([
  ['b', { id: 'b', count: 2, last: 5 }],
  ['c', { id: 'c', count: 9, last: 3 }],
]);
const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id).join('');

describe('the order of the list', () => {
  it.each([
    ['manual', 'pabc'],
    ['name', 'pbac'],
    ['used', 'pcba'],
    ['recent', 'pbca'],
  ] as const)('%s: pinned ones first, those alike as they were', (by, order) => {
    expect(ids(inOrder(accounts, by, uses, compare))).toBe(order);
  });
});

describe('moving', () => {
  it.each([
    ['a', 'c', 'after', 'pbca', null],
    ['c', 'a', 'before', 'pcab', 'a'],
    ['a', 'b', 'after', 'pbac', 'c'],
    ['b', 'b', 'after', undefined, undefined],
    ['a', 'p', 'before', undefined, undefined],
    ['p', 'a', 'after', undefined, undefined],
    ['x', 'a', 'after', undefined, undefined],
  ] as const)('%s beside %s, %s it: %s', (id, beside, side, order, before) => {
    const moved = movedBeside(accounts, id, beside, side);
    expect([ids(moved?.accounts), moved?.before]).toEqual([order, before]);
  });
});

describe('uses', () => {
  it('are counted, the newest first, and no more than anybody needs', () => {
    let kept = withUse([], 'a', 1);
    kept = withUse(withUse(kept, 'b', 2), 'a', 3);
    expect(kept).toEqual([
      { id: 'a', count: 2, last: 3 },
      { id: 'b', count: 1, last: 2 },
    ]);
    const many = Array.from({ length: 5_000 }, (_, at) => ({ id: `${at}`, count: 1, last: 0 }));
    expect(withUse(many, 'a', 4)).toHaveLength(5_000);
  });
});
