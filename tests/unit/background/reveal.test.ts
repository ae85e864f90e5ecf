import decodeQR from 'qr/decode.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { readMigrationUri } from '../../../lib/core/migration-uri.ts';
import { parseOtpauthUri } from '../../../lib/core/otpauth-uri.ts';
import type { Enrolment } from '../../../lib/core/types.ts';
import { extension, type TestWorld, testWorld } from './world.ts';

const password = 'a password of tests';
const plain: Enrolment = {
  type: 'totp',
  issuer: 'Example',
  account: 'someone@example.com',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  algorithm: 'SHA256',
  digits: 8,
  period: 60,
  counter: 0,
};

describe('showing an account as a QR code', () => {
  let world: TestWorld;
  const add = async (change: Partial<Enrolment> = {}) =>
    (await world.deps.vault.add({ ...plain, ...change }, [])).id;
  const reveal = (id: string, given = password) =>
    world.handlers['reveal.account']({ id, password: given }, extension);
  const batch = (ids: string[], given = password) =>
    world.handlers['reveal.batch']({ ids, password: given }, extension);

  beforeEach(async () => {
    world = testWorld();
    await world.deps.vault.create(password);
  });

  it('gives the very same account, after the right password', async () => {
    const answer = await reveal(await add());
    expect(answer).toMatchObject({ result: 'shown', left: [] });
    expect(answer.codes.map((code) => parseOtpauthUri(textOf(code)))).toEqual([plain]);
  });

  it('gives nothing after a wrong one, nor without one, and stays unlocked', async () => {
    const id = await add();
    const refused = { result: 'wrong-password', codes: [], left: [], check: '' };
    expect(await reveal(id, 'another password')).toEqual(refused);
    expect(await reveal(id, '')).toEqual(refused);
    expect(await batch([id], 'another password')).toEqual(refused);
    expect(await world.deps.vault.status()).toMatchObject({ state: 'unlocked' });
  });

  it('does not open a locked vault, even with the right password', async () => {
    const id = await add();
    await world.deps.vault.lock('manual');
    await expect(reveal(id)).rejects.toMatchObject({ code: 'vault-locked' });
    expect(await world.deps.vault.status()).toMatchObject({ state: 'locked' });
  });

  it('asks for no password where the vault has none', async () => {
    world = testWorld();
    await world.deps.vault.create(null);
    expect(await reveal(await add(), '')).toMatchObject({ result: 'shown' });
  });

  it('does not show what was deleted', async () => {
    const id = await add();
    await world.deps.vault.remove(id);
    await expect(reveal(id)).rejects.toMatchObject({ code: 'account-unknown' });
  });

  it('moves several in parts that belong together, and names those that it leaves out', async () => {
    const fit = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
    const ids: string[] = [];
    for (let at = 0; at < 12; at += 1) ids.push(await add({ ...fit, account: `me${at}` }));
    const long = await add();
    const steam = await add({ ...fit, type: 'steam', digits: 5 });
    const answer = await batch([long, ...ids, steam]);
    const parts = answer.codes.map((code) => readMigrationUri(textOf(code)));
    expect(parts.flatMap(({ accounts }) => accounts.map(({ account }) => account))).toEqual(
      ids.map((_, at) => `me${at}`),
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts.map(({ batch: { id } }) => id)).size).toBe(1);
    expect(answer.left).toEqual([
      { id: long, what: 'period' },
      { id: steam, what: 'steam' },
    ]);
  });

  it('gives the same two words as the browser that reads all the parts, and others where one is missing', async () => {
    const fit = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
    const ids: string[] = [];
    for (let at = 0; at < 12; at += 1) ids.push(await add({ ...fit, account: `me${at}` }));
    const { codes, check } = await batch(ids);
    const read = codes.flatMap((code) => readMigrationUri(textOf(code)).accounts);
    const other = testWorld();
    await other.deps.vault.create(password);
    const compared = (enrolments: readonly Enrolment[]) =>
      other.handlers['transfer.compare'](
        { accounts: enrolments.map((enrolment) => ({ enrolment, origins: [] })) },
        extension,
      );
    expect(check).not.toBe('');
    expect((await compared(read)).check).toBe(check);
    expect((await compared(read.slice(1))).check).not.toBe(check);
  });

  it('leaves no trace of a shown account in the memory of the session', async () => {
    const id = await add();
    const before = world.dump();
    await reveal(id);
    expect(world.dump()).toBe(before);
  });
});

/** What a decoder reads from these modules, drawn four pixels each. */
function textOf(rows: boolean[][]): string {
  const width = rows.length * 4;
  const data = Uint8ClampedArray.from({ length: width * width * 4 }, (_, at) => {
    const pixel = Math.floor(at / 4);
    const dark = rows[Math.floor(pixel / width / 4)]?.[Math.floor((pixel % width) / 4)] === true;
    return at % 4 < 3 && dark ? 0 : 255;
  });
  return decodeQR({ width, height: width, data });
}
