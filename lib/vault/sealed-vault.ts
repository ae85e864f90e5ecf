import { AppError, codeOf } from '../core/errors.ts';
import { sealedVaultStart } from '../core/vault-file.ts';
import type { Secret } from '../crypto/slots.ts';
import { readContents, writeContents } from './backup-contents.ts';
import { damagedBackup, parseBounded } from './backup-json.ts';
import type { OpenBackup } from './backup-seal.ts';
import { openSlots, protectionOf, readHeader } from './header.ts';
import type { PackedCopy } from './mirror-copy.ts';
import { readCopy, unpackCopy } from './mirror-copy.ts';
import { unpack } from './packed.ts';
import { readObject } from './shape.ts';
import { contentsOf } from './view-contents.ts';
import { headerOf, openCopy } from './whole-copy.ts';

/**
 * A vault put aside as it lies in the database, by somebody who could not open it: no backup file can be made without
 * its key. What opened the vault opens the file.
 */
const version = 1;

export function writeSealedVault(copy: PackedCopy): string {
  return `${sealedVaultStart},${JSON.stringify({ version, ...copy }).slice(1)}`;
}

/** Whether its key lies in it. What cannot be read is taken to be so: nothing that is not known is promised. */
export function opensAlone({ header: stored }: PackedCopy): boolean {
  try {
    const { header } = readHeader(unpack(stored), true, false);
    return header === null || protectionOf(header) === 'device';
  } catch {
    return true;
  }
}

export function isSealedVault(text: string): boolean {
  return text.startsWith(sealedVaultStart);
}

/**
 * What such a file holds, as far as its rows open: who puts a vault aside often does so because some do not. Null where
 * the secret opens none of its ways in. Throws `backup-newer`, or `backup-damaged` for a file that does not belong
 * together; what a guess costs is within the caps before the KDF runs.
 */
export async function openSealedVault(text: string, secret: Secret): Promise<OpenBackup | null> {
  const fields = readObject(parseBounded(text));
  if (Number(fields['version']) > version) throw new AppError('backup-newer');
  try {
    const copy = unpackCopy(readCopy(fields));
    const header = headerOf(copy);
    const key = await openSlots(header, secret);
    if (key === null) return null;
    const view = await openCopy(copy, header, key);
    const { vaultId } = header;
    // Every record is checked as those of a backup file are.
    const { contents: held, missing } = await contentsOf(view);
    const contents = readContents(writeContents(held));
    return { header: { vaultId, madeAt: view.manifest.clock.at }, contents, missing: missing.length };
  } catch (error) {
    throw codeOf(error) === 'vault-newer'
      ? new AppError('backup-newer', { cause: error })
      : damagedBackup(error);
  }
}
