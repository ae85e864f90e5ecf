import { describe, expect, it } from 'vitest';
import { logLength } from '../../../lib/vault/log.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { dump, restore, rowOf } from './rows.ts';
import { codeIs, enrolment, hotp, makeVault, noValues, password, start } from './world.ts';

describe('the log', () => {
  it('tells what was done, to what and when, and no value', async () => {
    const { world, vault } = await makeVault(password, { area: noValues() });
    const { id } = await vault.add(enrolment(), []);
    world.clock.now += 1000;
    await vault.useStep(id, 5);
    await vault.useStep(id, 5);
    await vault.bind(id, { origin: 'https://a.example', source: 'person', at: 0 });
    await vault.remove(id);
    await vault.restore(id);
    const { id: counter } = await vault.add(hotp(0), []);
    await vault.advance(counter);
    const entries = await vault.activity();
    expect(entries.map(({ act, record, at }) => [act, record, at - start])).toEqual([
      ['vault-created', null, 0],
      ['account-added', id, 0],
      ['step-used', id, 1000],
      ['origin-bound', id, 1000],
      ['account-removed', id, 1000],
      ['account-restored', id, 1000],
      ['account-added', counter, 1000],
      ['counter-advanced', counter, 1000],
    ]);
    expect(Object.keys(entries[1] ?? {}).sort()).toEqual(['act', 'at', 'previous', 'record']);
    // Of what was kept only the site, which the person should find again.
    expect(JSON.stringify(entries)).not.toMatch(/someone|JBSWY3DP/);
    expect(entries[3]?.origin).toBe('https://a.example');
  });

  it('breaks when an entry is taken out, doubled, or put elsewhere', async () => {
    const { world, vault } = await makeVault(password, { area: noValues() });
    for (let at = 0; at < 4; at++) await vault.add(enrolment(), []);
    const rows = await dump(world.databaseName);
    const log = [...rows.log];
    const renamed = { ...rowOf(rows, 'log', 5), id: '6', revision: 6 };
    const swapped = (a: number, b: number) => ({ ...rowOf(rows, 'log', a), id: String(b), revision: b });
    const breaks: [string, typeof log][] = [
      ['no newest', log.slice(0, -1)],
      ['no oldest', log.slice(1)],
      ['none between', log.filter((_, at) => at !== 2)],
      ['none', []],
      ['one more', [...log, [6, renamed]]],
      ['two swapped', [log[0] ?? [0, null], [2, swapped(3, 2)], [3, swapped(2, 3)], ...log.slice(3)]],
    ];
    for (const [name, broken] of breaks) {
      await restore(world.databaseName, { ...rows, log: broken });
      await expect(vault.activity(), name).rejects.toEqual(codeIs('vault-damaged'));
    }
    await restore(world.databaseName, rows);
    expect(await vault.activity()).toHaveLength(5);
  });

  it('breaks when an entry is of another course of things', async () => {
    const { world, vault } = await makeVault(password, { area: noValues() });
    const { id } = await vault.add(hotp(0), []);
    const before = await dump(world.databaseName);
    await vault.remove(id);
    const removed = await dump(world.databaseName);
    await restore(world.databaseName, before);
    // The vault that removed it would know that it had gone further.
    const later = openVault(world);
    await later.advance(id);
    const advanced = await dump(world.databaseName);
    for (const number of [1, 2, 3]) {
      const mixed = advanced.log.map(
        ([key, row]) => [key, key === number ? rowOf(removed, 'log', key) : row] as const,
      );
      await restore(world.databaseName, { ...advanced, log: mixed.map(([key, row]) => [key, row]) });
      if (number < 3) expect(await later.activity()).toHaveLength(3);
      else await expect(later.activity()).rejects.toEqual(codeIs('vault-damaged'));
    }
  });

  it('tells an act upon many as one, with their number: it drives nothing else out', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(enrolment({ issuer: 'First', secret: 'KRUGKIDROVUWG2ZA' }), []);
    const file = Array.from({ length: 1_500 }, (_, at) => ({
      enrolment: enrolment({ issuer: `Of the file ${at}` }),
      origins: [],
    }));
    await vault.importAccounts(file, new Map());
    const ids = (await vault.list()).map(({ id: one }) => one);
    await vault.note(ids.map((record) => ({ act: 'codes-shown', record }) as const));
    expect((await vault.activity()).map(({ act, record, count }) => [act, record, count])).toEqual([
      ['vault-created', null, undefined],
      ['account-added', id, undefined],
      ['account-added', null, 1_500],
      ['codes-shown', null, 1_501],
    ]);
  });

  it('keeps its newest thousand entries', { timeout: 60_000 }, async () => {
    const { world, vault } = await makeVault(password, { area: noValues() });
    const { id } = await vault.add(hotp(0), []);
    const twenty = Array.from({ length: 20 }, () => ({ act: 'counter-advanced', record: id }) as const);
    for (let told = 0; told < logLength; told += 20) await vault.note(twenty);
    for (let at = 0; at < 3; at++) await vault.advance(id);
    const entries = await vault.activity();
    expect(entries).toHaveLength(logLength);
    expect(new Set(entries.map(({ act }) => act))).toEqual(new Set(['counter-advanced']));
    expect((await dump(world.databaseName)).log).toHaveLength(logLength);
  });
});
