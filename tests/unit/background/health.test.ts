import { beforeEach, expect, it } from 'vitest';
import type { HealthKind } from '../../../lib/core/health.ts';
import { enrolment } from '../vault/world.ts';
import { helpkit, loginPrompt, type TestWorld, testWorld } from './world.ts';

const extension = { tier: 'extension' } as const;
const password = 'a password of tests';
const minute = 60_000;
let world: TestWorld;

beforeEach(async () => {
  world = testWorld();
  await world.deps.vault.create(password);
});

const add = (account: string, secret?: string) =>
  world.deps.vault.add(enrolment({ account, ...(secret !== undefined && { secret }) }), []);
const finding = async (kind: HealthKind) =>
  (await world.handlers['health.read']({}, extension)).findings.find((one) => one.kind === kind) ?? null;

it('says that an account is on this device only until a checked backup, made since it was added, holds it', async () => {
  const { id } = await add('one@example.com');
  expect(await finding('one-device')).toMatchObject({ accounts: [id] });
  world.clock.now += minute;
  const made = await world.deps.vault.makeBackup(password, null);
  if (made === 'wrong-password') throw new Error('the password is right');
  // A file that nobody looked at again may lie nowhere.
  expect(await finding('one-device')).not.toBeNull();
  await world.handlers['backup.check']({ file: made.text, password }, extension);
  expect(await finding('one-device')).toBeNull();
  world.clock.now += minute;
  const later = await add('two@example.com', 'KRUGKIDROVUWG2ZAMJZG653OEBTG66BA');
  expect(await finding('one-device')).toMatchObject({ accounts: [later.id] });
});

it('takes an account that was shown as a QR code to be on another device, and no other one', async () => {
  const one = await add('one@example.com');
  const two = await add('two@example.com', 'KRUGKIDROVUWG2ZAMJZG653OEBTG66BA');
  world.clock.now += minute;
  await world.handlers['reveal.account']({ id: one.id, password }, extension);
  expect(await finding('one-device')).toMatchObject({ accounts: [two.id] });
  await world.handlers['reveal.batch']({ ids: [two.id], password }, extension);
  expect(await finding('one-device')).toBeNull();
});

it('has nothing against one device where the accounts are in step with other browsers, until that ends', async () => {
  await add('one@example.com');
  await world.handlers['sync.begin']({ password, replace: false }, extension);
  expect(await finding('one-device')).toBeNull();
  await world.handlers['sync.end']({ forAll: false }, extension);
  expect(await finding('one-device')).not.toBeNull();
});

it('leads from SMS to the page where it is changed: HelpKit’s, one that was seen, or the site itself', async () => {
  await add('one@example.com');
  const { handlers, deps } = world;
  const sms = { ...loginPrompt, kind: 'sms', waitsFor: 'sms' } as const;
  const [known, unknown] = ['https://bank.example', 'https://shop.example'];
  await deps.vault.changeLedger('trusted', ({ devices }) => ({
    devices,
    lists: [{ origin: known, path: '/me/security', username: '', devices: [], readAt: 0 }],
  }));
  for (const origin of [helpkit.origin, known, unknown]) {
    await deps.vault.changeSite(origin, (site) => ({ ...site, bySms: true }));
  }
  await handlers['prompt.seen'](sms, helpkit);
  expect((await finding('sms-only'))?.sites).toEqual([
    { origin: helpkit.origin, address: `${helpkit.origin}/settings/security` },
    { origin: known, address: `${known}/me/security` },
    { origin: unknown, address: `${unknown}/` },
  ]);
});
