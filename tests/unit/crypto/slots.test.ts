import { randomBytes } from 'node:crypto';
import * as hashWasm from 'hash-wasm';
import { describe, expect, it, vi } from 'vitest';
import type { DeviceSlot, PasswordSlot, Slot } from '../../../lib/crypto/slots.ts';
import { makeDeviceSlot, makePasswordSlot, openSlot, readSlot } from '../../../lib/crypto/slots.ts';

vi.mock('hash-wasm', { spy: true });

const random = (length: number) => new Uint8Array(randomBytes(length));
const cheap = { memory: 8 * 1024, passes: 1, lanes: 1 };
const vaultKey = random(32);
const vaultId = 'a'.repeat(32);

const passwordSlot = () => makePasswordSlot(vaultKey, vaultId, 'right password', cheap, random);
const deviceSlot = () => makeDeviceSlot(vaultKey, vaultId, random);

describe('a password slot', () => {
  it('opens with its password and with nothing else', async () => {
    const slot = await passwordSlot();
    expect(await openSlot(slot, vaultId, 'right password')).toEqual(vaultKey);
    for (const wrong of ['Right password', 'right passwor', 'right password ', '', null]) {
      expect(await openSlot(slot, vaultId, wrong)).toBeNull();
    }
    expect(await openSlot(slot, 'b'.repeat(32), 'right password')).toBeNull();
  });

  it('holds neither key nor password', async () => {
    const slot = await passwordSlot();
    const stored = Buffer.concat([slot.nonce, slot.wrapped, slot.kdf.salt, Buffer.from(slot.id)]);
    expect(stored.includes(Buffer.from(vaultKey))).toBe(false);
    expect(stored.includes('right password')).toBe(false);
  });

  it('fails closed when any parameter is another', async () => {
    const slot = await passwordSlot();
    const others: PasswordSlot[] = [
      { ...slot, id: 'c'.repeat(32) },
      { ...slot, kdf: { ...slot.kdf, passes: 2 } },
      { ...slot, kdf: { ...slot.kdf, lanes: 2 } },
      { ...slot, kdf: { ...slot.kdf, memory: 9 * 1024 } },
      { ...slot, kdf: { ...slot.kdf, salt: random(16) } },
    ];
    for (const other of others) expect(await openSlot(other, vaultId, 'right password')).toBeNull();
  });

  it('is not made with an empty password', async () => {
    const making = makePasswordSlot(vaultKey, vaultId, '', cheap, random);
    await expect(making).rejects.toMatchObject({ code: 'password-too-short' });
  });

  it('has parameters that are checked before anything runs', async () => {
    const slot = await passwordSlot();
    vi.mocked(hashWasm.argon2id).mockClear();
    const hostile = { ...slot, kdf: { ...slot.kdf, memory: 4 * 1024 * 1024 } };
    await expect(openSlot(hostile, vaultId, 'right password')).rejects.toMatchObject({
      code: 'vault-damaged',
    });
    expect(hashWasm.argon2id).not.toHaveBeenCalled();
  });
});

describe('a device slot', () => {
  it('opens by itself, for its own vault', async () => {
    const slot = await deviceSlot();
    expect(await openSlot(slot, vaultId, null)).toEqual(vaultKey);
    expect(await openSlot(slot, 'b'.repeat(32), null)).toBeNull();
    expect(await openSlot({ ...slot, key: random(32) }, vaultId, null)).toBeNull();
    expect(await openSlot({ ...slot, id: 'c'.repeat(32) }, vaultId, null)).toBeNull();
  });
});

describe('a slot read back', () => {
  const made: [string, () => Promise<Slot>][] = [
    ['password', passwordSlot],
    ['device', deviceSlot],
  ];

  it.each(made)('%s: is itself', async (_, make) => {
    const slot = { ...(await make()), extra: 'of a later version' };
    expect(readSlot(slot)).toBe(slot);
  });

  it('of a type that is not known is left alone', () => {
    expect(readSlot({ id: 'x', type: 'of a later version', anything: 1 })).toBeNull();
  });

  it.each([
    ['null', () => null],
    ['text', () => 'slot'],
    ['no id', async () => ({ ...(await deviceSlot()), id: undefined })],
    ['no type', async () => ({ ...(await deviceSlot()), type: 7 })],
    ['a short nonce', async () => ({ ...(await deviceSlot()), nonce: new Uint8Array(8) })],
    ['a key of text', async () => ({ ...(await deviceSlot()), key: 'key' })],
    ['a short key', async () => ({ ...(await deviceSlot()), key: new Uint8Array(16) })],
    ['nothing wrapped', async () => ({ ...(await passwordSlot()), wrapped: null })],
    ['no parameters', async () => ({ ...(await passwordSlot()), kdf: undefined })],
    ['hostile parameters', async () => ({ ...(await passwordSlot()), kdf: { memory: 1e9 } })],
  ])('throws for %s', async (_, make) => {
    const slot: Slot | DeviceSlot | unknown = await make();
    expect(() => readSlot(slot)).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
  });
});
