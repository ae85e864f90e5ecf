import { beforeEach, describe, expect, it } from 'vitest';
import {
  fieldsBetween,
  newAccount,
  type Stamp,
  usedOf,
  withBackupCodes,
  withEnrolment,
  withOrder,
} from '../../../lib/vault/accounts.ts';
import type { AccountField, AccountRecord } from '../../../lib/vault/schema.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { codeIs, enrolment, hotp, makeVault, minute, start, type TestWorld } from './world.ts';

const site = { origin: 'https://a.example', source: 'enrolled', at: start } as const;
const stampAt = (at: number): Stamp => ({ clock: { at, counter: 0, device: 'd' }, now: at, epoch: 1 });
const stamp = stampAt(start + minute);
const kept = (changes: Partial<AccountRecord> = {}, of = enrolment()): AccountRecord => ({
  ...newAccount('id', of, [site], 'a', stampAt(start)),
  ...changes,
});

/** What a change says that it changed: the later one of each field holds where browsers meet. */
const dated = ({ clocks }: Pick<AccountRecord, 'clocks'>) => Object.keys(clocks).sort();

describe('each change of an account', () => {
  let world: TestWorld;
  let vault: Vault;
  let id: string;

  beforeEach(async () => {
    ({ world, vault } = await makeVault());
    ({ id } = await vault.add(enrolment(), [site]));
    world.clock.now += 1;
  });

  it.each<[AccountField[], (of: Vault, id: string) => Promise<unknown>]>([
    [['usedSteps'], (of, id) => of.useStep(id, 7)],
    [['origins'], (of, id) => of.unbind(id, site.origin)],
    [['issuer'], (of, id) => of.edit(id, { issuer: 'Shop' })],
    [['account'], (of, id) => of.edit(id, { account: 'till' })],
    [['pinned'], (of, id) => of.edit(id, { pinned: true })],
    [['icon'], (of, id) => of.edit(id, { icon: 'shop' })],
    [['tags'], (of, id) => of.edit(id, { tags: ['work'] })],
    [['otp'], (of, id) => of.changeCodes(id, { algorithm: 'SHA1', digits: 8, period: 30 })],
    [['otp', 'usedSteps'], (of, id) => of.changeCodes(id, { algorithm: 'SHA1', digits: 6, period: 60 })],
    [['deletedAt'], (of, id) => of.remove(id).then(() => of.restore(id))],
  ])('dates %j, and nothing else', async (fields, change) => {
    const before = await vault.read(id);
    await change(vault, id);
    const after = await vault.read(id);
    expect(dated(after)).toEqual(fields);
    const { clocks: _, changedAt, ...rest } = after;
    expect(changedAt).toBe(world.clock.now);
    const others = Object.keys(rest).filter((name) => !fields.includes(name as AccountField)); // only compared by name
    for (const name of others)
      expect({ [name]: Reflect.get(after, name) }).toEqual({ [name]: Reflect.get(before, name) });
  });

  it('dates its place and its backup codes', () => {
    expect(dated(withOrder(kept(), 'b', stamp))).toEqual(['order']);
    expect(dated(withBackupCodes(kept(), 'codes', stamp))).toEqual(['backupCodes']);
  });

  it('is what was asked for', async () => {
    const edit = { issuer: 'Shop', account: 'till', tags: ['work'], pinned: true, icon: 'shop' };
    expect(await vault.edit(id, edit)).toMatchObject(edit);
    expect(await vault.read(id)).toMatchObject(edit);
  });

  it('that changes nothing writes nothing', async () => {
    await vault.bind(id, { ...site, origin: 'https://b.example', source: 'proposed' });
    await vault.useStep(id, 7);
    const [before, entries] = [await vault.read(id), await vault.activity()];
    await vault.bind(id, { ...site, origin: 'https://b.example', source: 'proposed', at: start + 5 });
    await vault.unbind(id, 'https://nowhere.example');
    await vault.edit(id, {});
    await vault.edit(id, { issuer: 'Example', icon: null, tags: [] });
    await vault.changeCodes(id, { algorithm: 'SHA1', digits: 6, period: 30 });
    expect(await vault.read(id)).toEqual(before);
    expect(await vault.activity()).toEqual(entries);
  });
});

describe('codes that are made in another way', () => {
  it('are of the same key', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const way = { algorithm: 'SHA512', digits: 8, period: 60 } as const;
    expect(await vault.changeCodes(id, way)).toMatchObject({ id, digits: 8, period: 60 });
    expect((await vault.read(id)).otp).toEqual({
      ...way,
      type: 'totp',
      secret: enrolment().secret,
      counter: 0,
    });
  });

  it.each([
    ['SHA256', 6, 30, 'used-already'],
    ['SHA1', 7, 30, 'used-already'],
    ['SHA1', 6, 60, 'taken'],
  ] as const)(
    '%s, %i digits, %i seconds: a step used before is then %s',
    async (algorithm, digits, period, then) => {
      const { vault } = await makeVault();
      const { id } = await vault.add(enrolment(), []);
      await vault.useStep(id, 7);
      await vault.changeCodes(id, { algorithm, digits, period });
      expect((await vault.read(id)).otp).toMatchObject({ algorithm, digits, period });
      expect(await vault.useStep(id, 7)).toBe(then);
    },
  );

  it('are no matter of a counter', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(hotp(3), []);
    const way = { algorithm: 'SHA1', digits: 8, period: 30 } as const;
    await expect(vault.changeCodes(id, way)).rejects.toEqual(codeIs('unsupported-type'));
  });
});

describe('of two states of an account', () => {
  it('the larger counter and the steps of both are used, in their order', () => {
    const one = kept({ usedSteps: [9, 12] }, hotp(5));
    const other = kept({ usedSteps: [3, 9, 10] }, hotp(8));
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      expect(usedOf(a, b)).toEqual({ counter: 8, usedSteps: [3, 9, 10, 12] });
    }
  });

  it.each([{ secret: 'KRUGKIDROVUWG2ZA' }, { type: 'steam' } as const])(
    'nothing is used of one that has %j',
    (changes) => {
      const one = kept({ usedSteps: [9] });
      const other = kept({ usedSteps: [3], otp: { ...one.otp, ...changes, counter: 8 } });
      expect(usedOf(one, other)).toEqual({ counter: 0, usedSteps: [9] });
    },
  );

  it.each<[AccountField[], Partial<AccountRecord>]>([
    [[], {}],
    [['counter'], { otp: { ...kept().otp, counter: 4 } }],
    [['otp'], { otp: { ...kept().otp, digits: 8 } }],
    [['counter', 'otp'], { otp: { ...kept().otp, digits: 8, counter: 4 } }],
    [['issuer', 'otp'], { issuer: 'Shop', otp: { ...kept().otp, secret: 'KRUGKIDR' } }],
    [['note', 'icon', 'usedSteps'], { usedSteps: [1], note: 'n', icon: 'i' }],
  ])('%j is said to differ', (fields, changes) => {
    expect(fieldsBetween(kept(), kept(changes))).toEqual(fields);
    expect(fieldsBetween(kept(changes), kept())).toEqual(fields);
  });
});

describe('an account as a file of another app has it', () => {
  const used = kept({ usedSteps: [7] });

  it.each<[string[], Parameters<typeof enrolment>[0]]>([
    [[], {}],
    [['issuer'], { issuer: 'Shop' }],
    [['account'], { account: 'till' }],
    [['otp'], { digits: 8 }],
    [['otp'], { algorithm: 'SHA256', period: 60 }],
    [['otp', 'usedSteps'], { secret: 'KRUGKIDR' }],
    [['otp', 'usedSteps'], { type: 'steam' }],
  ])('changes %j where the file has %j', (fields, changes) => {
    const file = enrolment(changes);
    const after = withEnrolment(used, file, stamp);
    expect(dated(after)).toEqual(fields);
    const { issuer, account, ...otp } = file;
    expect(after).toMatchObject({ id: 'id', issuer, account, otp, origins: [site] });
    expect(after.usedSteps).toEqual(fields.includes('usedSteps') ? [] : [7]);
  });

  it.each([
    [5, 8, {}, 8, ['counter']],
    [8, 5, {}, 8, []],
    [8, 8, {}, 8, []],
    [8, 5, { digits: 8 }, 8, ['otp']],
    [8, 5, { secret: 'KRUGKIDR' }, 5, ['counter', 'otp', 'usedSteps']],
  ])('at counter %i, and %i in the file with %j, goes on at %i', (mine, theirs, changes, next, fields) => {
    const after = withEnrolment(kept({}, hotp(mine)), { ...hotp(theirs), ...changes }, stamp);
    expect(after.otp.counter).toBe(next);
    expect(dated(after)).toEqual(fields);
  });
});
