import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSealedApart, openApart, sealApart } from '../../../lib/vault/backup-codes-apart.ts';
import type { SealedApart } from '../../../lib/vault/schema.ts';
import { codeIs } from './world.ts';

const codes = ['AB12-CD34', 'EF56-GH78'];
const passphrase = 'another passphrase';
const cost = { memory: 8 * 1024, passes: 1, lanes: 1 };

/** As the first version that had them sealed them: codes of `a set`. */
const golden: SealedApart = {
  kdf: { name: 'argon2id', ...cost, salt: 'AAECAwQFBgcICQoLDA0ODw==' },
  nonce: 'EBESExQVFhcYGRob',
  ciphertext:
    'Xg5SwsqmUBCamctC8RiS8WFTcWExZBphCqc69Dj/GmLJZ3feWQCnGKePqDCfmLPahvBri73/i4TGnSpkAZMEwQsWDfh/KKJCaXZNq9bTgr1KEEKs' +
    'Kc6wEGObJptwpSzN0bhzQVsWKt8vSnNJmbWr0vM8MfDdj+sjFhs0AbqWDuApgfZ+00lhAh0XVT6KeIPcpsRHvVIXCRuuzOIdNF03bhdT9mP0NhcN' +
    'VXvaSFNYwphKjQl5poBdGmVI1d9Mk5bc6BaapFtZ1zd2Xj+tR2wFvw0F5g+T58wxJUupRVHcoW88c78p+AjS2ZSzYvgvU2tnhCjm+pV7qbTTFlOr' +
    'ryQcMQD6xlSbhb0Z1y4Ot1M0aKs=',
};

describe('codes sealed apart', () => {
  it('open in every later version', async () => {
    expect(await openApart(golden, 'a set', passphrase)).toEqual(codes);
  });

  it('open for their set and by their passphrase alone', async () => {
    const random = (length: number) => new Uint8Array(randomBytes(length));
    const sealed = await sealApart(codes, 'a set', passphrase, cost, random);
    expect(await openApart(sealed, 'a set', passphrase)).toEqual(codes);
    expect(await openApart(sealed, 'another set', passphrase)).toBeNull();
    expect(await openApart(sealed, 'a set', `${passphrase} `)).toBeNull();
    expect(await openApart(sealed, 'a set', '')).toBeNull();
  });

  const { kdf } = golden;
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'sealed'],
    ['a number', 7],
    ['a list', [golden]],
    ['no KDF', { ...golden, kdf: undefined }],
    ['null for a KDF', { ...golden, kdf: null }],
    ['a text for a KDF', { ...golden, kdf: 'argon2id' }],
    ['a KDF that costs more than anybody has', { ...golden, kdf: { ...kdf, memory: 2 ** 30 } }],
    ['a KDF that costs nothing', { ...golden, kdf: { ...kdf, passes: 0 } }],
    ['another KDF', { ...golden, kdf: { ...kdf, name: 'none' } }],
    ['a salt that is no text', { ...golden, kdf: { ...kdf, salt: [1] } }],
    ['a salt that is no base64', { ...golden, kdf: { ...kdf, salt: '?'.repeat(24) } }],
    ['a salt in a second writing', { ...golden, kdf: { ...kdf, salt: 'AAECAwQFBgcICQoLDA0ODx==' } }],
    ['no nonce', { ...golden, nonce: null }],
    ['a nonce that is too short', { ...golden, nonce: 'AAAA' }],
    ['a ciphertext that no seal makes', { ...golden, ciphertext: 'AAAA' }],
  ])('are none where %s is stored, and no key is made for it', async (_, stored) => {
    expect(isSealedApart(golden)).toBe(true);
    expect(isSealedApart(stored)).toBe(false);
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return;
    await expect(openApart(stored as SealedApart, 'a set', passphrase)).rejects.toEqual(
      codeIs('vault-damaged'),
    ); // hostile
  });
});
