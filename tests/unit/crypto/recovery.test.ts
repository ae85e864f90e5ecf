import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecoverySlot, rewrap } from '../../../lib/crypto/recovery.ts';
import { fromWords, toWords } from '../../../lib/crypto/recovery-words.ts';
import { openSlot, readSlot } from '../../../lib/crypto/slots.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const vaultKey = random(32);
const vaultId = 'a'.repeat(32);
const recoveryKey = random(32);
const made = () => makeRecoverySlot(vaultKey, vaultId, recoveryKey, random);

describe('a recovery slot', () => {
  it('opens by its key and by nothing else', async () => {
    const slot = await made();
    expect(await openSlot(slot, vaultId, recoveryKey)).toEqual(vaultKey);
    for (const wrong of [random(32), vaultKey, 'text', '', null]) {
      expect(await openSlot(slot, vaultId, wrong)).toBeNull();
    }
    expect(await openSlot(slot, 'b'.repeat(32), recoveryKey)).toBeNull();
  });

  it('is wrapped anew for another vault key without its own, and tells nothing of that key by the old one', async () => {
    const slot = await made();
    const next = random(32);
    const again = await rewrap(slot, next, vaultId, random);
    expect(await openSlot(again, vaultId, recoveryKey)).toEqual(next);
    expect(await openSlot(again, vaultId, vaultKey)).toBeNull();
    expect(again.ephemeral).not.toEqual(slot.ephemeral);
  });

  it('fails closed when any byte is another', async () => {
    const slot = await made();
    const { publicKey, privateKey, ephemeral, nonce, wrapped } = slot;
    const flip = (bytes: Uint8Array, at: number) =>
      bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
    const opened: string[] = [];
    const attempt = async (name: string, changed: typeof slot) => {
      const key = await openSlot(changed, vaultId, recoveryKey).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'vault-damaged' });
        return null;
      });
      if (key !== null) opened.push(name);
    };
    for (let at = 0; at < 65; at++) {
      await attempt(`publicKey ${at}`, { ...slot, publicKey: flip(publicKey, at) });
      await attempt(`ephemeral ${at}`, { ...slot, ephemeral: flip(ephemeral, at) });
    }
    for (let at = 0; at < wrapped.length; at++) {
      await attempt(`wrapped ${at}`, { ...slot, wrapped: flip(wrapped, at) });
    }
    for (let at = 0; at < nonce.length; at++) {
      await attempt(`nonce ${at}`, { ...slot, nonce: flip(nonce, at) });
      const changed = { ...privateKey, nonce: flip(privateKey.nonce, at) };
      await attempt(`private nonce ${at}`, { ...slot, privateKey: changed });
    }
    for (let at = 0; at < privateKey.ciphertext.length; at++) {
      const changed = { ...privateKey, ciphertext: flip(privateKey.ciphertext, at) };
      await attempt(`private key ${at}`, { ...slot, privateKey: changed });
    }
    await attempt('id', { ...slot, id: 'c'.repeat(32) });
    expect(opened).toEqual([]);
  });

  it('is read back as itself, and refused in any other shape', async () => {
    const slot = await made();
    expect(readSlot(structuredClone(slot))).toEqual(slot);
    for (const name of ['publicKey', 'privateKey', 'ephemeral', 'nonce', 'wrapped'] as const) {
      for (const wrong of [null, 'text', new Uint8Array(3), { nonce: slot.nonce }]) {
        expect(() => readSlot({ ...slot, [name]: wrong }), name).toThrow('vault-damaged');
      }
    }
  });

  it('is never made for a key of another length', async () => {
    await expect(makeRecoverySlot(vaultKey, vaultId, random(16), random)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });
});

describe('the words of a recovery key', () => {
  it('are 18 of five letters, and lead back to it however they are written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (key) => {
        const words = await toWords(key);
        expect(words).toHaveLength(18);
        expect(words.every((word) => /^[a-z]{5}$/.test(word))).toBe(true);
        for (const text of [
          words.join(' '),
          words.join('-').toUpperCase(),
          words.map((word, at) => `${at + 1}. ${word}`).join('\r\n'),
        ]) {
          expect(await fromWords(text)).toEqual(key);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are refused with one letter changed, one word left out, or two changed places', async () => {
    const words = await toWords(recoveryKey);
    const letters = [...words.join('')];
    for (const [at, letter] of letters.entries()) {
      for (const other of ['a', 'b', 'u', 'z', 'x']) {
        if (other === letter) continue;
        expect(await fromWords(letters.with(at, other).join('')), `letter ${at}`).toBeNull();
      }
    }
    for (const at of words.keys()) expect(await fromWords(words.toSpliced(at, 1).join(' '))).toBeNull();
    const [first = '', second = '', ...rest] = words;
    expect(await fromWords([second, first, ...rest].join(' '))).toBeNull();
    for (const text of ['', ' ', 'x'.repeat(1_000_000), words.join(' ').repeat(2)]) {
      expect(await fromWords(text)).toBeNull();
    }
  });
});
