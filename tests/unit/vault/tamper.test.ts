import type { argon2id } from 'hash-wasm';
import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { AppError, codeOf } from '../../../lib/core/errors.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import type { Dump, TestWorld } from './world.ts';
import { codeIs, dump, enrolment, makeArea, makeVault, password, restore, rowOf } from './world.ts';

/** One password is tried hundreds of times: what was derived once is not derived again. */
vi.mock('hash-wasm', async (original) => {
  const real: { argon2id: typeof argon2id } = await original();
  const known = new Map<string, Promise<unknown>>();
  const remembered = (options: Parameters<typeof argon2id>[0]) => {
    const name = JSON.stringify(options);
    const key = known.get(name) ?? real.argon2id(options);
    known.set(name, key);
    return key;
  };
  return { ...real, argon2id: remembered };
});

type Path = (string | number)[];

/** Every way to change one thing in a stored value: each byte, each number, each text, each field left out. */
function* changesOf(value: unknown, path: Path = []): Generator<{ at: string; changed: unknown }> {
  const at = path.join('.');
  if (value instanceof Uint8Array) {
    for (let place = 0; place < value.length; place++) {
      const changed = new Uint8Array(value);
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      yield { at: `${at}[${place}]`, changed };
    }
    yield { at: `${at} cut`, changed: value.slice(0, -1) };
    yield { at: `${at} longer`, changed: Uint8Array.from([...value, 0]) };
  } else if (typeof value === 'number') {
    yield { at: `${at} + 1`, changed: value + 1 };
    yield { at: `${at} - 1`, changed: value - 1 };
  } else if (typeof value === 'string') {
    for (let place = 0; place < value.length; place++) {
      const other = value[place] === 'a' ? 'b' : 'a';
      yield { at: `${at}[${place}]`, changed: value.slice(0, place) + other + value.slice(place + 1) };
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value)) {
      const inner: unknown = Object.getOwnPropertyDescriptor(value, name)?.value;
      const copy = () => (Array.isArray(value) ? [...value] : { ...value });
      for (const one of changesOf(inner, [...path, name])) {
        yield { at: one.at, changed: Object.assign(copy(), { [name]: one.changed }) };
      }
      yield { at: `${at}.${name} null`, changed: Object.assign(copy(), { [name]: null }) };
    }
  }
}

/** What a vault says, or the code with which it says nothing. */
async function said(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return codeOf(error);
  }
}

async function everything(vault: Vault, ids: string[]): Promise<unknown[]> {
  const reads = ids.map((id) => said(vault.read(id)));
  return Promise.all([said(vault.list()), said(vault.activity()), ...reads]);
}

async function filledVault(secret: string | null) {
  const { world, vault } = await makeVault(secret);
  const ids: string[] = [];
  for (const issuer of ['One', 'Two']) {
    ids.push(
      (await vault.add(enrolment({ issuer, secret: issuer === 'One' ? 'JBSWY3DP' : 'KRUGKIDR' }), [])).id,
    );
  }
  return { world, vault, ids, rows: await dump(world.databaseName) };
}

/** Puts a value in the place of a row, all others as they were. False when it has no key: no database holds it. */
async function replaced(
  db: IDBPDatabase,
  rows: Dump,
  store: keyof Dump,
  place: IDBValidKey,
  changed: unknown,
): Promise<boolean> {
  const tx = db.transaction(store, 'readwrite');
  const inline = tx.store.keyPath !== null;
  try {
    await tx.store.clear();
    for (const [key, value] of rows[store]) {
      await tx.store.put(key === place ? changed : value, inline ? undefined : key);
    }
    await tx.done;
    return true;
  } catch {
    tx.abort();
    await tx.done.catch(() => null);
    return false;
  }
}

/** Makes every change to the first row of a store, one at a time, and names those that were not noticed or misled. */
async function misses(
  world: TestWorld,
  rows: Dump,
  store: keyof Dump,
  ask: () => Promise<{ noticed: boolean; misled: boolean }>,
): Promise<{ changes: number; missed: string[] }> {
  const [first] = rows[store];
  const db = await openDB(world.databaseName);
  const missed: string[] = [];
  let changes = 0;
  for (const { at, changed } of changesOf(first?.[1])) {
    if (!(await replaced(db, rows, store, first?.[0] ?? '', changed))) continue;
    changes++;
    const { noticed, misled } = await ask();
    if (!noticed || misled) missed.push(`${store}: ${at}`);
  }
  db.close();
  await restore(world.databaseName, rows);
  return { changes, missed };
}

describe('one thing changed', () => {
  it.each(['records', 'manifest', 'index', 'log'] as const)(
    'in the %s is noticed, and never read as something else',
    { timeout: 120_000 },
    async (store) => {
      const { world, vault, ids, rows } = await filledVault(null);
      const doors: Record<typeof store, () => Promise<unknown[]>> = {
        records: () => Promise.all(ids.map((id) => said(vault.read(id)))),
        manifest: () => everything(vault, ids),
        index: () => Promise.all([said(vault.list())]),
        log: () => Promise.all([said(vault.activity())]),
      };
      const truth = (await doors[store]()).map((one) => JSON.stringify(one));
      const { changes, missed } = await misses(world, rows, store, async () => {
        const answers = (await doors[store]()).map((one) => JSON.stringify(one));
        const noticed = answers.includes('"vault-damaged"');
        const misled = answers.some((one, at) => one !== '"vault-damaged"' && one !== truth[at]);
        return { noticed, misled };
      });
      console.info(`${store}: ${changes} changes, ${missed.length} unnoticed`);
      expect(missed).toEqual([]);
      expect(changes).toBeGreaterThan(250);
      expect((await doors[store]()).map((one) => JSON.stringify(one))).toEqual(truth);
    },
  );

  it.each([
    ['password', password],
    ['device', null],
  ])('in the header of a vault with a %s slot opens nothing', { timeout: 120_000 }, async (type, secret) => {
    const { world, vault, ids, rows } = await filledVault(secret);
    const { changes, missed } = await misses(world, rows, 'header', async () => {
      // Once with the key at hand, once as after a restart of the browser.
      const warm = [await said(vault.list()), await said(vault.read(ids[0] ?? ''))];
      const cold = openVault({ ...world, session: makeArea() });
      const answer = secret === null ? (await cold.status()).state : await said(cold.unlock(secret));
      const closed = ['vault-damaged', 'vault-newer', 'vault-locked'];
      const shut = ['wrong-password', 'vault-damaged', 'vault-newer', 'damaged', 'newer'];
      return {
        noticed: shut.includes(String(answer)),
        misled: warm.some((one) => !closed.includes(String(one))),
      };
    });
    console.info(`header with a ${type} slot: ${changes} changes, ${missed.length} unnoticed`);
    expect(missed).toEqual([]);
    expect(changes).toBeGreaterThan(150);
  });

  it('in the header is noticed also when it is one more field', async () => {
    const { world, vault, rows } = await filledVault(password);
    const header: object = { ...(rows.header[0]?.[1] as object), extra: 1 }; // the header is an object
    await restore(world.databaseName, { ...rows, header: [['header', header]] });
    await expect(vault.list()).rejects.toEqual(codeIs('vault-damaged'));
    await expect(vault.unlock(password)).rejects.toEqual(codeIs('vault-damaged'));
    expect((await vault.status()).state).toBe('damaged');
  });
});

describe('rows put in other places', () => {
  it('open nothing when two records are swapped', async () => {
    const { world, vault, ids, rows } = await filledVault(null);
    const [one = '', two = ''] = ids;
    const [first, second] = [rowOf(rows, 'records', one), rowOf(rows, 'records', two)];
    const swaps: [unknown, unknown][] = [
      [
        { ...second, id: one },
        { ...first, id: two },
      ],
      [
        { ...second, id: one, revision: first.revision },
        { ...first, id: two, revision: second.revision },
      ],
      [
        { ...first, ciphertext: second.ciphertext },
        { ...second, ciphertext: first.ciphertext },
      ],
      [
        { ...first, nonce: second.nonce },
        { ...second, nonce: first.nonce },
      ],
    ];
    for (const [a, b] of swaps) {
      await restore(world.databaseName, {
        ...rows,
        records: [
          [one, a],
          [two, b],
        ],
      });
      for (const id of ids) await expect(vault.read(id)).rejects.toEqual(codeIs('vault-damaged'));
    }
  });

  it('open nothing when they are of another store', async () => {
    const { world, vault, ids, rows } = await filledVault(null);
    const pairs = [
      ['index', 'manifest'],
      ['manifest', 'index'],
      ['records', 'index'],
      ['log', 'manifest'],
    ] as const;
    for (const [from, to] of pairs) {
      await restore(world.databaseName, { ...rows, [to]: [[to, { ...rowOf(rows, from), id: to }]] });
      await expect(vault.list()).rejects.toEqual(codeIs('vault-damaged'));
    }
    await restore(world.databaseName, rows);
    expect(await vault.list()).toHaveLength(ids.length);
  });

  it('open nothing when they are of another vault', async () => {
    const { world, vault, ids, rows } = await filledVault(null);
    const { rows: others } = await filledVault(null);
    for (const store of ['manifest', 'index', 'log'] as const) {
      await restore(world.databaseName, { ...rows, [store]: others[store] });
      const answers = await everything(vault, ids);
      expect(answers).toContain('vault-damaged');
    }
    await restore(world.databaseName, { ...rows, header: others.header });
    await expect(vault.list()).rejects.toEqual(codeIs('vault-damaged'));
  });
});

describe('an older revision put back', () => {
  it.each(['records', 'index', 'manifest'] as const)('of the %s is noticed', async (store) => {
    const { world, vault, ids, rows } = await filledVault(null);
    const [id = ''] = ids;
    await vault.bind(id, { origin: 'https://later.example', source: 'person', at: 1 });
    const later = await dump(world.databaseName);
    await restore(world.databaseName, { ...later, [store]: rows[store] });
    const answers = await Promise.all([said(vault.list()), said(vault.read(id))]);
    expect(answers).toContain('vault-damaged');
    const origins = JSON.stringify((await said(openVault(world).list())) ?? null);
    expect(origins === '"vault-damaged"' || origins.includes('later.example')).toBe(true);
  });

  it('of the log is noticed', async () => {
    const { world, vault, rows } = await filledVault(null);
    await vault.add(enrolment(), []);
    await restore(world.databaseName, { ...(await dump(world.databaseName)), log: rows.log });
    await expect(vault.activity()).rejects.toEqual(codeIs('vault-damaged'));
  });
});
