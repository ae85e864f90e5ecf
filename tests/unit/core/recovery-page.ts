import type { RecoveryReading } from '../../../lib/core/recovery.ts';

export const hour = 60 * 60_000;
export const start = Date.UTC(2026, 5, 1, 12);

/** A page of HelpKit's that told of a recovery. */
export const page = {
  origin: 'https://app.helpkit.in',
  username: 'agent@example.com',
  path: '/inbox',
  outside: false,
};

/** What it told: one that runs for a day yet, but for `change`. */
export const reading = (change: Partial<RecoveryReading> = {}): RecoveryReading => ({
  stage: 'running',
  dueAt: start + 24 * hour,
  hoursLeft: null,
  canCancel: true,
  ...change,
});
