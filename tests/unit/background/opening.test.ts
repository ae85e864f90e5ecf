import { beforeEach, expect, it } from 'vitest';
import { extension, testWorld } from './world.ts';

let world: ReturnType<typeof testWorld>;

beforeEach(() => {
  world = testWorld();
});

const opening = () => world.handlers['opening.read']({}, extension);

async function add(issuer: string, type: 'totp' | 'hotp' = 'totp'): Promise<string> {
  const draft = await world.handlers['draft.make'](
    {
      issuer,
      account: '',
      secret: 'JBSWY3DPEHPK3PXP',
      type,
      algorithm: 'SHA1',
      digits: 6,
      period: type === 'totp' ? 30 : 0,
      counter: 0,
    },
    extension,
  );
  const { id } = await world.handlers['draft.keep'](
    { id: draft.id, issuer, account: '', bind: false },
    extension,
  );
  return id;
}

it('tells of a vault that is not there, or is locked, and lists nothing of it', async () => {
  expect(await opening()).toMatchObject({
    status: { state: 'none' },
    list: null,
    drafts: [],
    waitingCodes: null,
  });
  await world.handlers['vault.create']({ password: 'a long enough pass phrase' }, extension);
  await add('HelpKit');
  await world.handlers['vault.lock']({}, extension);
  expect(await opening()).toMatchObject({ status: { state: 'locked' }, list: null });
});

it('gives the list with the codes it begins with, by the order that the person chose, as the single questions do', async () => {
  await world.handlers['vault.create']({ password: null }, extension);
  for (let at = 0; at < 14; at += 1) await add(`Issuer ${String.fromCharCode(97 + at)}`);
  const counted = await add('Counter', 'hotp');
  const { list } = await opening();
  expect(list?.accounts).toEqual(await world.handlers['account.list']({}, extension));
  const first = list?.accounts.slice(0, 12).map(({ id }) => id) ?? [];
  expect(list?.codes).toEqual(await world.handlers['account.codes']({ ids: first }, extension));

  await world.handlers['preferences.write']({ sort: 'name' }, extension);
  const sorted = (await opening()).list?.codes.map(({ id }) => id);
  expect(sorted).not.toContain(counted);
  expect(sorted).toEqual(first.slice(0, 11));
});

it('gives what waits, and what stood in the form', async () => {
  await world.handlers['vault.create']({ password: null }, extension);
  await world.handlers['form.save']({ text: 'half typed' }, extension);
  await world.handlers['draft.read'](
    { text: 'otpauth://totp/Example:me?secret=JBSWY3DPEHPK3PXP&issuer=Example' },
    extension,
  );
  expect(await opening()).toMatchObject({ form: 'half typed', drafts: [{ issuer: 'Example' }] });
});

it('counts as use, which puts the lock off', async () => {
  await world.handlers['vault.create']({ password: 'a long enough pass phrase' }, extension);
  const before = (await opening()).status.locksAt ?? 0;
  world.clock.now += 60_000;
  await opening();
  expect((await world.handlers['vault.status']({}, extension)).locksAt).toBe(before + 60_000);
});
