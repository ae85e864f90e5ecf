import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { NamedApp } from '../../../lib/core/imported.ts';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { keyMaker } from '../../../lib/crypto/others-kdf.ts';
import { readFile } from '../../../lib/transfer/read-file.ts';

const key = 'JBSWY3DPEHPK3PXP';

async function read(
  content: string,
  password: string | null,
  named: NamedApp | null = null,
): Promise<string[]> {
  const { entries } = await readFile(utf8(content), { password, keys: keyMaker }, named);
  return entries.map((entry) => {
    if ('code' in entry) return `${entry.name} ! ${entry.code}`;
    const { issuer, account, secret, digits } = entry.enrolment;
    return `${issuer}:${account} ${secret} ${digits}`;
  });
}

function cbc(secret: Buffer, iv: Buffer, text: string): Buffer {
  const cipher = createCipheriv('aes-256-cbc', secret, iv);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

function authyToken(password: string, rounds: number, iv: string | null) {
  const sealed = cbc(
    pbkdf2Sync(password, 'salt', rounds, 32, 'sha1'),
    Buffer.from(iv ?? '00'.repeat(16), 'hex'),
    key,
  );
  return {
    name: `Site:${password}`,
    issuer: 'Site',
    digits: 8,
    encrypted_seed: sealed.toString('base64'),
    salt: 'salt',
    unique_iv: iv,
    key_derivation_iterations: rounds,
  };
}

/** As the extension Authenticator seals a secret: OpenSSL's way from a password to a key. */
function extensionEntry(password: string) {
  const salt = Buffer.from('saltsalt');
  const turns: Buffer[] = [];
  while (turns.length < 3) {
    turns.push(
      createHash('md5')
        .update(turns.at(-1) ?? '')
        .update(password)
        .update(salt)
        .digest(),
    );
  }
  const made = Buffer.concat(turns);
  const sealed = cbc(made.subarray(0, 32), made.subarray(32), key);
  const secret = Buffer.concat([Buffer.from('Salted__'), salt, sealed]).toString('base64');
  return { type: 'totp', hash: password, encrypted: true, issuer: 'Site', account: password, secret };
}

describe('entries that are sealed one by one', () => {
  const authy = {
    authenticator_tokens: [
      authyToken('mine', 1000, null),
      authyToken('other', 1000, 'ab'.repeat(16)),
      authyToken('mine', 3000, 'cd'.repeat(16)),
    ],
  };
  const extension = { a: extensionEntry('other'), b: extensionEntry('mine') };

  it('Authy: each with its own rounds and nonce; one of another password is named', async () => {
    expect(await read(JSON.stringify(authy), 'mine')).toEqual([
      `Site:mine ${key} 8`,
      'Site: other ! import-wrong-password',
      `Site:mine ${key} 8`,
    ]);
  });

  it('the extension Authenticator: one of another password is named', async () => {
    expect(await read(JSON.stringify(extension), 'mine')).toEqual([
      'Site: other ! import-wrong-password',
      `Site:mine ${key} 6`,
    ]);
  });

  it.each([
    ['Authy', authy],
    ['the extension Authenticator', extension],
  ])('%s: a password that opens none is a wrong one', async (_app, file) => {
    await expect(read(JSON.stringify(file), 'third')).rejects.toMatchObject({
      code: 'import-wrong-password',
    });
    await expect(read(JSON.stringify(file), null)).rejects.toMatchObject({ code: 'import-locked' });
  });
});

describe('TOTP Authenticator', () => {
  const entry = { issuer: 'Site', name: 'ana', digits: '6', period: '30' };
  const list = [
    { ...entry, base: 32, key },
    JSON.stringify({ ...entry, base: 16, key: '48656c6c6f21deadbeef' }),
    { ...entry, base: 64, key: 'SGVsbG8h3q2+7w==' },
    { ...entry, base: 16, key: 'xyz' },
  ];
  const seal = (password: string) =>
    cbc(
      createHash('sha256').update(password).digest(),
      Buffer.alloc(16),
      JSON.stringify({ [JSON.stringify(list)]: '' }),
    );
  const wanted = [...Array.from({ length: 3 }, () => `Site:ana ${key} 6`), 'Site: ana ! invalid-secret'];

  it('keys are written in any of three ways; one that is broken is named', async () => {
    expect(await read(seal('mine').toString('base64'), 'mine', 'totp-authenticator')).toEqual(wanted);
  });

  it('a file without a password of its own asks for none', async () => {
    expect(await read(seal('TotpAuthenticator').toString('base64'), null, 'totp-authenticator')).toEqual(
      wanted,
    );
    await expect(read(seal('mine').toString('base64'), null, 'totp-authenticator')).rejects.toMatchObject({
      code: 'import-locked',
    });
  });
});
