import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderAfter, orderBetween, planMove } from '../../../lib/vault/order.ts';
import { enrolment, makeVault } from './world.ts';

describe('keys', () => {
  it('fit between any two that were made so, for as long as somebody goes on', () => {
    // Where the next one goes: behind all, or before one of those that are there.
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const next = keys[at];
          const key = next === undefined ? orderAfter(keys) : orderBetween(keys[at - 1] ?? '', next);
          expect(key).not.toBeNull();
          keys.splice(at, 0, key ?? '');
        }
        expect(keys.toSorted()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['00000001', '00000001'],
    ['00000001', '000000010'],
    ['00000002', '00000001'],
  ])('none fits between %s and %s', (after, before) => {
    expect(orderBetween(after, before)).toBeNull();
  });

  it('of those that are the same, the ones that follow are given others', () => {
    const others = ['a', 'b', 'c'].map((id) => ({ id, order: '00000004' }));
    const plan = planMove([...others, { id: 'd', order: '00000005' }], 'x', 'b');
    expect(plan.map(({ id }) => id)).toEqual(['x', 'b', 'c']);
    const keys = ['00000004', ...plan.map(({ order }) => order), '00000005'];
    expect(keys.toSorted()).toEqual(keys);
  });
});

describe('moving accounts', () => {
  async function three() {
    const { vault } = await makeVault();
    const [a, b, c] = await vault.addMany(
      ['a', 'b', 'c'].map((issuer) => ({ enrolment: enrolment({ issuer }), origins: [] })),
    );
    const names = async () => (await vault.list()).map(({ issuer }) => issuer).join('');
    return { vault, names, a: a?.id ?? '', b: b?.id ?? '', c: c?.id ?? '' };
  }

  it('puts one before another or last, and leaves the others alone', async () => {
    const { vault, names, a, b, c } = await three();
    const before = await vault.read(b);
    await vault.move(c, a);
    expect(await names()).toBe('cab');
    await vault.move(a, null);
    expect(await names()).toBe('cba');
    await vault.move(a, b);
    expect(await names()).toBe('cab');
    expect(await vault.read(b)).toEqual(before);
    expect((await vault.activity()).at(-1)).toMatchObject({ act: 'account-edited', record: a });
  });

  it('keeps pinned ones first, whatever is asked for', async () => {
    const { vault, names, a, b, c } = await three();
    await vault.edit(c, { issuer: 'c', account: '', tags: [], pinned: true });
    await vault.move(b, c);
    expect(await names()).toBe('cab');
    await vault.move(b, a);
    expect(await names()).toBe('cba');
  });

  it('knows no account that is not there', async () => {
    const { vault, a, b } = await three();
    await vault.remove(b);
    await expect(vault.move(b, a)).rejects.toThrow('account-unknown');
    await expect(vault.move('nobody', a)).rejects.toThrow('account-unknown');
  });
});

describe('uses', () => {
  it('are kept in a ledger, and no log tells of them', async () => {
    const { vault } = await makeVault();
    const entries = (await vault.activity()).length;
    await vault.changeLedger('uses', () => ({ accounts: [{ id: 'a', count: 2, last: 7 }] }));
    expect(await vault.ledger('uses')).toEqual({ accounts: [{ id: 'a', count: 2, last: 7 }] });
    expect(await vault.activity()).toHaveLength(entries);
  });
});
