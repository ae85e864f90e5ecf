import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Enrolment } from '../../../lib/core/types.ts';
import { newAccount, type Stamp } from '../../../lib/vault/accounts.ts';
import { compareImport, importRecords, usualTake } from '../../../lib/vault/import-plan.ts';
import { orderAfter } from '../../../lib/vault/order.ts';
import type { Take } from '../../../lib/vault/restore-plan.ts';
import type { AccountRecord } from '../../../lib/vault/schema.ts';

const clock = { at: 2, counter: 0, device: 'd' };
const stamp: Stamp = { clock, now: 2, epoch: 0 };
const base: Enrolment = {
  type: 'totp',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  issuer: 'Example',
  account: 'me',
};

const kept = (enrolment: Partial<Enrolment>, more: Partial<AccountRecord> = {}): AccountRecord => ({
  ...newAccount('mine', { ...base, ...enrolment }, [], 'a', { ...stamp, now: 1 }),
  ...more,
});
const given = (...enrolments: Partial<Enrolment>[]) =>
  enrolments.map((one) => ({ enrolment: { ...base, ...one }, origins: [] }));

function plan(imported: ReturnType<typeof given>, mine: AccountRecord | null, take: Take | null = null) {
  let ids = 0;
  const newId = () => `new${ids++}`;
  const standings = compareImport(imported, (at) => (at === 0 ? mine : null));
  return {
    standings,
    ...importRecords(imported, standings, () => take, { stamp, first: orderAfter([]), newId }),
  };
}

describe('the plan of an import', () => {
  it('adds what is new, in the order of the file', () => {
    const { standings, added } = plan(given({}, { secret: 'GEZDGNBVGY3TQOJQ', issuer: 'Other' }), null);
    expect(standings.map(({ is }) => is)).toEqual(['new', 'new']);
    expect(added.map(({ issuer }) => issuer)).toEqual(['Example', 'Other']);
    expect(added.map(({ order }) => order).sort()).toEqual(added.map(({ order }) => order));
  });

  it('leaves alone what is there', () => {
    const { standings, added, changed, counted } = plan(given({}), kept({}));
    expect(standings[0]?.is).toBe('same');
    expect([added, changed, counted]).toEqual([[], [], []]);
  });

  it('says of two that are the same that they are; of one key under two names both are kept', () => {
    const { standings, added } = plan(given({}, { issuer: ' Example ' }, { issuer: 'Another name' }), null);
    expect(standings.map(({ is }) => is)).toEqual(['new', 'twice', 'new']);
    expect(added).toHaveLength(2);
  });

  it.each<[take: Take | null, added: number, changed: number]>([
    [null, 0, 0],
    ['mine', 0, 0],
    ['file', 0, 1],
    ['both', 1, 0],
  ])('of another name: %s', (take, added, changed) => {
    const planned = plan(given({ account: 'you' }), kept({}, { note: 'kept', usedSteps: [7] }), take);
    expect(planned.standings[0]).toMatchObject({ is: 'differs', differences: ['name'] });
    expect(planned.added).toHaveLength(added);
    expect(planned.changed).toHaveLength(changed);
    // What the file knows nothing of stays, and so does what was used.
    for (const one of planned.changed)
      expect(one).toMatchObject({ account: 'you', note: 'kept', usedSteps: [7] });
    for (const one of planned.added) expect(one).toMatchObject({ id: 'new0', note: '', usedSteps: [] });
  });

  it('keeps both of the same name with other codes unless the person chose', () => {
    const other = given({ secret: 'GEZDGNBVGY3TQOJQ' });
    const mine = kept({}, { usedSteps: [7], backupCodes: 'codes' });
    const usual = plan(other, mine);
    expect(usual.standings[0]).toMatchObject({ is: 'differs', differences: ['key'] });
    expect(usual.added[0]).toMatchObject({ backupCodes: null, otp: { secret: 'GEZDGNBVGY3TQOJQ' } });
    const replaced = plan(other, mine, 'file');
    expect(replaced.added).toEqual([]);
    expect(replaced.changed[0]).toMatchObject({ id: 'mine', usedSteps: [], backupCodes: 'codes' });
  });

  it.each([
    [9, 9],
    [3, 5],
  ])('a counter never falls: the file has %i, then it is %i', (counter, after) => {
    const { counted } = plan(given({ type: 'hotp', counter }), kept({ type: 'hotp', counter: 5 }));
    expect(counted[0]?.otp.counter ?? 5).toBe(after);
  });

  it('property: what goes in comes out, as one of four, and new ones are exactly those that are added', () => {
    const some = fc.record({
      secret: fc.constantFrom('AA', 'BB', 'CC', 'DD'),
      issuer: fc.constantFrom('', 'A', 'B'),
      account: fc.constantFrom('', 'x'),
      period: fc.constantFrom(30, 60),
    });
    const takes = fc.array(fc.constantFrom<(Take | null)[]>('mine', 'file', 'both', null), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 12 }),
        fc.array(some, { maxLength: 6 }),
        takes,
        (file, vault, take) => {
          const mine = vault.map((one, at) => ({ ...kept(one), id: `mine${at}` }));
          const pairs = new Set<string>();
          const imported = given(...file);
          const standings = compareImport(imported, (at) => {
            const names = mine.find(({ id, issuer }) => !pairs.has(id) && issuer === file[at]?.issuer);
            if (names) pairs.add(names.id);
            return names ?? null;
          });
          let ids = 0;
          const newId = () => `new${ids++}`;
          const records = importRecords(imported, standings, (at) => take[at] ?? null, {
            stamp,
            first: orderAfter([]),
            newId,
          });
          const count = (is: string) => standings.filter((one) => one.is === is).length;
          expect(count('new') + count('same') + count('differs') + count('twice')).toBe(file.length);
          const both = standings.filter(
            (one, at) => one.is === 'differs' && (take[at] ?? usualTake(one)) === 'both',
          );
          expect(records.added).toHaveLength(count('new') + both.length);
          const written = [...records.added, ...records.changed, ...records.counted].map(({ id }) => id);
          expect(new Set(written).size).toBe(written.length);
        },
      ),
    );
  });
});
