import { argon2idAsync } from '@noble/hashes/argon2.js';
import { argon2id } from 'hash-wasm';
import { AppError } from '../core/errors.ts';
import type { Bytes } from './bytes.ts';
import { owned, utf8 } from './bytes.ts';

/** How dear one guess at a password is. `memory` in KiB, `passes` over it, `lanes` side by side. */
export interface KdfCost {
  memory: number;
  passes: number;
  lanes: number;
}

/** All that turns a password into a key again: kept beside what the key opens. */
export interface KdfParameters extends KdfCost {
  name: 'argon2id';
  /** 16 random bytes. */
  salt: Uint8Array;
}

/** What new password slots use: 64 MiB, three passes. */
export const defaultKdf: Readonly<KdfCost> = { memory: 64 * 1024, passes: 3, lanes: 1 };

export const saltLength = 16;
const keyLength = 32;

/**
 * Refuses parameters out of the caps (8–256 MiB, 1–10 passes, 1–4 lanes, a salt of 16 bytes) with `vault-damaged`.
 * They lie beside the sealed key in the clear, so they are a stranger's until the key opens: this comes before any work.
 */
export function checkKdfParameters(parameters: unknown): asserts parameters is KdfParameters {
  if (typeof parameters !== 'object' || parameters === null) throw new AppError('vault-damaged');
  const { name, memory, passes, lanes, salt }: { [name: string]: unknown } = { ...parameters };
  const fits =
    name === 'argon2id' &&
    within(memory, 8 * 1024, 256 * 1024) &&
    within(passes, 1, 10) &&
    within(lanes, 1, 4) &&
    salt instanceof Uint8Array &&
    salt.length === saltLength;
  if (!fits) throw new AppError('vault-damaged');
}

function within(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** In which what was said during the work has reached us, ms: a message takes several turns of the browser's processes. */
const hearing = 5;

let stops = 0;

/**
 * Gives up on the keys that are being made of a password: whoever waits for one gets `stopped` in its place. The work
 * itself cannot be cut short, for it leaves its thread no other turn.
 */
export function stopDeriving(): void {
  stops += 1;
}

/**
 * The 32-byte key of a password: Argon2id (RFC 9106, version 0x13) over its UTF-8 in NFKC.
 * The password may not be empty (`bad-request`): no slot is ever made with one. Parameters are checked first.
 * Throws `stopped` after {@link stopDeriving}: nothing was done with the key, so whatever asked for it has changed nothing.
 */
export async function deriveKey(password: string, parameters: KdfParameters): Promise<Bytes> {
  checkKdfParameters(parameters);
  if (password === '') throw new AppError('bad-request');
  const before = stops;
  const bytes = utf8(password.normalize('NFKC'));
  const key = owned(await (wasmAllowed() ? withWasm(bytes, parameters) : withoutWasm(bytes, parameters)));
  // A stop that came during the work is heard only now.
  await new Promise<void>((heard) => setTimeout(heard, hearing));
  if (stops !== before) throw new AppError('stopped');
  return key;
}

function withWasm(password: Bytes, { salt, memory, passes, lanes }: KdfParameters): Promise<Uint8Array> {
  return argon2id({
    password,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: keyLength,
    outputType: 'binary',
  });
}

/** Imported with the rest: a service worker may not import anything later. */
function withoutWasm(password: Bytes, { salt, memory, passes, lanes }: KdfParameters): Promise<Uint8Array> {
  return argon2idAsync(password, salt, { m: memory, t: passes, p: lanes, dkLen: keyLength });
}

/** A content security policy without `'wasm-unsafe-eval'` refuses even this, the smallest of all modules. */
export function wasmAllowed(): boolean {
  try {
    return (
      new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module
    );
  } catch {
    return false;
  }
}
