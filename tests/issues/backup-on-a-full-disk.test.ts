import { afterEach, expect, it, vi } from 'vitest';
import { openVault } from '../../lib/vault/vault.ts';
import { day, enrolment, makeVault, makeWorld, password } from '../unit/vault/world.ts';

afterEach(() => void vi.restoreAllMocks());

function fillDisk(name: string): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', name);
  });
}

// That a file was made is noted, and what could not be noted was not given: on a full disk, where nothing else can be kept any
// more, nobody got a backup.
it.each(['QuotaExceededError', 'UnknownError'])(
  'a backup is given where the disk takes nothing any more (%s), and the saved file is known again',
  async (name) => {
    const { world, vault } = await makeVault();
    await vault.add(enrolment({ issuer: 'Kept' }), []);
    const before = await vault.makeBackup(password, null);
    world.clock.now += day;
    await vault.unlock(password);
    const { id } = await vault.add(
      enrolment({ issuer: 'Since', secret: 'ORSXG5BRGIZTINJWG44DSMBRGIZTINJW' }),
      [],
    );
    fillDisk(name);
    const made = await vault.makeBackup(password, null);
    if (made === 'wrong-password' || before === 'wrong-password') throw new Error('wrong password');
    expect(await vault.checkBackup(made.text, password)).toBe('checked');
    // Not what was saved before, which lacks an account.
    world.clock.now += 1;
    expect((await vault.backups()).made?.at).toBe(before.at);
    vi.restoreAllMocks();
    expect(await vault.checkBackup(made.text, password)).toBe('checked');
    expect((await vault.backups()).checked).toMatchObject({ at: made.at, count: 2 });
    expect(await vault.checkBackup(before.text, password)).toBe('another');

    const elsewhere = openVault(makeWorld());
    await elsewhere.replaceByBackup(made.text, password, password);
    expect((await elsewhere.list()).map(({ issuer }) => issuer)).toEqual(['Kept', 'Since']);

    fillDisk(name);
    world.clock.now += 1;
    const late = await vault.makeBackup(password, null);
    vi.restoreAllMocks();
    await vault.edit(id, { issuer: 'Changed since' });
    if (late === 'wrong-password') throw new Error(late);
    expect(await vault.checkBackup(late.text, password)).toBe('another');
  },
);
