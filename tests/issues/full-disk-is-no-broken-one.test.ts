import { afterEach, expect, it, vi } from 'vitest';
import { openVault } from '../../lib/vault/vault.ts';
import { dump } from '../unit/vault/rows.ts';
import { codeIs, enrolment, makeVault, password } from '../unit/vault/world.ts';

afterEach(() => void vi.restoreAllMocks());

// As Chromium was heard on a disk without room: the first write says so in its own words and closes the database, and from
// then on it opens no more, for no reason at all.
const noSpace = 'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE';
const notOpened = 'Internal error opening backing store for indexedDB.open.';

function failPuts(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException(noSpace, 'UnknownError');
  });
}

function openNoMore() {
  return vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException(notOpened, 'UnknownError');
  });
}

// It was called broken: the screen said to restart the browser, and offered to begin again or to put a backup in the place of a
// vault that was whole, and there once some space was free.
it('a disk without room is said to be full, where Chromium says it in its own words and where it says nothing', async () => {
  let room = Number.POSITIVE_INFINITY;
  const { world, vault } = await makeVault(password, { room: async () => room });
  await vault.add(enrolment({ issuer: 'Kept' }), []);
  failPuts();
  await expect(vault.add(enrolment({ issuer: 'New' }), [])).rejects.toEqual(codeIs('storage-full'));
  vi.restoreAllMocks();

  const woken = openVault(world);
  const opening = openNoMore();
  await expect(woken.status()).rejects.toEqual(codeIs('storage-broken'));
  room = 0;
  await expect(woken.status()).rejects.toEqual(codeIs('storage-full'));
  opening.mockRestore();
  expect((await woken.list()).map(({ issuer }) => issuer)).toEqual(['Kept']);
});

it('and nothing of it is deleted for want of room, whatever is tried meanwhile', async () => {
  const { world, vault } = await makeVault(password, { room: async () => 0 });
  await vault.add(enrolment({ issuer: 'Kept' }), []);
  const file = await vault.makeBackup(password, null);
  if (file === 'wrong-password') throw new Error(file);
  const before = await dump(world.databaseName);
  const deleting = vi.spyOn(indexedDB, 'deleteDatabase');
  const opening = openNoMore();
  const woken = openVault(world);
  await expect(woken.rescue(password)).rejects.toEqual(codeIs('storage-full'));
  await expect(woken.replaceByBackup(file.text, password, password)).rejects.toEqual(codeIs('storage-full'));
  await expect(woken.startAgain()).rejects.toEqual(codeIs('storage-full'));
  // What lies in the other store can be put aside.
  expect((await woken.sealedCopy()).sealed).toContain('manifest');
  expect(deleting).not.toHaveBeenCalled();
  opening.mockRestore();
  expect((await dump(world.databaseName)).records).toEqual(before.records);
  expect(await openVault(world).unlock(password)).toBe('unlocked');
});
