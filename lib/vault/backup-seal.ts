import { longestBackup } from '../core/vault-file.ts';
import type { Bytes, RandomBytes } from '../crypto/bytes.ts';
import { drawBytes, utf8 } from '../crypto/bytes.ts';
import { canonical } from '../crypto/canonical.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import { keyFor } from '../crypto/keys.ts';
import type { RecoverySlot } from '../crypto/recovery.ts';
import { rewrap } from '../crypto/recovery.ts';
import { keyLength, open, pad, seal, unpad } from '../crypto/seal.ts';
import type { Secret } from '../crypto/slots.ts';
import { makePasswordSlot, openSlot } from '../crypto/slots.ts';
import type { BackupContents } from './backup-contents.ts';
import { readContents, writeContents } from './backup-contents.ts';
import type { BackupFile, BackupHeader, FileSlot } from './backup-file.ts';
import { headerJson, readFile, writeFile } from './backup-file.ts';
import { damagedBackup } from './backup-json.ts';
import { deflate, inflate } from './deflate.ts';

interface World {
  random: RandomBytes;
  kdf: KdfCost;
}

/** What a file is made of besides its contents. */
export interface BackupWish {
  vaultId: string;
  /** ms since 1970. */
  madeAt: number;
  /** Opens the file. */
  password: string;
  /** The vault's way in by its recovery key, which then opens the file too. */
  recovery: RecoverySlot | null;
}

/** A backup file, under a key of its own: a later password of the vault neither opens nor closes it. */
export async function sealBackup(
  { random, kdf }: World,
  { vaultId, madeAt, password, recovery }: BackupWish,
  contents: BackupContents,
): Promise<string> {
  const key = drawBytes(random, keyLength);
  const slots: FileSlot[] = [await makePasswordSlot(key, vaultId, password, kdf, random)];
  if (recovery) slots.push(plainSlot(await rewrap(recovery, key, vaultId, random)));
  const written = writeContents(contents);
  readContents(written); // what nobody could restore is no backup: better to hear it now
  const bytes = utf8(written);
  const fits = base64Length(bytes.length) < longestBackup - headRoom;
  const header: BackupHeader = { version: fits ? 1 : 2, vaultId, madeAt, slots };
  const plaintext = pad(fits ? bytes : await deflate(bytes));
  const sealed = await seal(await keyFor(key, 'backup'), bound(header), plaintext, random);
  return writeFile({ header, sealed });
}

/** Letters that a file has besides its contents, and more than that. */
const headRoom = 8_000;
/** What is deflated may unpack to so many bytes: six times what the largest vault takes. */
const longestContents = 64 * 1024 * 1024;

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/** The fields of the format and no other, whatever the vault kept beside them. */
function plainSlot({ id, type, publicKey, privateKey, ephemeral, nonce, wrapped }: RecoverySlot): FileSlot {
  return { id, type, publicKey, privateKey, ephemeral, nonce, wrapped };
}

/** What a file is known to be once it is open. */
export interface OpenBackup {
  header: Pick<BackupHeader, 'vaultId' | 'madeAt'>;
  contents: BackupContents;
  /** How many records could not be read, of a vault that was put aside; a backup file opens as a whole or not at all. */
  missing?: number;
}

/**
 * Opens a file by its password or the recovery key; null where neither slot opens. Throws `backup-too-large`,
 * `backup-not-ours`, `backup-newer` or `backup-damaged`; what the file says of itself is checked before the KDF runs.
 */
export async function openBackup(text: string, secret: Secret): Promise<OpenBackup | null> {
  const file = readFile(text);
  for (const slot of file.header.slots) {
    const key = await openSlot(slot, file.header.vaultId, secret).catch((error: unknown) => {
      throw damagedBackup(error); // a point that lies on no curve
    });
    if (key !== null) return { header: file.header, contents: await openContents(file, key) };
  }
  return null;
}

async function openContents({ header, sealed }: BackupFile, key: Uint8Array): Promise<BackupContents> {
  if (key.length !== keyLength) throw damagedBackup();
  const plaintext = await open(await keyFor(key, 'backup'), bound(header), sealed);
  if (plaintext === null) throw damagedBackup();
  const bytes = unpadded(plaintext);
  const unpacked = header.version === 1 ? bytes : await inflate(bytes, longestContents);
  if (unpacked === null) throw damagedBackup();
  return readContents(textOf(unpacked));
}

function unpadded(plaintext: Bytes): Bytes {
  try {
    return unpad(plaintext);
  } catch (error) {
    throw damagedBackup(error);
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw damagedBackup(error);
  }
}

function bound(header: BackupHeader): Uint8Array {
  return canonical(['hk1/backup', headerJson(header)]);
}
