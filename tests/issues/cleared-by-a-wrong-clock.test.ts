import { expect, it } from 'vitest';
import { day, enrolment, makeVault, minute, passDays, password } from '../unit/vault/world.ts';

const codesOf = (sign: string) => ({
  codes: [`${sign}${sign}${sign}1-2345`, `${sign}${sign}${sign}2-3456`],
  source: 'pasted' as const,
  origin: null,
  passphrase: null,
});

/** A deleted account, one whose codes were replaced, and what can be undone: all of it is kept for 30 days. */
async function withThingsKept(before: (clock: { now: number }) => void = () => {}) {
  const { world, vault } = await makeVault();
  const { id } = await vault.add(enrolment({ issuer: 'Deleted' }), []);
  const other = (await vault.add(enrolment({ secret: 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW' }), [])).id;
  before(world.clock);
  await vault.unlock(password);
  await vault.remove(id);
  await vault.keepBackupCodes(other, codesOf('A'));
  await vault.keepBackupCodes(other, codesOf('B'));
  const open = async () => {
    await vault.unlock(password);
    await vault.note([{ act: 'unlocked', record: null }]);
  };
  const isKept = async () => {
    const sets = (await vault.backupCodes(other))?.sets.length;
    const points = (await vault.snapshots()).length;
    const account = await vault.restore(id).then(
      () => true,
      () => false,
    );
    return { account, sets, points };
  };
  return { world, vault, open, isKept };
}

const all = { account: true, sets: 2, points: 1 };
const none = { account: false, sets: 1, points: 0 };

// A computer that starts with a wrong year is set right a moment later. One unlocking in between was enough, and all that is kept
// for 30 days was gone: deleted accounts, the way back to before, codes that were replaced.
it('a clock that is a year ahead for a day clears nothing away', async () => {
  const { world, open, isKept } = await withThingsKept();
  world.clock.now += 365 * day;
  for (let hour = 0; hour < 24; hour += 1) {
    world.clock.now += 60 * minute;
    await open();
  }
  world.clock.now -= 365 * day;
  await open();
  expect(await isKept()).toEqual(all);
});

it('nor does one that was years behind when it was done, once it is put right', async () => {
  const { world, open, isKept } = await withThingsKept((clock) => {
    clock.now -= 6 * 365 * day;
  });
  world.clock.now += 6 * 365 * day;
  await open();
  await open();
  expect(await isKept()).toEqual(all);
});

it('and all of it goes after 30 days by a clock that is right', async () => {
  const { world, vault, isKept } = await withThingsKept();
  await passDays(world, vault, 29);
  expect((await vault.snapshots()).length).toBe(1);
  await passDays(world, vault, 1);
  expect(await isKept()).toEqual(none);
});
