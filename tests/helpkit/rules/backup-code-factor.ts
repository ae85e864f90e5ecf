import { backupCodesLeft, prepareToSpend, readBackupCode } from './backup-codes.ts';
import type { SecondFactor } from './second-factor.ts';

/** One of the ten codes that were saved for the day when the device is not at hand. */
export const backupCodeFactor: SecondFactor = {
  primary: false,
  has: (site, accountId) => (backupCodesLeft(site, accountId, 'active')?.left ?? 0) > 0,
  read: readBackupCode,
  prepare: (site, accountId, code) => prepareToSpend(site, accountId, code),
};
