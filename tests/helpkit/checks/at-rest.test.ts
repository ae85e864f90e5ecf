// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from 'otpauth';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAccount } from '../rules/accounts.ts';
import { hashPassword, matchesPassword } from '../rules/password-hash.ts';
import { deriveKeys, seal, unseal } from '../rules/seal.ts';
import { seed } from '../seed.ts';
import { startHelpkit } from '../server.ts';
import { secretOf, startBench } from './test-visitor.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpkit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the database file holds no secret, code, token or password in any usual writing', async () => {
  const database = join(folder, 'site.sqlite');
  const bench = await startBench({ database });
  const { owner } = bench.accounts;
  const browser = await bench.withPassword(owner);
  await browser.open('/login/code');
  await browser.send('/login/code', { code: bench.code(secretOf(owner)), trust: 'yes' });
  const raw = Buffer.from(Secret.fromBase32(secretOf(owner)).bytes);
  const codes = owner.backupCodes ?? [];
  const searched = [
    raw,
    raw.toString('hex'),
    raw.toString('base64'),
    secretOf(owner),
    owner.password,
    ...codes,
    ...codes.map((code) => code.replaceAll('-', '')),
    ...browser.cookies.values(),
  ];
  const files = [database, `${database}-wal`].map((file) => readFileSync(file));
  await bench.helpkit.stop();
  files.push(readFileSync(database));
  expect(searched.length).toBeGreaterThan(26);
  expect(files.some((file) => file.includes('owner@example.com'))).toBe(true);
  for (const needle of searched) for (const file of files) expect(file.includes(needle)).toBe(false);
});

test('a database file is taken up again with its key, and opens no secret with another', async () => {
  const database = join(folder, 'site.sqlite');
  const sealKey = new Uint8Array(32).fill(7);
  const first = await startHelpkit({ port: 0, database, sealKey, hashCost: 4 });
  const secret = (await seed(first.site)).owner.secret;
  await first.stop();
  const second = await startHelpkit({ port: 0, database, sealKey, hashCost: 4 });
  expect((await seed(second.site)).owner.secret).toEqual(secret);
  await second.stop();
  const third = await startHelpkit({ port: 0, database, sealKey: new Uint8Array(32), hashCost: 4 });
  await expect(seed(third.site)).rejects.toThrow();
  await third.stop();
});

test('a start that was cut off while it made the accounts is made good by the next one', async () => {
  const site = await startHelpkit({ port: 0, hashCost: 4 });
  await addAccount(site.site, { email: 'owner@example.com', name: 'Owner', role: 'Owner', password: 'x' });
  const { owner } = await seed(site.site);
  expect(owner.secret?.uri).toContain('owner%40example.com');
  expect(owner.backupCodes).toHaveLength(10);
  await site.stop();
});

test('a file of another version is refused with words', async () => {
  const database = join(folder, 'site.sqlite');
  const site = await startHelpkit({ port: 0, database });
  site.database.pragma('user_version = 99');
  await site.stop();
  await expect(startHelpkit({ port: 0, database })).rejects.toThrow('another version');
});

test('two sites run side by side, each under both names of loopback, and a port that was asked for but is taken is an error', async () => {
  const one = await startHelpkit();
  const two = await startHelpkit();
  expect(two.url).not.toBe(one.url);
  for (const { url } of [one, two]) {
    expect((await fetch(`${url}/login`)).status).toBe(200);
    expect((await fetch(`${url.replace('127.0.0.1', 'localhost')}/login`)).status).toBe(200);
  }
  await expect(startHelpkit({ port: Number(new URL(two.url).port) })).rejects.toThrow('EADDRINUSE');
  await Promise.all([one.stop(), two.stop()]);
});

test('sealed bytes open only whole, in their place and with their key', () => {
  const { secrets } = deriveKeys(new Uint8Array(32).fill(1));
  const sealed = seal(secrets, new Uint8Array(12).fill(2), 'here', Buffer.from('twenty bytes of seed'));
  expect(unseal(secrets, 'here', sealed).toString()).toBe('twenty bytes of seed');
  expect(() => unseal(secrets, 'there', sealed)).toThrow();
  expect(() => unseal(deriveKeys(new Uint8Array(32)).secrets, 'here', sealed)).toThrow();
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const broken = Buffer.from(sealed);
    broken.writeUInt8(broken.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => unseal(secrets, 'here', broken)).toThrow();
  }
  expect(() => unseal(secrets, 'here', sealed.subarray(0, 10))).toThrow();
});

test('passwords are hashed at the real price, whatever the form of their characters', async () => {
  const kept = await hashPassword('Ångström 16', new Uint8Array(16), 14);
  expect(kept).toMatch(/^scrypt\$14\$/);
  expect(await matchesPassword('A\u030angstro\u0308m 16', kept)).toBe(true);
  expect(await matchesPassword('Angstrom 16', kept)).toBe(false);
});
