import { cancelEnrolment } from './authenticators.ts';
import { dropBackupCodes } from './backup-codes.ts';
import { closeChallengesOf } from './challenges.ts';
import { cancelRecovery } from './recoveries.ts';
import { closeSessionsOf, type Session } from './sessions.ts';
import type { Site } from './site.ts';
import { revokeAllTrust } from './trusted-devices.ts';

/** What happens to an account that makes older logins and tokens of it doubtful. */
export type SecurityEvent =
  | 'password-changed'
  | 'email-changed'
  | 'factor-renewed'
  | 'two-factor-off'
  | 'recovery-done'
  | 'trust-forbidden'
  | 'left-team';

interface Revocation {
  /** Sessions; `others` leaves the one in which it happened. */
  readonly sessions: 'keep' | 'others' | 'all';
  readonly trust: 'keep' | 'all';
  /** Logins that still owe a code. */
  readonly challenges: 'keep' | 'all';
  /** Backup codes in force. Those of an enrolment that is just becoming active are not in force yet. */
  readonly backupCodes: 'keep' | 'all';
  /** An enrolment that is not active yet: who began it saw its secret. */
  readonly enrolment: 'keep' | 'all';
  /** A recovery asked for before: it was to help somebody who, as the event shows, needs it no more. */
  readonly recovery: 'keep' | 'all';
}

const everything = {
  trust: 'all',
  challenges: 'all',
  backupCodes: 'all',
  enrolment: 'all',
  recovery: 'all',
} as const;

/** The revocation matrix: one row an event, one column a thing that can be taken away. */
export const revocations: Readonly<Record<SecurityEvent, Revocation>> = {
  'password-changed': { ...everything, sessions: 'others', backupCodes: 'keep' },
  'email-changed': { ...everything, sessions: 'others', backupCodes: 'keep' },
  'factor-renewed': { ...everything, sessions: 'others', enrolment: 'keep' },
  'two-factor-off': { ...everything, sessions: 'others' },
  'recovery-done': { ...everything, sessions: 'all' },
  'trust-forbidden': {
    ...everything,
    sessions: 'keep',
    backupCodes: 'keep',
    enrolment: 'keep',
    recovery: 'keep',
  },
  'left-team': { ...everything, sessions: 'all', backupCodes: 'keep' },
};

/**
 * Takes away what an event makes doubtful. Call it in the event's transaction, and for `factor-renewed` before the new
 * factor is put in force. `here` is the session in which it happened, if it did in one.
 */
export function revoke(site: Site, accountId: number, event: SecurityEvent, here?: Session): void {
  const row = revocations[event];
  if (row.sessions !== 'keep') closeSessionsOf(site, accountId, row.sessions === 'others' ? here : undefined);
  if (row.trust === 'all') revokeAllTrust(site, accountId);
  if (row.challenges === 'all') closeChallengesOf(site, accountId);
  if (row.backupCodes === 'all') dropBackupCodes(site, accountId);
  if (row.enrolment === 'all') cancelEnrolment(site, accountId);
  if (row.recovery === 'all') cancelRecovery(site, accountId);
}
