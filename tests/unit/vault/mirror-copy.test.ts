import { describe, expect, it } from 'vitest';
import { copyAfter, packCopy, packStep, readCopy, unpackCopy } from '../../../lib/vault/mirror-copy.ts';
import {
  baseName,
  copyAt,
  floorOf,
  headName,
  isStepUpTo,
  nextName,
  ours,
  readHead,
  readWitness,
  stepName,
  witnessName,
} from '../../../lib/vault/mirror-layout.ts';
import { pack } from '../../../lib/vault/packed.ts';
import { isRolledBack } from '../../../lib/vault/witness.ts';
import { codeIs } from './world.ts';

const row = (id: string, revision: number) => {
  const bytes = (length: number) => new Uint8Array(length).fill(revision);
  return { id, schema: 1, revision, nonce: bytes(12), ciphertext: bytes(20) };
};

const copy = {
  header: { vaultId: 'v', seal: new Uint8Array([1, 2]) },
  rows: {
    manifest: row('manifest', 5),
    index: row('index', 4),
    records: [row('a', 3), row('b', 5)],
    log: [row('log', 1), row('log', 2)],
  },
};
const packed = packCopy(copy);

const step = (changes: object = {}) => {
  const whole = {
    from: { revision: 5 },
    manifest: row('manifest', 6),
    index: null,
    put: [],
    drop: [],
    log: [],
  };
  return packStep({ ...whole, logFloor: -900, ...changes });
};

describe('a copy', () => {
  it('is given back as it was', () => {
    expect(unpackCopy(readCopy(JSON.parse(JSON.stringify(packed))))).toEqual(copy);
  });

  it('loses no row for another that is none; without manifest or list it is none', () => {
    const torn = { id: 'a', revision: 3 };
    const { records, log } = unpackCopy({
      ...packed,
      records: [torn, ...packed.records.slice(1)],
      log: [torn],
    }).rows;
    expect([records, log]).toEqual([[copy.rows.records[1]], []]);
    expect(() => unpackCopy({ ...packed, manifest: torn })).toThrow(codeIs('vault-damaged'));
    expect(() => unpackCopy({ ...packed, index: torn })).toThrow(codeIs('vault-damaged'));
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'copy'],
    ['no manifest', { ...packed, manifest: null }],
    ['a list that is a text', { ...packed, index: 'index' }],
    ['records that are no list', { ...packed, records: {} }],
    ['a log that is no list', { ...packed, log: null }],
    ['a row without a name', { ...packed, records: [{ revision: 3 }] }],
    ['a row without a revision', { ...packed, log: [{ id: 'log', revision: '3' }] }],
  ])('is none where there is %s', (_, value) => {
    expect(() => readCopy(value)).toThrow(codeIs('vault-damaged'));
  });
});

describe('a step', () => {
  const stepped = (changes: object) => unpackCopy(copyAfter(packed, step(changes))).rows;

  it('takes over what it changes, and nothing else', () => {
    expect(stepped({})).toEqual({ ...copy.rows, manifest: row('manifest', 6) });
    expect(stepped({ index: row('index', 6) }).index).toEqual(row('index', 6));
    expect(stepped({ put: [row('b', 6), row('c', 6)], drop: ['a'] }).records).toEqual([
      row('b', 6),
      row('c', 6),
    ]);
  });

  it('keeps of the log what is above its floor', () => {
    expect(stepped({ log: [row('log', 3)] }).log.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(stepped({ log: [row('log', 3)], logFloor: 1 }).log.map(({ revision }) => revision)).toEqual([
      2, 3,
    ]);
  });

  it.each<[string, unknown]>([
    ['of another revision', step({ from: { revision: 4 } })],
    ['that leads nowhere', step({ manifest: row('manifest', 5) })],
    ['that leads back', step({ manifest: row('manifest', 2) })],
    ['without a manifest', { ...(step() as object), manifest: null }],
    ['with a list that is none', { ...(step() as object), index: 7 }],
    ['with rows that are no list', { ...(step() as object), put: null }],
    ['that drops what has no name', { ...(step() as object), drop: [7] }],
    ['without a floor of the log', { ...(step() as object), logFloor: null }],
    ['that is none', 'step'],
  ])('%s is none', (_, value) => {
    expect(() => copyAfter(packed, value)).toThrow(codeIs('vault-damaged'));
  });
});

describe('what lies in the other store', () => {
  const head = { vaultId: 'v', epoch: 1, base: 5, revision: 6 };
  const witness = (epoch: number, revision: number) => ({
    vaultId: 'v',
    epoch,
    row: pack(row('witness', revision)),
  });

  it('is the copy of a revision where steps lead there', () => {
    const leap = step({ from: { revision: 6 }, manifest: row('manifest', 8) });
    const values = { [baseName]: packed, [stepName(6)]: step(), [stepName(8)]: leap };
    for (const revision of [5, 6, 8]) expect(copyAt(values, head, revision).manifest.revision).toBe(revision);
    for (const revision of [4, 7, 9])
      expect(() => copyAt(values, head, revision)).toThrow(codeIs('vault-damaged'));
    // One that was played into the base, and was to be removed when the worker died.
    const left = { ...values, [stepName(5)]: step({ from: { revision: 4 }, manifest: row('manifest', 5) }) };
    expect(copyAt(left, head, 6).manifest.revision).toBe(6);
    const { [stepName(6)]: _, ...holed } = values;
    expect(() => copyAt(holed, head, 8)).toThrow(codeIs('vault-damaged'));
  });

  it('is ours by its name, and a step by its number', () => {
    const names = [witnessName, headName, nextName, baseName, stepName(6)];
    expect(names.every((name) => ours.test(name))).toBe(true);
    for (const name of ['settings', 'vault.mirrors', 'x.vault.mirror', 'vault.session'])
      expect(ours.test(name)).toBe(false);
    expect([6, 7].map((revision) => isStepUpTo(stepName(6), revision))).toEqual([true, true]);
    expect([63, 64].map((revision) => isStepUpTo(stepName(64), revision))).toEqual([false, true]);
    expect(isStepUpTo(stepName(6), 5)).toBe(false);
    for (const name of [...names.slice(0, 4), 'vault.mirror.6x', 'xvault.mirror.6'])
      expect(isStepUpTo(name, 9)).toBe(false);
  });

  it.each([
    null,
    'head',
    { ...head, vaultId: 1 },
    { ...head, epoch: -1 },
    { ...head, revision: 1.5 },
    { ...head, base: null },
  ])('has no head in %j', (value) => {
    expect(readHead(head)).toEqual(head);
    expect(readHead(value)).toBeNull();
  });

  it.each([
    null,
    'witness',
    { ...witness(1, 5), epoch: null },
    { ...witness(1, 5), vaultId: 7 },
    { ...witness(1, 5), row: {} },
  ])('has no witness in %j', (value) => {
    expect(readWitness(witness(1, 5))?.floor).toEqual({ vaultId: 'v', epoch: 1, revision: 5 });
    expect(readWitness(value)).toBeNull();
  });

  it.each([
    [1, 5, 1, 6],
    [1, 6, 1, 6],
    [1, 7, 1, 7],
    [2, 3, 2, 3],
    [0, 9, 1, 6],
  ])('tells of a witness of %i/%i beside a head of 1/6 the later: %i/%i', (epoch, revision, ...later) => {
    const floor = floorOf({ [headName]: head, [witnessName]: witness(epoch, revision) });
    expect([floor?.epoch, floor?.revision]).toEqual(later);
  });

  it('is told by either alone, and by none where there is none', () => {
    expect(floorOf({ [headName]: head })).toMatchObject({ epoch: 1, revision: 6 });
    expect(floorOf({ [headName]: 'torn', [witnessName]: witness(2, 3) })).toEqual({
      vaultId: 'v',
      epoch: 2,
      revision: 3,
    });
    expect(floorOf({ [nextName]: 'w' })).toBeNull();
    expect(floorOf({ [headName]: head, [nextName]: 'w' })?.next).toBe('w');
    expect(floorOf({ [headName]: head, [nextName]: 7 })?.next).toBeUndefined();
  });
});

describe('what the database holds', () => {
  const floor = { vaultId: 'v', epoch: 2, revision: 6 };
  it.each<[boolean, object, object]>([
    [false, { vaultId: 'v', epoch: 2 }, { revision: 6 }],
    [false, { vaultId: 'v', epoch: 2 }, { revision: 7 }],
    [false, { vaultId: 'v', epoch: 3 }, { revision: 1 }],
    [true, { vaultId: 'v', epoch: 2 }, { revision: 5 }],
    [true, { vaultId: 'v', epoch: 1 }, { revision: 9 }],
    [true, { vaultId: 'w', epoch: 2 }, { revision: 6 }],
    [false, { vaultId: 'w', epoch: 2 }, {}],
    [false, { vaultId: 'w', epoch: '2' }, { revision: 6 }],
    [false, { vaultId: 7, epoch: 2 }, { revision: 6 }],
  ])('is older than what is known: %j of %j, %j', (older, header, manifest) => {
    expect(isRolledBack(floor, { header, manifest })).toBe(older);
    expect(isRolledBack(null, { header, manifest })).toBe(false);
  });

  it('may be the vault that was about to come, and need be nothing', () => {
    const announced = { ...floor, next: 'w' };
    expect(isRolledBack(announced, { header: { vaultId: 'w', epoch: 1 }, manifest: { revision: 1 } })).toBe(
      false,
    );
    expect(isRolledBack(announced, { header: { vaultId: 'x', epoch: 9 }, manifest: { revision: 9 } })).toBe(
      true,
    );
    expect(isRolledBack(floor, { header: null, manifest: undefined })).toBe(false);
  });
});
