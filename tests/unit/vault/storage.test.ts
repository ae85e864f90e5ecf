import { forceCloseDatabase } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openVault } from '../../../lib/vault/vault.ts';
import { bytesOf, dump, restore, rowOf, storeNames } from './rows.ts';
import { codeIs, enrolment, hotp, makeVault, makeWorld, noValues, password } from './world.ts';

afterEach(() => vi.restoreAllMocks());

/** Lets `good` puts through, then each next one fails. */
function failPuts(good: number, fail: (transaction: IDBTransaction) => void): void {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...values: Parameters<typeof put>
  ) {
    if (count++ >= good) fail(this.transaction);
    return put.apply(this, values);
  });
}

const throwing = (name: string) => () => {
  throw new DOMException('', name);
};

/** As a browser does when the disk is found to be full while it commits. */
const abortingForQuota = (transaction: IDBTransaction) => {
  // The one way to give this IndexedDB in memory a reason of its own to abort.
  const inner = transaction as IDBTransaction & { _abort(name: string): void };
  inner._abort('QuotaExceededError');
};

describe('a disk that fails', () => {
  it.each([
    ['is full at a put', throwing('QuotaExceededError'), 'storage-full'],
    ['is full at the commit', abortingForQuota, 'storage-full'],
    ['breaks at a put', throwing('UnknownError'), 'storage-broken'],
    ['aborts', (transaction: IDBTransaction) => transaction.abort(), 'storage-broken'],
  ] as const)('that %s: nothing is written by halves', async (_, fail, code) => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const before = bytesOf(await dump(world.databaseName));
    // So many that the index is written too.
    const many = Array.from({ length: 40 }, () => ({ enrolment: enrolment({ issuer: 'New' }), origins: [] }));
    for (let good = 0; good < 7; good++) {
      failPuts(good % 4, fail);
      const adding = good < 4 ? vault.addMany(many) : vault.add(enrolment({ issuer: 'New' }), []);
      await expect(adding, `after ${good} puts`).rejects.toEqual(codeIs(code));
      vi.restoreAllMocks();
      expect(bytesOf(await dump(world.databaseName)).equals(before), `after ${good} puts`).toBe(true);
    }
    expect((await vault.list()).map((one) => one.id)).toEqual([id]);
    expect((await vault.add(enrolment({ issuer: 'New' }), [])).issuer).toBe('New');
  });

  it('that is full at the first run leaves no vault behind', async () => {
    const world = makeWorld();
    const vault = openVault(world);
    failPuts(2, throwing('QuotaExceededError'));
    await expect(vault.create(password)).rejects.toEqual(codeIs('storage-full'));
    vi.restoreAllMocks();
    expect((await vault.status()).state).toBe('none');
    expect(world.session.kept.size).toBe(0);
    await vault.create(password);
    expect((await vault.status()).state).toBe('unlocked');
  });

  it.each([
    ['is said to be broken', 'UnknownError', 'storage-broken'],
    // What Firefox says where it never remembers history.
    ['is said to be refused', 'InvalidStateError', 'storage-refused'],
  ] as const)('that cannot be opened %s, and asked again later', async (_said, name, code) => {
    const vault = openVault(makeWorld());
    vi.spyOn(indexedDB, 'open').mockImplementation(throwing(name));
    await expect(vault.status()).rejects.toEqual(codeIs(code));
    vi.restoreAllMocks();
    expect((await vault.status()).state).toBe('none');
  });
});

describe('a glance', () => {
  it('reads what it opened the last time together with the list, and no other in its place', async () => {
    const { vault } = await makeVault();
    const { id: one } = await vault.add(hotp(0), []);
    const { id: two } = await vault.add(enrolment(), []);
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const glance = async (wanted: string[]) => {
      begun.mockClear();
      const first = (await vault.glance(() => wanted)).list?.first.map(({ id }) => id);
      return { first, readings: begun.mock.calls.length };
    };
    expect(await glance([one])).toEqual({ first: [one], readings: 2 });
    expect(await glance([one])).toEqual({ first: [one], readings: 1 });
    expect(await glance([two, one])).toEqual({ first: [two, one], readings: 2 });
    await vault.remove(one);
    expect(await glance([two])).toEqual({ first: [two], readings: 1 });
  });
});

describe('a change', () => {
  it('is one strict transaction, with all crypto done before', async () => {
    const { vault } = await makeVault();
    const { id } = await vault.add(hotp(0), []);
    const order: string[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof transaction>
    ) {
      order.push(`${args[1]} ${args[2]?.durability ?? ''}`.trim());
      return transaction.apply(this, args);
    });
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementation((...args) => {
      order.push('encrypt');
      return encrypt(...args);
    });
    for (const act of [
      () => vault.add(enrolment(), []),
      () => vault.advance(id),
      () => vault.remove(id),
      () => vault.restore(id),
    ]) {
      order.length = 0;
      await act();
      expect(order.filter((one) => one.startsWith('readwrite'))).toEqual(['readwrite strict']);
      // Behind it comes the witness alone, which is of another store.
      expect(order.slice(-2)).toEqual(['readwrite strict', 'encrypt']);
      expect(order.filter((one) => one === 'encrypt').length).toBeGreaterThan(1);
    }
  });

  it('answers only once it is on the disk', async () => {
    const { world, vault } = await makeVault();
    let complete = false;
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof transaction>
    ) {
      const tx = transaction.apply(this, args);
      if (args[1] === 'readwrite') tx.addEventListener('complete', () => (complete = true));
      return tx;
    });
    await vault.add(enrolment(), []);
    expect(complete).toBe(true);
    vi.restoreAllMocks();
    expect((await dump(world.databaseName)).records).toHaveLength(1);
  });
});

describe('a database', () => {
  it('that another context deletes is let go, and said to be wiped', async () => {
    const { world, vault } = await makeVault();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(world.databaseName);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    expect((await vault.status()).state).toBe('wiped');
  });

  it.each(storeNames.filter((name) => name !== 'header'))(
    'with no header but a filled %s is damaged',
    async (name) => {
      const { world, vault } = await makeVault(password, { area: noValues() });
      const { id } = await vault.add(enrolment(), []);
      await vault.remove(id);
      const rows = await dump(world.databaseName);
      await restore(world.databaseName, { [name]: rows[name] });
      expect((await vault.status()).state).toBe('damaged');
      await expect(vault.create(password)).rejects.toEqual(codeIs('vault-damaged'));
      await expect(vault.unlock(password)).rejects.toEqual(codeIs('vault-damaged'));
      await expect(vault.list()).rejects.toEqual(codeIs('vault-damaged'));
    },
  );

  it.each(['manifest', 'index'] as const)('without its %s does not open', async (name) => {
    const { world, vault } = await makeVault(password, { area: noValues() });
    await restore(world.databaseName, { ...(await dump(world.databaseName)), [name]: [] });
    await expect(vault.unlock(password)).rejects.toEqual(codeIs('vault-damaged'));
    await expect(vault.list()).rejects.toEqual(codeIs('vault-damaged'));
  });

  it('without one of its records opens, and tells which is lost', async () => {
    const { world, vault } = await makeVault(password, { area: noValues() });
    const lost = await vault.add(enrolment(), []);
    const kept = await vault.add(enrolment({ issuer: 'Kept' }), []);
    const rows = await dump(world.databaseName);
    await restore(world.databaseName, { ...rows, records: rows.records.filter(([id]) => id !== lost.id) });
    expect(await vault.unlock(password)).toBe('unlocked');
    expect((await vault.read(kept.id)).issuer).toBe('Kept');
    await expect(vault.read(lost.id)).rejects.toEqual(codeIs('vault-damaged'));
  });

  it('with a record that the manifest does not name does not show it', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const rows = await dump(world.databaseName);
    const stray = { ...rowOf(rows, 'records', id), id: 'stray' };
    await restore(world.databaseName, { ...rows, records: [...rows.records, ['stray', stray]] });
    expect((await vault.list()).map((one) => one.id)).toEqual([id]);
    await expect(vault.read('stray')).rejects.toEqual(codeIs('account-unknown'));
  });

  it('that another context holds in an older layout is said to be in use, and opened once it lets go', async () => {
    const world = makeWorld();
    const stores = ['header', 'manifest', 'index'];
    const sleeper = await openDB(world.databaseName, 1, {
      upgrade: (db) => {
        for (const store of stores) db.createObjectStore(store);
        db.createObjectStore('records', { keyPath: 'id' });
        db.createObjectStore('log', { keyPath: 'revision' });
      },
    });
    const { setTimeout: soon } = globalThis;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((act: () => void, wait = 0) =>
      soon(act, wait / 1_000)) as typeof setTimeout); // nobody here asks for what it gives but to clear it
    const vault = openVault(world);
    await expect(vault.status()).rejects.toEqual(codeIs('vault-busy'));
    await expect(vault.startAgain()).rejects.toEqual(codeIs('vault-busy'));
    sleeper.close();
    expect((await vault.status()).state).toBe('none');
    await vault.create(password);
  });

  it.each(['with a word', 'without a word'])(
    'whose connection the browser ends %s is opened anew',
    async (how) => {
      const { vault } = await makeVault();
      const { transaction } = IDBDatabase.prototype;
      const connections = new Set<IDBDatabase>();
      vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
        this: IDBDatabase,
        ...args: Parameters<typeof transaction>
      ) {
        connections.add(this);
        return transaction.apply(this, args);
      });
      await vault.status();
      for (const one of connections) {
        if (how === 'without a word') one.close();
        else forceCloseDatabase(one as unknown as typeof IDBDatabase); // its types name the class
      }
      expect((await vault.status()).state).toBe('unlocked');
      expect(connections.size).toBe(2);
    },
  );

  it('of a later layout is read, not written', async () => {
    const { world, vault } = await makeVault();
    const { id } = await vault.add(enrolment(), []);
    const later = await openDB(world.databaseName, 7, { upgrade: (db) => void db.createObjectStore('more') });
    later.close();
    const old = openVault(world);
    expect((await old.status()).state).toBe('newer');
    expect((await old.read(id)).id).toBe(id);
    await expect(old.remove(id)).rejects.toEqual(codeIs('vault-newer'));
    await expect(old.create(password)).rejects.toEqual(codeIs('vault-newer'));
  });
});
