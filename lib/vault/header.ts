import { AppError } from '../core/errors.ts';
import type { VaultStatus } from '../core/types.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import { keyFor } from '../crypto/keys.ts';
import { mac, macHolds } from '../crypto/mac.ts';
import type { Secret, Slot } from '../crypto/slots.ts';
import { openSlot, readSlot } from '../crypto/slots.ts';
import type { Header } from './schema.ts';
import { schemaVersion } from './schema.ts';
import { damaged, readCount, readList, readObject, readText, readTime } from './shape.ts';

const magic = 'helpkit-vault';

/** What was found where the header should be. A newer header is null when its shape is not one we can read. */
export type HeaderReading =
  | { state: 'none' | 'damaged'; header: null }
  | { state: 'newer'; header: Header | null }
  | { state: 'known'; header: Header };

export async function makeHeader(
  facts: Pick<Header, 'vaultId' | 'epoch' | 'createdAt'>,
  slots: readonly unknown[],
  key: Uint8Array,
  schema = schemaVersion,
): Promise<Header> {
  const header = { magic, schema, ...facts, slots: [...slots] };
  return { ...header, seal: await mac(await keyFor(key, 'header'), canonical(header)) };
}

/**
 * Reads a header and never throws. `occupied` = something else is stored, so that a missing header is damage, not an
 * empty place; `newerStore` = the database itself was laid out by a later version; `newest` = the latest schema known.
 */
export function readHeader(
  value: unknown,
  occupied: boolean,
  newerStore: boolean,
  newest = schemaVersion,
): HeaderReading {
  if (value === undefined) return { state: occupied ? 'damaged' : 'none', header: null };
  const newer = newerStore || isNewer(value, newest);
  try {
    const header = checkHeader(value);
    // With ways in that are all unknown it was locked by a version that knows more ways.
    return newer || slotsOf(header).length === 0 ? { state: 'newer', header } : { state: 'known', header };
  } catch {
    return { state: newer ? 'newer' : 'damaged', header: null };
  }
}

function isNewer(value: unknown, newest: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { magic: word, schema }: { [name: string]: unknown } = { ...value };
  return word === magic && Number.isSafeInteger(schema) && Number(schema) > newest;
}

function checkHeader(value: unknown): Header {
  const { magic: word, schema, vaultId, epoch, createdAt, slots, seal } = readObject(value);
  if (word !== magic || readCount(schema) < 1 || !(seal instanceof Uint8Array)) throw damaged();
  readText(vaultId);
  readCount(epoch);
  readTime(createdAt);
  if (readList(slots, readSlot).length === 0) throw damaged();
  return value as Header; // every field was looked at above
}

/** Throws `vault-damaged` unless the whole header is the one that was sealed under this vault key. */
export async function checkSeal(header: Header, key: Uint8Array): Promise<void> {
  const { seal, ...rest } = header;
  const holds = await keyFor(key, 'header')
    .then((headerKey) => macHolds(headerKey, canonical(rest), seal))
    .catch((error: unknown) => {
      throw damaged(error); // an unknown field that cannot be encoded was never sealed
    });
  if (!holds) throw damaged();
}

/**
 * The vault key by the first slot that opens, or null: a wrong secret, or none where one is needed.
 * Throws `vault-damaged` when none is needed and still none opens.
 */
export async function openSlots(header: Header, secret: Secret | null): Promise<Bytes | null> {
  for (const slot of slotsOf(header)) {
    const key = await openSlot(slot, header.vaultId, secret);
    if (key !== null) return key;
  }
  if (protectionOf(header) === 'device') throw damaged();
  return null;
}

export function protectionOf(header: Header): NonNullable<VaultStatus['protection']> {
  return slotsOf(header).some(({ type }) => type === 'device') ? 'device' : 'password';
}

/** The header of a vault that can be used, or the word for why there is none. */
export function requireHeader({ state, header }: HeaderReading): Header {
  if (header) return header;
  throw new AppError(
    state === 'none' ? 'vault-missing' : state === 'newer' ? 'vault-newer' : 'vault-damaged',
  );
}

/** The ways in that this version knows. */
export function slotsOf(header: Pick<Header, 'slots'>): Slot[] {
  return header.slots.map(readSlot).filter((slot) => slot !== null);
}
