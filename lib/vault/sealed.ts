import type { RandomBytes } from '../crypto/bytes.ts';
import { toHex, utf8 } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import { keyFor, recordKey } from '../crypto/keys.ts';
import { digest } from '../crypto/mac.ts';
import { isSealed, open, pad, seal, unpad } from '../crypto/seal.ts';
import type { SealedRow } from './schema.ts';
import { damaged, readCount, readObject, readText } from './shape.ts';

export type StoreName = 'manifest' | 'index' | 'records' | 'log' | 'snapshots' | 'witness';

/** What every seal of one vault is bound to. */
export interface SealContext {
  key: Uint8Array;
  vaultId: string;
  schema: number;
}

/** Seals a value as JSON, padded, bound to vault, store, id, schema and revision. */
export function sealRow(
  context: SealContext,
  store: StoreName,
  named: { id: string; revision: number },
  value: unknown,
  random: RandomBytes,
): Promise<SealedRow> {
  return sealText(context, store, named, JSON.stringify(value), random);
}

/** As {@link sealRow}, of what is JSON already. */
export async function sealText(
  context: SealContext,
  store: StoreName,
  { id, revision }: { id: string; revision: number },
  text: string,
  random: RandomBytes,
): Promise<SealedRow> {
  const key = await keyOf(context, store, id);
  const plaintext = pad(utf8(text));
  const sealed = await seal(key, bound(context, store, id, revision), plaintext, random);
  return { id, schema: context.schema, revision, ...sealed };
}

/** The value of a row that must be the one called `id`. Throws `vault-damaged` for any other and for any changed bit. */
export async function openRow(
  context: SealContext,
  store: StoreName,
  id: string,
  row: SealedRow,
): Promise<unknown> {
  if (row.id !== id || row.schema !== context.schema) throw damaged();
  const key = await keyOf(context, store, id);
  const plaintext = await open(key, bound(context, store, id, row.revision), row);
  if (plaintext === null) throw damaged();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpad(plaintext)));
  } catch (error) {
    throw damaged(error);
  }
}

/** As {@link openRow}, of what was stored as the row that was written with this very revision. */
export async function openNamed(
  context: SealContext,
  store: StoreName,
  { id, revision }: { id: string; revision: number },
  stored: unknown,
): Promise<unknown> {
  const row = readRow(stored);
  if (row.revision !== revision) throw damaged();
  return openRow(context, store, id, row);
}

/** A row as it was read back; says nothing of whether it opens. */
export function readRow(value: unknown): SealedRow {
  const { id, schema, revision, nonce, ciphertext } = readObject(value);
  const sealed = { nonce, ciphertext };
  if (!isSealed(sealed)) throw damaged();
  return { id: readText(id), schema: readCount(schema), revision: readCount(revision), ...sealed };
}

/** SHA-256 in hex over every field of a row: links the log. */
export async function hashRow({ id, schema, revision, nonce, ciphertext }: SealedRow): Promise<string> {
  return toHex(await digest(canonical([id, schema, revision, nonce, ciphertext])));
}

function keyOf({ key }: SealContext, store: StoreName, id: string): Promise<Uint8Array> {
  return store === 'records' ? recordKey(key, id) : keyFor(key, store);
}

function bound({ vaultId, schema }: SealContext, store: StoreName, id: string, revision: number): Uint8Array {
  return canonical(['hk1', vaultId, store, id, schema, revision]);
}

/** Whether two rows are the same, to the last byte. */
export function sameRow(a: SealedRow, b: SealedRow): boolean {
  return (
    a.id === b.id &&
    a.schema === b.schema &&
    a.revision === b.revision &&
    sameBytes(a.nonce, b.nonce) &&
    sameBytes(a.ciphertext, b.ciphertext)
  );
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
