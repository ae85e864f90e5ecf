import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { toHex, utf8 } from '../../../lib/crypto/bytes.ts';
import type { KeyUse } from '../../../lib/crypto/keys.ts';
import { keyFor, recordKey } from '../../../lib/crypto/keys.ts';
import { mac, macHolds } from '../../../lib/crypto/mac.ts';

const vaultKey = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const uses: KeyUse[] = ['header', 'manifest', 'index', 'log', 'draft', 'find'];

describe('keys', () => {
  it.each(uses)('the key for the %s is HKDF-SHA256 with its name', async (use) => {
    const expected = hkdf(sha256, vaultKey, undefined, utf8(`hk1/${use}`), 32);
    expect(await keyFor(vaultKey, use)).toEqual(new Uint8Array(expected));
  });

  it('no two are the same, and none is the vault key', async () => {
    const ids = Array.from({ length: 50 }, (_, at) => `record-${at}`);
    const keys = await Promise.all([
      ...uses.map((use) => keyFor(vaultKey, use)),
      ...ids.map((id) => recordKey(vaultKey, id)),
      recordKey(vaultKey, 'manifest'),
    ]);
    const all = new Set([...keys.map(toHex), toHex(vaultKey)]);
    expect(all.size).toBe(keys.length + 1);
  });
});

describe('mac', () => {
  it('gives the tag of RFC 4231 test case 2', async () => {
    const tag = await mac(utf8('Jefe'), utf8('what do ya want for nothing?'));
    expect(toHex(tag)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  });

  it('holds for its own message alone', async () => {
    const tag = await mac(vaultKey, utf8('message'));
    expect(await macHolds(vaultKey, utf8('message'), tag)).toBe(true);
    expect(await macHolds(vaultKey, utf8('massage'), tag)).toBe(false);
    expect(await macHolds(vaultKey, utf8('message'), tag.subarray(1))).toBe(false);
  });
});
