import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makePasskeySlot, rewrapPasskey } from '../../../lib/crypto/passkey.ts';
import { makeRecoverySlot } from '../../../lib/crypto/recovery.ts';
import { openSlot, readSlot } from '../../../lib/crypto/slots.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const vaultKey = random(32);
const vaultId = 'a'.repeat(32);
const passkey = { credential: random(20), salt: random(32), output: random(32) };
const proof = { credential: passkey.credential, output: passkey.output };
const made = () => makePasskeySlot(vaultKey, vaultId, passkey, random);

describe('a passkey slot', () => {
  it('opens by what its passkey makes and by nothing else', async () => {
    const slot = await made();
    expect(readSlot(slot)).toBe(slot);
    expect(await openSlot(slot, vaultId, proof)).toEqual(vaultKey);
    const others = [{ ...proof, output: random(32) }, { ...proof, output: random(16) }, passkey.output];
    for (const wrong of [...others, 'text', '', null])
      expect(await openSlot(slot, vaultId, wrong)).toBeNull();
    expect(await openSlot(slot, 'b'.repeat(32), proof)).toBeNull();
    // The same 32 bytes in a slot of another kind: the keys drawn from them differ.
    const paper = await makeRecoverySlot(vaultKey, vaultId, passkey.output, random);
    expect(await openSlot({ ...paper, id: slot.id, type: 'recovery' }, vaultId, proof)).toBeNull();
    const { type: _, ...rest } = paper;
    expect(await openSlot({ ...slot, ...rest, type: 'passkey' }, vaultId, proof)).toBeNull();
  });

  it('is wrapped anew for another vault key with nobody at the authenticator', async () => {
    const slot = await made();
    const next = random(32);
    const again = await rewrapPasskey(slot, next, vaultId, random);
    expect(await openSlot(again, vaultId, proof)).toEqual(next);
    expect(again).toMatchObject({ credential: passkey.credential, salt: passkey.salt });
    expect(again.ephemeral).not.toEqual(slot.ephemeral);
  });

  it('fails closed when any byte of any field is another', async () => {
    const slot = await made();
    const fields = ['credential', 'salt', 'publicKey', 'ephemeral', 'nonce', 'wrapped'] as const;
    const opened: string[] = [];
    for (const field of fields) {
      for (const at of slot[field].keys()) {
        const changed = {
          ...slot,
          [field]: slot[field].map((byte, place) => (place === at ? byte ^ 1 : byte)),
        };
        const key = await openSlot(changed, vaultId, proof).catch(() => null);
        if (key !== null) opened.push(`${field} ${at}`);
      }
    }
    expect(opened).toEqual([]);
  });

  it.each([
    ['no credential', { credential: new Uint8Array(0) }],
    ['a credential too long', { credential: random(1024) }],
    ['a short salt', { salt: random(31) }],
    ['text for a salt', { salt: 'salt' }],
    ['a short point', { publicKey: random(64) }],
    ['no seal', { wrapped: random(3) }],
  ])('is damaged with %s', async (_, change) => {
    const slot = await made();
    expect(() => readSlot({ ...slot, ...change })).toThrow('vault-damaged');
  });

  it.each([{ output: random(31) }, { salt: random(33) }, { credential: new Uint8Array(0) }])(
    'is never made of what no authenticator gives',
    async (change) => {
      await expect(makePasskeySlot(vaultKey, vaultId, { ...passkey, ...change }, random)).rejects.toThrow(
        'bad-request',
      );
    },
  );
});
