import { beforeEach, describe, expect, it } from 'vitest';
import { codeAt } from '../../../lib/core/otp.ts';
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
const other = { algorithm: 'SHA512', digits: 8, period: 60 } as const;

let world: TestWorld;
const add = async (change: Partial<Enrolment> = {}) =>
  (await world.deps.vault.add({ ...plain, ...change }, [])).id;

beforeEach(async () => {
  world = testWorld();
  await world.deps.vault.create(null);
});

describe('how codes are made', () => {
  it('is tried without keeping anything, and shows what the codes would be', async () => {
    const id = await add();
    const now = await world.handlers['account.tryCodes']({ id, way: null }, extension);
    expect(now).toMatchObject({
      way: { algorithm: 'SHA1', digits: 6, period: 30 },
      window: { current: codeAt(plain, world.clock.now) },
    });
    const then = await world.handlers['account.tryCodes']({ id, way: other }, extension);
    expect(then.window.current).toBe(codeAt({ ...plain, ...other }, world.clock.now));
    expect((await world.deps.vault.read(id)).otp).toMatchObject(plainOtp);
  });

  it('is changed for good; steps of another period are used by none', async () => {
    const id = await add();
    await world.deps.vault.useStep(id, 1);
    const view = await world.handlers['account.changeCodes'](
      { id, way: { ...other, period: 30 } },
      extension,
    );
    expect(view).toMatchObject({ id, digits: 8, period: 30 });
    expect((await world.deps.vault.read(id)).usedSteps).toEqual([1]);
    await world.handlers['account.changeCodes']({ id, way: other }, extension);
    const record = await world.deps.vault.read(id);
    expect(record.otp).toMatchObject({ ...other, secret: plain.secret });
    expect(record.usedSteps).toEqual([]);
  });

  it.each([
    [{ ...other, digits: 11 }, 'invalid-digits'],
    [{ ...other, period: 0 }, 'invalid-period'],
  ])('is refused for %j', async (way, code) => {
    const id = await add();
    await expect(world.handlers['account.tryCodes']({ id, way }, extension)).rejects.toThrow(code);
    await expect(world.handlers['account.changeCodes']({ id, way }, extension)).rejects.toThrow(code);
  });

  it('is fixed where codes go by a counter or are Steam’s', async () => {
    for (const type of ['hotp', 'steam'] as const) {
      const id = await add({ type, ...(type === 'hotp' ? { period: 0 } : { digits: 5 }) });
      await expect(world.handlers['account.changeCodes']({ id, way: other }, extension)).rejects.toThrow();
      await expect(world.handlers['account.tryCodes']({ id, way: null }, extension)).rejects.toThrow(
        'unsupported-type',
      );
    }
  });
});

const plainOtp = { algorithm: 'SHA1', digits: 6, period: 30 };

describe('a site that is typed', () => {
  it('is bound by its exact origin', async () => {
    const id = await add();
    const view = await world.handlers['account.bind'](
      { id, origin: 'https://shop.example/login' },
      extension,
    );
    expect(view.origins).toEqual([{ origin: 'https://shop.example', source: 'person', at: world.clock.now }]);
  });

  it.each([
    ['http://shop.example', 'site-unfit'],
    ['file:///etc', 'site-unfit'],
    ['https://app.he1pkit.in', 'site-lookalike'],
  ])('%s is refused', async (origin, code) => {
    const id = await add();
    await expect(world.handlers['account.bind']({ id, origin }, extension)).rejects.toThrow(code);
    expect((await world.deps.vault.read(id)).origins).toEqual([]);
  });
});

it('keeps of an icon only what can be shown', async () => {
  const id = await add();
  const edit = { issuer: 'A', account: '', tags: [], pinned: false };
  const kept = async (icon: string | null) =>
    (await world.handlers['account.edit']({ id, edit: { ...edit, icon } }, extension)).icon;
  expect(await kept('tile:3:AB')).toBe('tile:3:AB');
  expect(await kept('https://example.com/pixel.png')).toBeNull();
});
