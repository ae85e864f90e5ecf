import { describe, expect, it } from 'vitest';
import { openVault } from '../../../lib/vault/vault.ts';
import { bytesOf, dump } from './rows.ts';
import { enrolment, hotp, makeVault, makeWorld, password, start } from './world.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32, by itself: the test shares nothing with what it tests. */
function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

/** All the ways a secret could lie on a disk. */
function formsOf(bytes: Buffer): [string, Buffer][] {
  const texts: [string, string][] = [
    ['base32', base32(bytes)],
    ['lower base32', base32(bytes).toLowerCase()],
    ['hex', bytes.toString('hex')],
    ['upper hex', bytes.toString('hex').toUpperCase()],
    ['base64', bytes.toString('base64').replace(/=+$/, '')],
  ];
  return [
    ['raw', bytes],
    ...texts.flatMap(([name, text]): [string, Buffer][] => [
      [name, Buffer.from(text)],
      [`${name} in UTF-16`, Buffer.from(text, 'utf16le')],
    ]),
  ];
}

const textForms = (text: string): [string, Buffer][] => [
  ['text', Buffer.from(text)],
  ['UTF-16', Buffer.from(text, 'utf16le')],
];

async function wornVault(secret: string | null, secrets: Buffer[]) {
  const { world, vault } = await makeVault(secret);
  const drafts: string[] = [];
  for (const [at, bytes] of secrets.entries()) {
    const account = {
      secret: base32(bytes),
      issuer: `Canary issuer ${at}`,
      account: `canary-${at}@example.com`,
    };
    drafts.push(await vault.sealDraft(`otpauth://totp/x?secret=${account.secret}`));
    const given = at % 2 === 0 ? enrolment(account) : { ...hotp(at), ...account };
    const origin = { origin: `https://canary-${at}.example`, source: 'person', at: start } as const;
    const { id } = await vault.add(given, [origin]);
    await (at % 2 === 0 ? vault.useStep(id, 5) : vault.advance(id));
    await vault.bind(id, { ...origin, origin: `https://more-canary-${at}.example` });
    if (at % 3 === 0) await vault.remove(id);
    if (at % 6 === 0) await vault.restore(id);
  }
  const held: { key: string } = (await world.session.get('vault.session')) as { key: string }; // it was just unlocked
  const key = Buffer.from(held.key, 'base64');
  await vault.lock('manual');
  const stored = Buffer.concat([bytesOf(await dump(world.databaseName)), Buffer.from(drafts.join())]);
  return { world, stored, key };
}

const secrets = Array.from({ length: 20 }, () => Buffer.from(makeWorld().random(20)));

function hits(stored: Buffer, needles: [string, Buffer][]): string[] {
  return needles.filter(([, needle]) => stored.includes(needle)).map(([name]) => name);
}

describe('what lies on the disk', () => {
  const labels = ['Canary', 'canary-', 'more-canary', 'example.com'].flatMap(textForms);

  it('holds no secret, label, origin, password or key of a vault with a password', async () => {
    const { stored, key } = await wornVault(password, secrets);
    expect(hits(stored, [...secrets, key].flatMap(formsOf))).toEqual([]);
    expect(hits(stored, [...textForms(password), ...labels])).toEqual([]);
    // The search itself finds what is there.
    expect(hits(Buffer.concat([stored, Buffer.from(base32(key), 'utf16le')]), formsOf(key))).toEqual([
      'base32 in UTF-16',
    ]);
  });

  it('holds only the slot of a vault without one', async () => {
    const { stored, key } = await wornVault(null, secrets);
    expect(hits(stored, [...secrets, key].flatMap(formsOf))).toEqual([]);
    expect(hits(stored, labels)).toEqual([]);
  });

  it('says by its lengths no more than steps of 256 bytes', async () => {
    const { world, vault } = await makeVault();
    await vault.add(enrolment({ issuer: 'x'.repeat(300) }), []);
    const { records, index, manifest, log } = await dump(world.databaseName);
    for (const [, row] of [...records, ...index, ...manifest, ...log]) {
      const { ciphertext } = row as { ciphertext: Uint8Array }; // every row of these stores has one
      expect((ciphertext.length - 16) % 256).toBe(0);
    }
  });

  it('never holds a CryptoKey, nor anything but plain values', async () => {
    const { world } = await wornVault(password, secrets.slice(0, 2));
    const kinds = new Set<string>();
    const walk = (value: unknown): void => {
      kinds.add(Object.prototype.toString.call(value).slice(8, -1));
      if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
        Object.values(value).forEach(walk);
      }
    };
    walk(await dump(world.databaseName));
    expect([...kinds].sort()).toEqual(['Array', 'Number', 'Object', 'String', 'Uint8Array']);
  });

  it('and what lies in the session area after a lock holds no key', async () => {
    const world = makeWorld();
    const vault = openVault(world);
    await vault.create(password);
    const before = JSON.stringify([...world.session.kept]);
    const { key } = (await world.session.get('vault.session')) as { key: string }; // it was just unlocked
    await vault.lock('manual');
    expect(before).toContain(key);
    expect(JSON.stringify([...world.session.kept])).not.toContain(key);
  });
});
