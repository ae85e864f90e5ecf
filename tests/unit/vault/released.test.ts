import { readdirSync, readFileSync } from 'node:fs';
import { HOTP, Secret, TOTP, URI } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { windowAt } from '../../../lib/core/otp.ts';
import { openVault } from '../../../lib/vault/vault.ts';
import { placeDatabase, readReleased } from '../../vectors/released-vault.ts';
import { enrolment, makeValues, makeWorld } from './world.ts';

const folder = new URL('../../vectors/released/', import.meta.url);
const files = readdirSync(folder).sort();

/** What a release left, in the browser of somebody who updated: locked. */
async function placed(file: string) {
  const released = readReleased(readFileSync(new URL(file, folder), 'utf8'));
  const area = makeValues();
  await area.set(released.area);
  const world = makeWorld({ clock: { now: released.at }, area });
  await placeDatabase(world.databaseName, released);
  return { released, world, vault: openVault(world) };
}

it('there is one of each release', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const releases = readdirSync('releases').filter((file) => file !== `${version}.json`);
  expect(files).toEqual(releases.sort());
});

describe.each(files)('the vault that %s left in a real browser', (file) => {
  // In one test: each opening costs what the password's key does.
  it('opens by its password, makes every code, and goes on: the counter, another account, a second copy', async () => {
    const { released, world, vault } = await placed(file);
    expect(await vault.status()).toMatchObject({ state: 'locked', protection: 'password' });
    expect(await vault.unlock(released.password)).toBe('unlocked');
    const kept = released.accounts.slice(0, -1);
    const list = await vault.list();
    expect(list.map(({ issuer, account }) => ({ issuer, account }))).toEqual(
      kept.map(({ issuer, account }) => ({ issuer, account })),
    );
    for (const [at, { uri }] of kept.entries()) {
      const { otp } = await vault.read(list[at]?.id ?? '');
      const wanted = URI.parse(uri);
      expect(otp.secret).toBe(wanted.secret.base32);
      if (wanted instanceof TOTP)
        expect(windowAt(otp, world.clock.now).current).toBe(wanted.generate({ timestamp: released.at }));
    }

    const counting = released.accounts.find(({ uri }) => uri.includes('/hotp/'));
    const first = URI.parse(counting?.uri ?? '');
    if (!(first instanceof HOTP)) throw new Error('no account counts');
    const account = (await vault.list()).find((one) => one.account === counting?.account);
    expect(await vault.advance(account?.id ?? '')).toBe(first.counter + released.advanced);
    const { id } = await vault.add(enrolment({ secret: new Secret({ size: 20 }).base32 }), []);
    expect((await vault.list()).map((one) => one.id)).toContain(id);
    expect([...world.area.kept.keys()].some((name) => name.startsWith('vault.'))).toBe(true);
  });
});
