import type { Reminder } from '../browser/reminder-alarm.ts';
import type { Deps } from './deps.ts';
import { listDeadlines } from './own-deadline.ts';
import { tickRecovery } from './recovery-watch.ts';
import { followSync } from './sync.ts';
import { remindOfTrust } from './trusted-devices.ts';

/** What each reminder's alarm does. Total by type. */
export const reminders: { readonly [R in Reminder]: (deps: Deps) => Promise<unknown> } = {
  trust: remindOfTrust,
  recovery: tickRecovery,
  deadline: listDeadlines,
  sync: followSync,
};
