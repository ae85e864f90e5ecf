import { describe, expect, it } from 'vitest';
import { newAccount } from '../../../lib/vault/accounts.ts';
import { compare, type Difference, isNew, recordsOf, type Take } from '../../../lib/vault/restore-plan.ts';
import type { AccountRecord } from '../../../lib/vault/schema.ts';
import { day, enrolment, hotp, start } from './world.ts';

const born = { clock: { at: start, counter: 0, device: 'old' }, now: start, epoch: 1 };
const stamp = { clock: { at: start + day, counter: 0, device: 'd' }, now: start + day, epoch: 2 };
const site = { origin: 'https://a.example', source: 'person', at: start } as const;

const account = (changes: Partial<AccountRecord> = {}, of = enrolment()): AccountRecord => ({
  ...newAccount('id', of, [], 'a', born),
  ...changes,
});

function planned(theirs: AccountRecord, mine: AccountRecord | null, take: Take): AccountRecord[] {
  const standings = compare({ accounts: [theirs] }, () => mine);
  return recordsOf(
    standings,
    () => take,
    stamp,
    () => 'copy',
  );
}

const dated = ({ clocks }: AccountRecord) => Object.keys(clocks).sort();

describe('an account of a file, beside the vault’s own', () => {
  it.each<[Difference[], Partial<AccountRecord>]>([
    [[], {}],
    [[], { order: 'z', pinned: true, usedSteps: [7], backupCodes: 'codes' }],
    [['key'], { otp: { ...account().otp, secret: 'KRUGKIDR' } }],
    [['key'], { otp: { ...account().otp, digits: 8 } }],
    [['name'], { issuer: 'Shop' }],
    [['name'], { account: 'till' }],
    [['sites'], { origins: [site] }],
    [['rest'], { tags: ['work'] }],
    [['rest'], { note: 'of the file' }],
    [['rest'], { icon: 'shop' }],
    [['name', 'sites', 'rest'], { issuer: 'Shop', origins: [site], icon: 'shop' }],
  ])('differs in %j', (differences, changes) => {
    const [found, ...more] = compare({ accounts: [account(changes)] }, () => account());
    expect(found).toEqual({ theirs: account(changes), mine: account(), differences });
    expect(found && isNew(found)).toBe(false);
    expect(more).toEqual([]);
  });

  it('is new where the vault has it not, or deleted it', () => {
    for (const mine of [null, account({ deletedAt: start, issuer: 'Shop' })]) {
      const [found] = compare({ accounts: [account()] }, () => mine);
      expect(found?.differences).toEqual([]);
      expect(found && isNew(found)).toBe(true);
    }
  });

  it('is none that was deleted there', () => {
    expect(compare({ accounts: [account({ deletedAt: start })] }, () => null)).toEqual([]);
  });
});

describe('a restoring', () => {
  it('writes a new account as the file has it, and says that it is there', () => {
    const theirs = account({ usedSteps: [7], origins: [site], tags: ['work'], pinned: true });
    const [put, ...more] = planned(theirs, null, 'mine');
    expect(put).toEqual({
      ...theirs,
      clocks: { deletedAt: stamp.clock },
      changedAt: stamp.now,
      epoch: 2,
      device: 'd',
    });
    expect(more).toEqual([]);
  });

  it('brings back one that was deleted, as the file has it and with what was used since', () => {
    const mine = account({ deletedAt: start, usedSteps: [9], clocks: { note: born.clock } }, hotp(8));
    const theirs = { ...account({ usedSteps: [7], issuer: 'Shop' }, hotp(5)), id: 'of the file', order: 'z' };
    const [put] = planned(theirs, mine, 'mine');
    expect(put).toMatchObject({
      id: 'id',
      issuer: 'Shop',
      deletedAt: null,
      usedSteps: [7, 9],
      born: mine.born,
    });
    expect(put?.otp.counter).toBe(8);
    expect(put && dated(put)).toEqual(['deletedAt', 'issuer', 'note', 'order', 'usedSteps']);
    expect(put?.clocks.note).toEqual(born.clock);
  });

  it.each<Take>(['mine', 'file', 'both'])(
    'writes nothing for one that is the same, whatever was chosen: %s',
    (take) => {
      expect(planned(account({ order: 'z', pinned: true }), account(), take)).toEqual([]);
    },
  );

  it.each<Take>(['mine', 'file', 'both'])(
    'takes over what was used, also of one that is the same: %s',
    (take) => {
      const [put, ...more] = planned(account({ usedSteps: [7] }), account({ usedSteps: [9] }), take);
      expect(put).toMatchObject({ id: 'id', usedSteps: [7, 9], clocks: { usedSteps: stamp.clock } });
      expect(more).toEqual([]);
    },
  );

  it('leaves the own one as it is, but for what was used', () => {
    const mine = account({ issuer: 'Mine' }, hotp(5));
    expect(planned(account({ issuer: 'Theirs' }, hotp(5)), { ...mine, issuer: 'Mine' }, 'mine')).toEqual([]);
    const [put] = planned(account({ issuer: 'Theirs' }, hotp(8)), { ...mine, issuer: 'Mine' }, 'mine');
    expect(put).toMatchObject({ issuer: 'Mine', otp: { counter: 8 } });
    expect(put && dated(put)).toEqual(['counter']);
  });

  it('takes the file’s, but for its place in the list, and dates what is another then', () => {
    const mine = account({ order: 'm', pinned: true, issuer: 'Mine', usedSteps: [9] });
    const theirs = { ...account({ order: 'z', note: 'kept', usedSteps: [7] }), id: 'of the file' };
    const [put, ...more] = planned(theirs, mine, 'file');
    expect(put).toMatchObject({
      id: 'id',
      order: 'm',
      pinned: true,
      issuer: 'Example',
      note: 'kept',
      usedSteps: [7, 9],
    });
    expect(put && dated(put)).toEqual(['issuer', 'note', 'usedSteps']);
    expect(more).toEqual([]);
  });

  it('keeps both: the own one as it is, the file’s under another id, and what is used of either used in both', () => {
    const mine = account({ issuer: 'Mine', usedSteps: [9] });
    const theirs = account({ usedSteps: [7] });
    const puts = planned(theirs, mine, 'both');
    expect(puts.map(({ id, issuer, usedSteps }) => [id, issuer, usedSteps])).toEqual([
      ['id', 'Mine', [7, 9]],
      ['copy', 'Example', [7, 9]],
    ]);
    expect(puts.map(dated)).toEqual([['usedSteps'], ['deletedAt']]);
  });
});
