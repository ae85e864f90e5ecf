import { AppError } from '../core/errors.ts';
import { longestBackup } from '../core/vault-file.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { fromBase64, toBase64 } from '../crypto/bytes.ts';
import { checkKdfParameters } from '../crypto/kdf.ts';
import type { RecoverySlot } from '../crypto/recovery.ts';
import type { Sealed } from '../crypto/seal.ts';
import { isSealed } from '../crypto/seal.ts';
import type { PasswordSlot } from '../crypto/slots.ts';
import { readSlot } from '../crypto/slots.ts';
import { damagedBackup, parseBounded } from './backup-json.ts';
import { readCount, readList, readObject, readText } from './shape.ts';

const magic = 'hkvault';
/** In the second, what is sealed is deflated: only for a vault too large for the first, which every reader knows. */
export type BackupVersion = 1 | 2;
const newest: BackupVersion = 2;

/** What opens a file: the password first, then the recovery key where the vault had one. */
export type FileSlot = PasswordSlot | RecoverySlot;

/** What of a backup file lies in the clear, and nothing of it may be changed. */
export interface BackupHeader {
  version: BackupVersion;
  /** The vault that it was made of. */
  vaultId: string;
  /** ms since 1970. */
  madeAt: number;
  slots: FileSlot[];
}

export interface BackupFile {
  header: BackupHeader;
  /** The contents, sealed. */
  sealed: Sealed;
}

/** A file as text. Throws `backup-too-large` for one that nobody could read back. */
export function writeFile({ header, sealed }: BackupFile): string {
  const { nonce, ciphertext } = sealed;
  const text = JSON.stringify({
    ...headerJson(header),
    nonce: toBase64(nonce),
    ciphertext: toBase64(ciphertext),
  });
  if (text.length > longestBackup) throw new AppError('backup-too-large');
  return text;
}

/**
 * A file as it was read, of which nothing is believed: size, depth and shape are checked, and that the KDF it asks for is
 * within the caps, all before any work. Each file has one text, blanks and a byte order mark aside: what is written anew
 * otherwise (a name twice, one that we do not know, another order, another way to write a number) is refused. Throws
 * `backup-too-large`, `backup-not-ours`, `backup-newer` or `backup-damaged`.
 */
export function readFile(given: string): BackupFile {
  if (given.length > longestBackup) throw new AppError('backup-too-large');
  const text = given.replace(/^\ufeff/, '').replace(/[ \t\r\n]+/g, '');
  if (!text.includes(`"${magic}"`)) throw new AppError('backup-not-ours');
  const value = parseBounded(text);
  if (isNewer(value)) throw new AppError('backup-newer');
  try {
    const file = readParts(value);
    if (writeFile(file) !== text) throw damagedBackup();
    return file;
  } catch (error) {
    throw damagedBackup(error);
  }
}

function isNewer(value: unknown): boolean {
  const { magic: word, version: number }: { magic?: unknown; version?: unknown } = Object(value);
  return word === magic && Number.isSafeInteger(number) && Number(number) > newest;
}

function readParts(value: unknown): BackupFile {
  const fields = readObject(value);
  const { version } = fields;
  if (version !== 1 && version !== 2) throw damagedBackup();
  const vaultId = readId(fields['vaultId']);
  const madeAt = readCount(fields['madeAt']);
  const slots = readList(fields['slots'], readFileSlot);
  const [password, recovery, ...more] = slots;
  if (password?.type !== 'password' || more.length > 0) throw damagedBackup();
  if (recovery !== undefined && recovery.type !== 'recovery') throw damagedBackup();
  const sealed = { nonce: readBytes(fields['nonce']), ciphertext: readBytes(fields['ciphertext']) };
  if (!isSealed(sealed)) throw damagedBackup();
  return { header: { version, vaultId, madeAt, slots }, sealed };
}

/** A slot as JSON has it. Throws `backup-damaged` or `vault-damaged`, before any KDF runs. */
export function readFileSlot(value: unknown): FileSlot {
  const { id, type, kdf, publicKey, privateKey, ephemeral, nonce, wrapped } = readObject(value);
  const common = { id: readId(id), nonce: readBytes(nonce), wrapped: readBytes(wrapped) };
  if (type === 'password') {
    const { salt, ...cost } = readObject(kdf);
    const parameters = { ...cost, salt: readBytes(salt) };
    checkKdfParameters(parameters);
    return checkedSlot({ ...common, type, kdf: parameters });
  }
  const { nonce: lockNonce, ciphertext } = readObject(privateKey);
  return checkedSlot({
    ...common,
    type,
    publicKey: readBytes(publicKey),
    privateKey: { nonce: readBytes(lockNonce), ciphertext: readBytes(ciphertext) },
    ephemeral: readBytes(ephemeral),
  });
}

function checkedSlot(value: unknown): FileSlot {
  const slot = readSlot(value);
  if (slot?.type !== 'password' && slot?.type !== 'recovery') throw damagedBackup();
  return slot;
}

/** 128 bits in hex. */
function readId(value: unknown): string {
  const id = readText(value);
  if (!/^[0-9a-f]{32}$/.test(id)) throw damagedBackup();
  return id;
}

function readBytes(value: unknown): Bytes {
  const bytes = fromBase64(readText(value));
  if (bytes === null) throw damagedBackup();
  return bytes;
}

/** The header as it stands in the file: what the seal of the contents is bound to. */
export function headerJson({ version, vaultId, madeAt, slots }: BackupHeader) {
  return { magic, version, vaultId, madeAt, slots: slots.map(slotJson) };
}

/** A slot as JSON: the fields of the format and no other. */
export function slotJson(slot: FileSlot) {
  const { id, type } = slot;
  const wrap = { nonce: toBase64(slot.nonce), wrapped: toBase64(slot.wrapped) };
  if (type === 'password') {
    const { name, memory, passes, lanes, salt } = slot.kdf;
    return { id, type, kdf: { name, memory, passes, lanes, salt: toBase64(salt) }, ...wrap };
  }
  const { publicKey, privateKey, ephemeral } = slot;
  return {
    id,
    type,
    publicKey: toBase64(publicKey),
    privateKey: { nonce: toBase64(privateKey.nonce), ciphertext: toBase64(privateKey.ciphertext) },
    ephemeral: toBase64(ephemeral),
    ...wrap,
  };
}
