import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import * as hashWasm from 'hash-wasm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toHex, utf8 } from '../../../lib/crypto/bytes.ts';
import type { KdfParameters } from '../../../lib/crypto/kdf.ts';
import { checkKdfParameters, defaultKdf, deriveKey, stopDeriving } from '../../../lib/crypto/kdf.ts';
import { figure } from '../../figures/figure.ts';

vi.mock('hash-wasm', { spy: true });

const salt = Uint8Array.from({ length: 16 }, (_, at) => at);
const cheap: KdfParameters = { name: 'argon2id', memory: 8 * 1024, passes: 1, lanes: 1, salt };

afterEach(() => vi.unstubAllGlobals());

/** As a content security policy without 'wasm-unsafe-eval' leaves it. */
function refuseWasm(): void {
  vi.stubGlobal('WebAssembly', {
    ...WebAssembly,
    Module: function refused() {
      throw new WebAssembly.CompileError('blocked by policy');
    },
  });
}

describe('Argon2id', () => {
  it('gives the tag of RFC 9106 section 5.3', () => {
    const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte);
    const tag = nobleArgon2id(filled(32, 1), filled(16, 2), {
      t: 3,
      m: 32,
      p: 4,
      dkLen: 32,
      key: filled(8, 3),
      personalization: filled(12, 4),
    });
    expect(toHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });

  it('is the same by hash-wasm as by noble', { timeout: 60_000 }, async () => {
    const inputs = fc.record({
      password: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
      memory: fc.integer({ min: 32, max: 96 }),
      passes: fc.integer({ min: 1, max: 3 }),
      lanes: fc.integer({ min: 1, max: 4 }),
    });
    let same = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(inputs, async ({ password, salt, memory, passes, lanes }) => {
        tried++;
        const wasm = await hashWasm.argon2id({
          password,
          salt,
          memorySize: memory,
          iterations: passes,
          parallelism: lanes,
          hashLength: 32,
          outputType: 'binary',
        });
        const pure = nobleArgon2id(password, salt, { m: memory, t: passes, p: lanes, dkLen: 32 });
        expect(toHex(wasm)).toBe(toHex(pure));
        same++;
      }),
      { numRuns: process.env['LONG'] === undefined ? 200 : 1_000 },
    );
    figure({
      figure: `random inputs of ${tried} of which hash-wasm and noble make the same key`,
      part: '5',
      requirement: 'security 20: hash-wasm = noble on 1,000 random inputs',
      value: same,
      goal: tried,
      holds: same === tried,
    });
  });
});

describe('deriveKey', () => {
  it('is Argon2id over the UTF-8 of the password', async () => {
    const pure = nobleArgon2id(utf8('correct horse'), salt, { m: 8192, t: 1, p: 1, dkLen: 32 });
    expect(await deriveKey('correct horse', cheap)).toEqual(new Uint8Array(pure));
  });

  it('gives the same bytes where WebAssembly is refused', async () => {
    const parameters = { ...cheap, passes: 2, lanes: 2 };
    const key = await deriveKey('Straße 42', parameters);
    vi.mocked(hashWasm.argon2id).mockClear();
    refuseWasm();
    expect(await deriveKey('Straße 42', parameters)).toEqual(key);
    expect(hashWasm.argon2id).not.toHaveBeenCalled();
  });

  it('takes one password however it was typed, and no other', async () => {
    const composed = await deriveKey('caf\u00e9 1', cheap);
    expect(await deriveKey('cafe\u0301 1', cheap)).toEqual(composed);
    expect(await deriveKey('cafe 1', cheap)).not.toEqual(composed);
  });

  it('changes with every parameter', async () => {
    const variants: KdfParameters[] = [
      cheap,
      { ...cheap, memory: 8 * 1024 + 8 },
      { ...cheap, passes: 2 },
      { ...cheap, lanes: 2 },
      { ...cheap, salt: new Uint8Array(16) },
    ];
    const keys = await Promise.all(variants.map(async (one) => toHex(await deriveKey('same', one))));
    expect(new Set(keys).size).toBe(variants.length);
  });

  it('never runs on an empty password', async () => {
    vi.mocked(hashWasm.argon2id).mockClear();
    await expect(deriveKey('', cheap)).rejects.toMatchObject({ code: 'bad-request' });
    expect(hashWasm.argon2id).not.toHaveBeenCalled();
  });

  it('takes a megabyte of password', async () => {
    expect(await deriveKey('x'.repeat(1_000_000), cheap)).toHaveLength(32);
  });
});

describe('the caps', () => {
  const outside: [string, unknown][] = [
    ['too little memory', { ...cheap, memory: 8 * 1024 - 1 }],
    ['too much memory', { ...cheap, memory: 256 * 1024 + 1 }],
    ['huge memory', { ...cheap, memory: 2 ** 32 }],
    ['no pass', { ...cheap, passes: 0 }],
    ['eleven passes', { ...cheap, passes: 11 }],
    ['no lane', { ...cheap, lanes: 0 }],
    ['five lanes', { ...cheap, lanes: 5 }],
    ['half a pass', { ...cheap, passes: 1.5 }],
    ['not a number', { ...cheap, memory: Number.NaN }],
    ['text for a number', { ...cheap, passes: '3' }],
    ['a short salt', { ...cheap, salt: new Uint8Array(8) }],
    ['a long salt', { ...cheap, salt: new Uint8Array(64) }],
    ['a salt of text', { ...cheap, salt: '0123456789abcdef' }],
    ['another function', { ...cheap, name: 'argon2d' }],
    ['nothing', null],
    ['text', 'argon2id'],
  ];

  it.each(outside)('refuse %s', (_, parameters) => {
    expect(() => checkKdfParameters(parameters)).toThrow(expect.objectContaining({ code: 'vault-damaged' }));
  });

  it('refuse before the function runs, in under 5 ms each', async () => {
    vi.mocked(hashWasm.argon2id).mockClear();
    const start = performance.now();
    for (const [, parameters] of outside) {
      const unchecked = parameters as KdfParameters; // a stranger's: that is the test
      await expect(deriveKey('password', unchecked)).rejects.toMatchObject({ code: 'vault-damaged' });
    }
    expect((performance.now() - start) / outside.length).toBeLessThan(5);
    expect(hashWasm.argon2id).not.toHaveBeenCalled();
  });

  it.each([
    { ...cheap, memory: 8 * 1024 },
    { ...cheap, memory: 256 * 1024, passes: 10, lanes: 4 },
    { ...cheap, ...defaultKdf },
  ])('let $memory KiB, $passes passes, $lanes lanes through', (parameters) => {
    expect(() => checkKdfParameters(parameters)).not.toThrow();
  });

  it('stand around a default of 64 MiB and three passes', () => {
    expect(defaultKdf).toEqual({ memory: 65_536, passes: 3, lanes: 1 });
  });
});

describe('a key that is stopped while it is made', () => {
  it('is given to nobody; one that is asked for later is', async () => {
    stopDeriving();
    const asked = deriveKey('password', cheap);
    stopDeriving();
    await expect(asked).rejects.toMatchObject({ code: 'stopped' });
    expect(await deriveKey('password', cheap)).toHaveLength(32);
  });
});
