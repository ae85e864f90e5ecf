import { beforeEach, expect, it } from 'vitest';
import type { Enrolment } from '../../../lib/core/types.ts';
import { extension, type TestWorld, testWorld } from './world.ts';

const plain: Enrolment = {
  type: 'totp',
  issuer: 'Example',
  account: 'someone@example.com',
  secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
};

let world: TestWorld;
const add = async (change: Partial<Enrolment> = {}) =>
  (await world.deps.vault.add({ ...plain, ...change }, [])).id;

beforeEach(async () => {
  world = testWorld();
  await world.deps.vault.create(null);
});

it('counts what is copied, and clears the clipboard only where the person set a time', async () => {
  const id = await add();
  await world.handlers['account.copied']({ id }, extension);
  expect(world.clipboard.at).toBeNull();
  await world.handlers['preferences.write']({ clipboardSeconds: 60 }, extension);
  await world.handlers['account.copied']({ id }, extension);
  expect(world.clipboard.at).toBe(world.clock.now + 60_000);
  expect((await world.handlers['opening.read']({}, extension)).list?.uses).toEqual([
    { id, count: 2, last: world.clock.now },
  ]);
});

it('moves an account, and says which counter a code is of', async () => {
  const first = await add({ issuer: 'First' });
  const second = await add({ issuer: 'Second', type: 'hotp', period: 0, counter: 41 });
  await world.handlers['account.move']({ id: second, before: first }, extension);
  const list = await world.handlers['account.list']({}, extension);
  expect(list.map(({ issuer }) => issuer)).toEqual(['Second', 'First']);
  expect(await world.handlers['account.advance']({ id: second }, extension)).toMatchObject({ counter: 41 });
});
