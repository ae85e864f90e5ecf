import { expect, it } from 'vitest';
import { tear } from '../unit/vault/rows.ts';
import { enrolment, makeVault, noValues, password } from '../unit/vault/world.ts';

const other = 'another password of tests';
const site = 'https://a.example';

it.each(['sites', 'a deleted account'])(
  'a change of password that leaves out %s leaves every way back',
  async (what) => {
    const { world, vault } = await makeVault(password, { area: noValues() });
    const gone = await vault.add(enrolment({ issuer: 'Gone' }), []);
    const kept = await vault.add(enrolment({ issuer: 'Kept', secret: 'KRUGKIDROVUWG2ZA' }), []);
    await vault.changeSite(site, (before) => ({ ...before, withoutClick: [kept.id] }));
    await vault.remove(gone.id);
    await vault.addMany([0, 1].map(() => ({ enrolment: enrolment({ secret: 'NBSWY3DP' }), origins: [] })));
    await vault.edit(kept.id, { issuer: 'Changed' });
    await tear(world.databaseName, what === 'sites' ? 'sites' : gone.id);
    await vault.changeWays(password, { password: other });
    const [, added] = await vault.snapshots();
    await vault.edit(kept.id, { issuer: 'Changed once more' });
    const [ofWays] = await vault.snapshots();
    await vault.undo(ofWays?.revision ?? 0);
    expect((await vault.read(kept.id)).issuer).toBe('Changed');
    await vault.undo(added?.revision ?? 0);
    expect((await vault.list()).map(({ issuer }) => issuer)).toEqual(['Kept']);
  },
);
