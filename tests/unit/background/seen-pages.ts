import type { AccountSeen, PromptSeen } from '../../../lib/messaging/page-contract.ts';
import { loginPrompt } from './world.ts';

/** The prompt that takes one of the backup codes, as it comes after a load. */
export const backupEntry: PromptSeen = {
  ...loginPrompt,
  nonce: 'entry',
  kind: 'backup-entry',
  waitsFor: 'backup',
  fields: 1,
  path: '/login/backup-code',
  openedAnew: true,
};

/** A page for somebody who is logged in, which tells nothing of an account. */
export const insidePage: AccountSeen = {
  path: '/inbox',
  username: '',
  outside: false,
  devices: null,
  recovery: null,
  own: null,
  team: null,
};
