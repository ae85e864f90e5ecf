import { argon2idAsync } from '@noble/hashes/argon2.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { argon2id, scrypt } from 'hash-wasm';
import { AppError } from '../core/errors.ts';
import type { Bytes } from './bytes.ts';
import { owned } from './bytes.ts';
import { type KdfCost, wasmAllowed } from './kdf.ts';

/** How other apps make a key of a password. What the numbers say comes from a file, and is a stranger's. */
export interface KeyMaker {
  /** Argon2id, version 0x13; `memory` in KiB. */
  argon2id(password: Uint8Array, salt: Uint8Array, cost: KdfCost): Promise<Bytes>;
  scrypt(password: Uint8Array, salt: Uint8Array, cost: ScryptCost): Promise<Bytes>;
  pbkdf2(password: Uint8Array, salt: Uint8Array, cost: Pbkdf2Cost): Promise<Bytes>;
}

/** RFC 7914: `n` is a power of two; memory is 128 · n · r bytes. */
export interface ScryptCost {
  n: number;
  r: number;
  p: number;
}

export interface Pbkdf2Cost {
  hash: 'SHA-1' | 'SHA-256' | 'SHA-512';
  rounds: number;
  /** Bytes of key. */
  length: number;
}

const keyLength = 32;
const MiB = 1024 * 1024;
/** One app seals with 1 GiB where the device has it: more than that no app asks for. */
const mostMemory = 1024 * MiB;
/** Memory times passes: a minute of work on a slow machine. */
const mostWork = 4 * 1024 * MiB;
const mostRounds = 5_000_000;

/**
 * The key makers of this machine. Every cost is judged before any work begins.
 *
 * Each throws `import-too-dear` for a cost above the caps (1 GiB of memory, 4 GiB written in all, 16 lanes, 5,000,000
 * rounds) or that the browser gives no memory for, and `import-broken` for one that no writer could have used.
 */
export const keyMaker: KeyMaker = {
  async argon2id(password, salt, { memory, passes, lanes }) {
    check([memory, passes, lanes], salt.length >= 8 && lanes <= 16 && memory >= 8 * lanes);
    afford(memory * 1024, passes);
    const cost = { memorySize: memory, iterations: passes, parallelism: lanes };
    return made(() =>
      wasmAllowed()
        ? argon2id({ password, salt, ...cost, hashLength: keyLength, outputType: 'binary' })
        : argon2idAsync(password, salt, { m: memory, t: passes, p: lanes, dkLen: keyLength }),
    );
  },
  async scrypt(password, salt, { n, r, p }) {
    check([n, r, p], Math.log2(n) % 1 === 0 && n > 1 && r <= 64 && p <= 16);
    afford(128 * n * r, p);
    const cost = { costFactor: n, blockSize: r, parallelism: p };
    return made(() =>
      wasmAllowed()
        ? scrypt({ password, salt, ...cost, hashLength: keyLength, outputType: 'binary' })
        : scryptAsync(password, salt, { N: n, r, p, dkLen: keyLength, maxmem: mostMemory }),
    );
  },
  async pbkdf2(password, salt, { hash, rounds, length }) {
    check([rounds], true);
    if (rounds > mostRounds) throw new AppError('import-too-dear');
    const key = await crypto.subtle.importKey('raw', owned(password), 'PBKDF2', false, ['deriveBits']);
    const how = { name: 'PBKDF2', hash, salt: owned(salt), iterations: rounds };
    return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8));
  },
};

function check(numbers: readonly number[], fits: boolean): void {
  if (!fits || numbers.some((number) => !Number.isSafeInteger(number) || number < 1)) {
    throw new AppError('import-broken');
  }
}

function afford(bytes: number, times: number): void {
  if (bytes > mostMemory || bytes * times > mostWork || times > 100) throw new AppError('import-too-dear');
}

async function made(make: () => Promise<Uint8Array>): Promise<Bytes> {
  try {
    return owned(await make());
  } catch (error) {
    // Costs and inputs were judged: what is left to fail is memory, and every engine says that in words of its own.
    throw new AppError('import-too-dear', { cause: error });
  }
}
