import type { PromptSeen } from '../../lib/messaging/page-contract.ts';
import { loginPrompt } from '../unit/background/world.ts';

/** A page that lists ten backup codes. */
export const listPage = (nonce: string): PromptSeen => ({
  ...loginPrompt,
  nonce,
  kind: 'backup-list',
  waitsFor: null,
  fields: 0,
  path: '/security/backup-codes',
  listed: 10,
});

/** Ten of them, told from others by two letters. */
export const listedCodes = (sign: string) =>
  Array.from({ length: 10 }, (_, at) => `${sign}${at}2-CD34-EF56-GH7${at}`);
