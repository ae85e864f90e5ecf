import { browser } from './api.ts';

/** What the person is reminded of, or is tried again. */
export type Reminder = 'trust' | 'recovery' | 'deadline' | 'sync';

const reminders: readonly Reminder[] = ['trust', 'recovery', 'deadline', 'sync'];
const prefix = 'remind-';

/** Sets the alarm of one, ms since 1970, in the place of the one before; null takes it away. It outlives the worker. */
export async function setReminder(of: Reminder, at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(prefix + of);
  else browser.alarms.create(prefix + of, { when: at });
}

/** Hears the alarms. Call it at the worker's start. */
export function onReminder(heard: (of: Reminder) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    const due = reminders.find((of) => prefix + of === name);
    if (due !== undefined) heard(due);
  });
}
