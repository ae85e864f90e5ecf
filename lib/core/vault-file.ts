/** How a vault that was put aside sealed begins; nothing else does. */
export const sealedVaultStart = '{"magic":"helpkit-sealed-vault"';

/** Letters of the longest backup file, and of the longest vault put aside sealed, which holds its log as well. */
export const longestBackup = 5 * 1024 * 1024;
const longestSealedVault = 32 * 1024 * 1024;

/** How long a file may be that begins so. */
export function longestFile(start: string): number {
  return start.startsWith(sealedVaultStart) ? longestSealedVault : longestBackup;
}
