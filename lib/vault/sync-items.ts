import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { fromBase64, toBase64, utf8 } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import { keyFor } from '../crypto/keys.ts';
import { open, pad, seal, unpad } from '../crypto/seal.ts';
import { readRecord } from './backup-contents.ts';
import { deflate, inflate } from './deflate.ts';
import type { AccountRecord } from './schema.ts';
import { damaged, readList, readObject } from './shape.ts';
import { type Grave, readGrave } from './sync-graves.ts';
import { stableText } from './sync-merge.ts';
import { type Shared, sharedForm } from './sync-reconcile.ts';
import { shelfOf } from './sync-shelf.ts';

/** Whose shelves these are. */
export interface SyncKey {
  key: Uint8Array;
  group: string;
  epoch: number;
}

/** A shelf as it was opened. */
export interface OpenShelf {
  version: number;
  shelf: Shared;
}

const nonceLength = 12;
/** A shelf is 8 kB; what unpacks to more was made to. */
const longestShelf = 1_000_000;

/** A shelf as one text: its version in the clear, then packed and sealed, bound to group, epoch, place and version. */
export async function sealShelf(
  whose: SyncKey,
  at: number,
  { version, shelf }: OpenShelf,
  random: RandomBytes,
): Promise<string> {
  const accounts = [...shelf.accounts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const text = stableText({ accounts, graves: Object.fromEntries(shelf.graves) });
  const packed = await deflate(utf8(text));
  const key = await keyFor(whose.key, 'sync');
  const { nonce, ciphertext } = await seal(key, bound(whose, at, version), pad(packed), random);
  const whole = new Uint8Array(nonce.length + ciphertext.length);
  whole.set(nonce);
  whole.set(ciphertext, nonce.length);
  return `${version}.${toBase64(whole)}`;
}

/** Null for what is missing, or does not open as this shelf. */
export async function openShelf(whose: SyncKey, at: number, value: unknown): Promise<OpenShelf | null> {
  const [, digits, text] =
    /^(\d{1,15})\.([A-Za-z0-9+/=]+)$/.exec(typeof value === 'string' ? value : '') ?? [];
  const bytes = text === undefined ? null : fromBase64(text);
  if (bytes === null || bytes.length < nonceLength + 16) return null;
  const version = Number(digits);
  try {
    const key = await keyFor(whose.key, 'sync');
    const sealed = { nonce: bytes.slice(0, nonceLength), ciphertext: bytes.slice(nonceLength) };
    const padded = await open(key, bound(whose, at, version), sealed);
    if (padded === null) return null;
    const plain = await inflate(unpad(padded), longestShelf);
    if (plain === null) return null;
    return { version, shelf: readShelf(JSON.parse(new TextDecoder().decode(plain)), at) };
  } catch {
    return null; // whoever made this, it is nothing that we could read
  }
}

/** That the key opens it says nothing of who wrote it: every record is checked, and lies where it belongs. */
function readShelf(value: unknown, at: number): Shared {
  const { accounts, graves } = readObject(value);
  const places = (id: string): void => {
    if (!/^[0-9a-f]{32}$/.test(id) || shelfOf(id) !== at) throw damaged();
  };
  const living = readList(accounts, (one): AccountRecord => {
    const record = readRecord(one);
    if (record.kind !== 'account' || record.deletedAt !== null) throw damaged();
    places(record.id);
    return sharedForm(record);
  });
  const buried = Object.entries(readObject(graves)).map(([id, grave]): [string, Grave] => {
    places(id);
    return [id, readGrave(grave)];
  });
  return { accounts: living, graves: new Map(buried) };
}

function bound({ group, epoch }: SyncKey, at: number, version: number): Bytes {
  return canonical(['hk1/sync', group, epoch, at, version]);
}
