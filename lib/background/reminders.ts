import type { Reminder } from '../browser/reminder-alarm.ts';
import type { Deps } from './deps.ts';
import { listDeadlines } from './own-deadline.ts';
import { listRecoveries, tickRecovery } from './recovery-watch.ts';
import { followSync } from './sync.ts';
import { listTrusted, remindOfTrust } from './trusted-devices.ts';

/** What each reminder's alarm does. Total by type. */
export const reminders: { readonly [R in Reminder]: (deps: Deps) => Promise<unknown> } = {
  trust: remindOfTrust,
  recovery: tickRecovery,
  deadline: listDeadlines,
  sync: followSync,
};

/**
 * Sets those of a person anew by what an open vault keeps: browsers forget alarms when they update an extension, Firefox
 * whenever it ends, and what the button says with them
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/alarms). A locked vault does so once it is opened.
 */
export async function remindAnew(deps: Deps): Promise<void> {
  await Promise.allSettled([listTrusted, listRecoveries, listDeadlines].map((job) => job(deps)));
}
