import { describe, expect, it } from 'vitest';
import { newAccount } from '../../../lib/vault/accounts.ts';
import type { AccountRecord } from '../../../lib/vault/schema.ts';
import { planUndo } from '../../../lib/vault/undo-plan.ts';
import { day, enrolment, hotp, start } from './world.ts';

const born = { clock: { at: start, counter: 0, device: 'old' }, now: start, epoch: 1 };
const stamp = { clock: { at: start + day, counter: 0, device: 'd' }, now: start + day, epoch: 2 };

const account = (changes: Partial<AccountRecord> = {}, of = enrolment()): AccountRecord => ({
  ...newAccount('id', of, [], 'a', born),
  ...changes,
});

const plan = (then: AccountRecord | null, now: AccountRecord | null) =>
  planUndo(new Map(then ? [['id', then]] : []), new Map(now ? [['id', now]] : []), stamp);

const nothing = { back: [], gone: [], changed: [] };
const dated = (record: AccountRecord | undefined) => Object.keys(record?.clocks ?? {}).sort();

describe('the way back', () => {
  it('brings back what is gone: deleted since, or cleared away', () => {
    const then = account({ issuer: 'Then', usedSteps: [7] });
    const deleted = account({
      issuer: 'Now',
      usedSteps: [9],
      deletedAt: start,
      clocks: { note: born.clock },
    });
    const { back, ...rest } = plan(then, deleted);
    expect(rest).toEqual({ gone: [], changed: [] });
    expect(back).toMatchObject([
      { issuer: 'Then', usedSteps: [7, 9], deletedAt: null, changedAt: stamp.now },
    ]);
    expect(back[0]?.clocks).toEqual({ note: born.clock, issuer: stamp.clock, deletedAt: stamp.clock });
    const cleared = plan(then, null);
    expect(cleared).toMatchObject({ back: [{ issuer: 'Then', usedSteps: [7] }], gone: [], changed: [] });
    expect(dated(cleared.back[0])).toEqual(['deletedAt']);
  });

  it('deletes what was not there then', () => {
    for (const then of [null, account({ deletedAt: start })]) {
      const { gone, ...rest } = plan(then, account({ issuer: 'Now' }));
      expect(rest).toEqual({ back: [], changed: [] });
      expect(gone).toMatchObject([{ issuer: 'Now', deletedAt: stamp.now }]);
      expect(dated(gone[0])).toEqual(['deletedAt']);
    }
  });

  it('leaves alone what is deleted in both', () => {
    const [deleted, again] = [
      account({ deletedAt: start }),
      account({ deletedAt: start + 5, issuer: 'Now' }),
    ];
    for (const [then, now] of [
      [deleted, again],
      [deleted, null],
      [null, deleted],
      [null, null],
    ] as const) {
      expect(plan(then, now)).toEqual(nothing);
    }
  });

  it('lets an account read as it did, and dates what is another then', () => {
    const { changed, ...rest } = plan(account(), account({ issuer: 'Now', tags: ['now'], order: 'z' }));
    expect(rest).toEqual({ back: [], gone: [] });
    expect(changed).toMatchObject([{ issuer: 'Example', tags: [], order: 'a', epoch: 2 }]);
    expect(dated(changed[0])).toEqual(['issuer', 'order', 'tags']);
  });

  it('is none for what was used since, and for backup codes', () => {
    const now = account({ usedSteps: [9], backupCodes: 'codes' }, hotp(8));
    expect(plan(account({ usedSteps: [7] }, hotp(5)), now)).toEqual(nothing);
    const { changed } = plan(account({ usedSteps: [7] }, hotp(5)), { ...now, issuer: 'Now' });
    expect(changed).toMatchObject([
      { issuer: 'Example', usedSteps: [7, 9], backupCodes: 'codes', otp: { counter: 8 } },
    ]);
    expect(dated(changed[0])).toEqual(['issuer']);
    const kept = plan(account({ backupCodes: 'codes' }), account({ issuer: 'Now' })).changed;
    expect(kept).toMatchObject([{ backupCodes: 'codes' }]);
  });

  it('keeps what a later version wrote beside what goes back', () => {
    const now = { ...account({ issuer: 'Now' }), later: 1 };
    expect(plan(account(), now).changed).toMatchObject([{ issuer: 'Example', later: 1 }]);
  });
});
