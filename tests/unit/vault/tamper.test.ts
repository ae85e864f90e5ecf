import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { AppError, codeOf } from '../../../lib/core/errors.ts';
import type { Vault } from '../../../lib/vault/vault.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { figure } from '../../figures/figure.ts';
import type { Dump } from './rows.ts';
import { dump, restore, rowOf } from './rows.ts';
import type { TestWorld } from './world.ts';
import { codeIs, enrolment, makeArea, makeVault, noValues, password } from './world.ts';

/** Every bit of every row; else one bit of each byte of a row of each kind. */
const long = process.env['LONG'] !== undefined;
const issuers = long ? ['One', 'Two', 'Three', 'Four', 'Five', 'Six'] : ['One', 'Two'];
const bits = (place: number) => (long ? [0, 1, 2, 3, 4, 5, 6, 7] : [place % 8]);

/** The words with which a vault gives nothing: what stands there is not what was written, or not what was written last. */
const shutCodes: unknown[] = ['vault-damaged', 'vault-rolled-back', 'vault-wiped'];
const isShut = (error: unknown) => shutCodes.includes(codeOf(error));
/** Whether a change was noticed, and whether any answer was another than the truth. */
function judged(answers: unknown[], truth: unknown[] | undefined) {
  return {
    noticed: answers.some((one) => shutCodes.includes(one)),
    misled: answers.some((one, at) => !shutCodes.includes(one) && one !== truth?.[at]),
  };
}

/** What was changed in all of this file, and what of it nobody noticed. */
const told = { flips: 0, others: 0, missed: 0 };
afterAll(() => {
  figure({
    figure: `unnoticed of ${told.flips} flipped bits, and of ${told.others} other changes, swaps and older revisions`,
    part: '5',
    requirement:
      'security 12: every bit flipped (at least 50,000), any two ciphertexts swapped, older revisions: all caught',
    value: told.missed,
    goal: 0,
    holds: told.missed === 0,
  });
});

vi.mock('hash-wasm', async (original) =>
  (await import('./remembered-kdf.ts')).rememberedKdf(await original<typeof import('hash-wasm')>()),
);

type Path = (string | number)[];

/** Every way to change one thing in a stored value: each bit or byte, each number, each text, each field left out. */
function* changesOf(value: unknown, path: Path = []): Generator<{ at: string; changed: unknown }> {
  const at = path.join('.');
  if (value instanceof Uint8Array) {
    for (let place = 0; place < value.length; place++) {
      for (const bit of bits(place)) {
        const changed = new Uint8Array(value);
        changed[place] = (changed[place] ?? 0) ^ (1 << bit);
        yield { at: `${at}[${place}] bit ${bit}`, changed };
      }
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

/** What a vault says, as JSON, or the code with which it says nothing. */
async function said(answer: Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await answer);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return codeOf(error);
  }
}

async function everything(vault: Vault, ids: string[]): Promise<string[]> {
  const reads = ids.map((id) => said(vault.read(id)));
  return Promise.all([said(vault.list()), said(vault.activity()), ...reads]);
}

async function filledVault(secret: string | null) {
  const { world, vault } = await makeVault(secret, { area: noValues() });
  const ids: string[] = [];
  for (const issuer of issuers) {
    const secret = issuer === 'One' ? 'JBSWY3DP' : 'KRUGKIDR';
    ids.push((await vault.add(enrolment({ issuer, secret }), [])).id);
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

/** Makes every change to a store's first row (LONG: to all), one at a time, and names those that were not noticed or misled. */
async function misses(
  world: TestWorld,
  rows: Dump,
  store: keyof Dump,
  ask: (place: IDBValidKey) => Promise<{ noticed: boolean; misled: boolean }>,
): Promise<{ changes: number; missed: string[] }> {
  const db = await openDB(world.databaseName);
  const missed: string[] = [];
  let changes = 0;
  for (const [place, value] of rows[store].slice(0, long ? undefined : 1)) {
    for (const { at, changed } of changesOf(value)) {
      if (!(await replaced(db, rows, store, place, changed))) continue;
      changes++;
      told[at.includes(' bit ') ? 'flips' : 'others']++;
      const { noticed, misled } = await ask(place);
      if (!noticed || misled) missed.push(`${store}: ${at}`);
    }
  }
  told.missed += missed.length;
  db.close();
  await restore(world.databaseName, rows);
  return { changes, missed };
}

describe('one thing changed', () => {
  it.each(['records', 'manifest', 'index', 'log'] as const)(
    'in the %s is noticed, and never read as something else',
    { timeout: long ? 1_800_000 : 120_000 },
    async (store) => {
      const { world, vault, ids, rows } = await filledVault(null);
      const doors: Record<typeof store, (place: IDBValidKey) => Promise<string[]>> = {
        records: (id) => Promise.all([said(vault.read(String(id)))]),
        manifest: () => everything(vault, ids),
        index: () => Promise.all([said(vault.list())]),
        log: () => Promise.all([said(vault.activity())]),
      };
      const truths = new Map<IDBValidKey, string[]>();
      for (const [place] of rows[store]) truths.set(place, await doors[store](place));
      const { changes, missed } = await misses(world, rows, store, async (place) =>
        judged(await doors[store](place), truths.get(place)),
      );
      expect(missed).toEqual([]);
      expect(changes).toBeGreaterThan(250);
      for (const [place, truth] of truths) expect(await doors[store](place)).toEqual(truth);
    },
  );

  it.each([
    ['password', password],
    ['device', null],
  ])(
    'in the header of a vault with a %s slot opens nothing',
    { timeout: long ? 1_800_000 : 120_000 },
    async (type, secret) => {
      const { world, vault, ids, rows } = await filledVault(secret);
      const { changes, missed } = await misses(world, rows, 'header', async () => {
        // Once with the key at hand, once as after a restart of the browser.
        const warm = [await said(vault.list()), await said(vault.read(ids[0] ?? ''))];
        const cold = openVault({ ...world, session: makeArea() });
        const answer = secret === null ? (await cold.status()).state : await said(cold.unlock(secret));
        const closed = [...shutCodes, 'vault-newer', 'vault-locked'];
        const shut = [...closed, '"wrong-password"', 'damaged', 'newer', 'rolled-back', 'wiped'];
        return { noticed: shut.includes(answer), misled: warm.some((one) => !closed.includes(one)) };
      });
      expect(missed, type).toEqual([]);
      expect(changes).toBeGreaterThan(150);
    },
  );

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
      for (const id of ids) await expect(vault.read(id)).rejects.toSatisfy(isShut);
    }
  });

  it('open nothing when any two of all rows are swapped', { timeout: 120_000 }, async () => {
    const { world, vault, ids, rows } = await filledVault(null);
    const truth = await everything(vault, ids);
    const sealed = (['manifest', 'index', 'records', 'log'] as const).flatMap((store) =>
      rows[store].map(([key]) => ({ store, key })),
    );
    const missed: string[] = [];
    for (const [at, one] of sealed.entries()) {
      for (const other of sealed.slice(at + 1)) {
        const changed = structuredClone(rows);
        const [a, b] = [rowOf(changed, one.store, one.key), rowOf(changed, other.store, other.key)];
        [a.nonce, b.nonce] = [b.nonce, a.nonce];
        [a.ciphertext, b.ciphertext] = [b.ciphertext, a.ciphertext];
        await restore(world.databaseName, changed);
        const { noticed, misled } = judged(await everything(vault, ids), truth);
        told.others++;
        if (misled || !noticed) missed.push(`${one.key} and ${other.key}`);
      }
    }
    told.missed += missed.length;
    expect(missed).toEqual([]);
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
      await expect(vault.list()).rejects.toSatisfy(isShut);
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
      expect(answers.some((one) => shutCodes.includes(one))).toBe(true);
    }
    await restore(world.databaseName, { ...rows, header: others.header });
    await expect(vault.list()).rejects.toSatisfy(isShut);
  });
});

describe('an older revision put back', () => {
  it.each(['records', 'index', 'manifest'] as const)('of the %s is noticed', async (store) => {
    const { world, vault, ids, rows } = await filledVault(null);
    const [id = ''] = ids;
    // So many that the index itself is written, not a few entries apart from it.
    await vault.addMany(Array.from({ length: 70 }, () => ({ enrolment: enrolment(), origins: [] })));
    await vault.bind(id, { origin: 'https://later.example', source: 'person', at: 1 });
    const later = await dump(world.databaseName);
    await restore(world.databaseName, { ...later, [store]: rows[store] });
    const answers = await Promise.all([said(vault.list()), said(vault.read(id))]);
    expect(answers.some((one) => shutCodes.includes(one))).toBe(true);
    const origins = await said(openVault(world).list());
    expect(shutCodes.includes(origins) || origins.includes('later.example')).toBe(true);
  });

  it('of any row is noticed, whichever of all revisions before it is', { timeout: 120_000 }, async () => {
    const { world, vault, ids, rows } = await filledVault(null);
    const history = [rows];
    for (let at = 0; at < 8; at++) {
      const origin = `https://a${at}.example`;
      await vault.bind(ids[at % ids.length] ?? '', { origin, source: 'person', at });
      history.push(await dump(world.databaseName));
    }
    const now = history.pop() ?? rows;
    const truth = await everything(vault, ids);
    const missed: string[] = [];
    for (const [revision, older] of history.entries()) {
      for (const store of ['manifest', 'index', 'records', 'log'] as const) {
        for (const [key, row] of older[store]) {
          const stands = now[store].find(([place]) => place === key)?.[1];
          if (JSON.stringify(stands) === JSON.stringify(row)) continue;
          const mixed = now[store].map((pair): typeof pair => (pair[0] === key ? [key, row] : pair));
          await restore(world.databaseName, { ...now, [store]: mixed });
          const { noticed, misled } = judged(await everything(vault, ids), truth);
          told.others++;
          if (misled || !noticed) missed.push(`${store} ${key} of ${revision}`);
        }
      }
    }
    told.missed += missed.length;
    expect(missed).toEqual([]);
  });

  it('of the log is noticed', async () => {
    const { world, vault, rows } = await filledVault(null);
    await vault.add(enrolment(), []);
    await restore(world.databaseName, { ...(await dump(world.databaseName)), log: rows.log });
    await expect(vault.activity()).rejects.toSatisfy(isShut);
  });
});
