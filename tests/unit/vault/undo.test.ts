import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../../lib/vault/schema.ts';
import { planUndo } from '../../../lib/vault/undo-plan.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { dump, restore } from './rows.ts';
import { codeIs, enrolment, hotp, makeVault, makeWorld, passDays, password } from './world.ts';

const names = (accounts: readonly { issuer: string }[]) => accounts.map(({ issuer }) => issuer).sort();
const added = (issuer: string) => ({
  enrolment: enrolment({ issuer, secret: 'KRUGKIDROVUWG2ZA' }),
  origins: [],
});

describe('going back', () => {
  it('brings back what was deleted, takes away what was added, and can itself be undone', async () => {
    const { vault } = await makeVault();
    const kept = await vault.add(enrolment({ issuer: 'Kept' }), []);
    const doomed = await vault.add(hotp(3), []);
    await vault.addMany([added('One'), added('Two')]);
    await vault.remove(doomed.id);
    await vault.useStep(kept.id, 9);
    const points = await vault.snapshots();
    expect(points.map(({ reason }) => reason)).toEqual(['account-removed', 'several-added']);
    const oldest = points[1]?.revision ?? 0;
    const plan = await vault.undoPlan(oldest);
    expect([names(plan.back), names(plan.gone), names(plan.changed)]).toEqual([
      ['Example'],
      ['One', 'Two'],
      [],
    ]);
    expect(names(await vault.list())).toEqual(['Kept', 'One', 'Two']);

    await vault.undo(oldest);
    expect(names(await vault.list())).toEqual(['Example', 'Kept']);
    expect((await vault.read(kept.id)).usedSteps).toEqual([9]);
    const [before] = await vault.snapshots();
    expect(before?.reason).toBe('undone');
    await vault.undo(before?.revision ?? 0);
    expect(names(await vault.list())).toEqual(['Kept', 'One', 'Two']);
    expect((await vault.activity()).filter(({ act }) => act === 'undone')).toHaveLength(2);
  });

  it('takes an import back by what it did: what was added, changed and deleted since stays', async () => {
    const { vault } = await makeVault();
    const renamed = await vault.add(enrolment({ issuer: 'Old name' }), []);
    const doomed = await vault.add(enrolment({ issuer: 'Doomed', secret: 'MFRGGZDFMZTWQ2LK' }), []);
    const imported = [
      { enrolment: enrolment({ issuer: 'New name' }), origins: [] },
      { enrolment: enrolment({ issuer: 'Imported', secret: 'GEZDGNBVGY3TQOJQ' }), origins: [] },
    ];
    await vault.importAccounts(imported, new Map([[0, 'file']]));
    await vault.add(enrolment({ issuer: 'Since', secret: 'ORSXG5BRGIZTINJW' }), []);
    await vault.remove(doomed.id);
    const point = (await vault.snapshots()).find(({ reason }) => reason === 'imported');
    await vault.changeWays(password, { password: 'another password of tests' });
    const plan = await vault.undo(point?.revision ?? 0);
    expect([names(plan.back), names(plan.gone), names(plan.changed)]).toEqual([
      [],
      ['Imported'],
      ['Old name'],
    ]);
    expect(names(await vault.list())).toEqual(['Old name', 'Since']);
    expect((await vault.read(renamed.id)).issuer).toBe('Old name');
  });

  it('never gives a counter or a step a second time', async () => {
    const { vault } = await makeVault();
    const counter = await vault.add(hotp(3), []);
    const time = await vault.add(enrolment(), []);
    await vault.useStep(time.id, 5);
    await vault.addMany([added('One'), added('Two')]);
    await vault.advance(counter.id);
    await vault.advance(counter.id);
    await vault.useStep(time.id, 6);
    await vault.bind(time.id, { origin: 'https://later.example', source: 'person', at: 1 });
    const [point] = await vault.snapshots();
    await vault.undo(point?.revision ?? 0);
    expect((await vault.read(time.id)).origins).toEqual([]);
    expect((await vault.read(time.id)).usedSteps).toEqual([5, 6]);
    expect(await vault.useStep(time.id, 6)).toBe('used-already');
    expect(await vault.advance(counter.id)).toBe(5);
  });

  it('works over a change of password, whose ways in stay, and after a start of the browser', async () => {
    const { world, vault } = await makeVault();
    const one = await vault.add(enrolment({ issuer: 'One' }), []);
    await vault.remove(one.id);
    await vault.changeWays(password, { password: 'another password of tests' });
    await vault.add(enrolment({ issuer: 'Later', secret: 'KRUGKIDROVUWG2ZA' }), []);
    world.session.kept.clear();
    const anew = openVault(world);
    expect(await anew.unlock(password)).toBe('wrong-password');
    await anew.unlock('another password of tests');
    const points = await anew.snapshots();
    expect(points.map(({ reason }) => reason)).toEqual(['ways-changed', 'account-removed']);
    await anew.undo(points[1]?.revision ?? 0);
    expect(names(await anew.list())).toEqual(['One']);
    await anew.lock('manual');
    expect(await anew.unlock(password)).toBe('wrong-password');
  });

  it('to what is not there, or is torn, changes nothing', async () => {
    const { world, vault } = await makeVault();
    const one = await vault.add(enrolment(), []);
    await vault.remove(one.id);
    await expect(vault.undo(77)).rejects.toEqual(codeIs('undo-unknown'));
    const rows = await dump(world.databaseName);
    await restore(world.databaseName, { ...rows, kept: [] });
    const [point] = await vault.snapshots();
    await expect(vault.undo(point?.revision ?? 0)).rejects.toEqual(codeIs('undo-unknown'));
    expect(await vault.list()).toEqual([]);
  });
});

describe('snapshots', () => {
  it('cost no row but those that change, and go after 30 days with all that only they needed', async () => {
    const { world, vault } = await makeVault();
    const many = await vault.addMany(Array.from({ length: 30 }, (_, at) => added(`Issuer ${at}`)));
    await vault.remove(many[0]?.id ?? '');
    await vault.useStep(many[1]?.id ?? '', 4);
    await vault.useStep(many[1]?.id ?? '', 5);
    expect((await dump(world.databaseName)).kept).toHaveLength(2);
    await passDays(world, vault, 31);
    const rows = await dump(world.databaseName);
    expect([rows.snapshots.length, rows.kept.length]).toEqual([0, 0]);
    await vault.useStep(many[1]?.id ?? '', 6);
    expect((await dump(world.databaseName)).kept).toHaveLength(0);
  });

  it('that are old go with what they alone needed, and leave the later ones all of theirs', async () => {
    const { world, vault } = await makeVault();
    const [one, other, both] = await vault.addMany(['One', 'Other', 'Both'].map(added));
    await vault.remove(one?.id ?? '');
    await vault.restore(one?.id ?? '');
    await passDays(world, vault, 20);
    await vault.remove(other?.id ?? '');
    await vault.edit(both?.id ?? '', { issuer: 'Changed' });
    const kept = (await dump(world.databaseName)).kept.length;
    await passDays(world, vault, 11);
    const points = await vault.snapshots();
    expect(points).toHaveLength(1);
    expect((await dump(world.databaseName)).kept.map(([key]) => key)).toHaveLength(2);
    expect(kept).toBeGreaterThan(2);
    await vault.undo(points[0]?.revision ?? 0);
    expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['One', 'Other', 'Both']);
  });

  it('come to a database that a version before them left, with all that it held', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const rows = await dump(world.databaseName);
    const old = makeWorld({ session: world.session, area: world.area });
    const db = await openDB(old.databaseName, 1, {
      upgrade: (made) => {
        for (const store of ['header', 'manifest', 'index']) made.createObjectStore(store);
        made.createObjectStore('records', { keyPath: 'id' });
        made.createObjectStore('log', { keyPath: 'revision' });
      },
    });
    db.close();
    const { snapshots: _, kept: __, ...before } = rows;
    const raw = await openDB(old.databaseName);
    for (const [store, values] of Object.entries(before)) {
      for (const [key, value] of values)
        await raw.put(store, value, raw.transaction(store).store.keyPath ? undefined : key);
    }
    raw.close();
    const anew = openVault(old);
    expect((await anew.read(id)).issuer).toBe('Example');
    await anew.remove(id);
    expect(await anew.snapshots()).toHaveLength(1);
  });
});

describe('the plan', () => {
  it('never lets a counter fall or a used step go, whatever was done', () => {
    const account = fc.record({
      counter: fc.nat(50),
      usedSteps: fc.uniqueArray(fc.nat(20), { maxLength: 5 }),
      deletedAt: fc.constantFrom(null, 7),
      issuer: fc.constantFrom('A', 'B'),
    });
    const side = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), account);
    const stamp = { clock: { at: 9, counter: 0, device: 'd' }, now: 9, epoch: 1 };
    const full = (values: { [id: string]: { counter: number } }) =>
      new Map(
        Object.entries(values).map(([id, { counter, ...rest }]) => {
          const record = { id, kind: 'account', otp: { ...hotp(counter) }, origins: [], clocks: {}, ...rest };
          return [id, record as unknown as AccountRecord]; // all that a plan looks at
        }),
      );
    fc.assert(
      fc.property(side, side, (was, is) => {
        const [then, now] = [full(was), full(is)];
        const { back, gone, changed } = planUndo(then, now, stamp);
        const after = new Map([
          ...now,
          ...[...back, ...gone, ...changed].map((one) => [one.id, one] as const),
        ]);
        for (const [id, record] of now) {
          expect(after.get(id)?.otp.counter).toBeGreaterThanOrEqual(record.otp.counter);
          expect(after.get(id)?.usedSteps).toEqual(expect.arrayContaining(record.usedSteps));
        }
        const living = (map: ReadonlyMap<string, AccountRecord>) =>
          [...map.values()]
            .filter(({ deletedAt }) => deletedAt === null)
            .map(({ id, issuer }) => `${id} ${issuer}`)
            .sort();
        expect(living(after)).toEqual(living(then));
      }),
      { numRuns: 300 },
    );
  });
});
