import { browser } from './api.ts';

const name = 'lock';

/** Sets the alarm that wipes the key, ms since 1970, in the place of the one before; null takes it away. */
export async function setLockAlarm(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when: at });
}

/** Hears what locks the vault from outside: the alarm, and the screen. Call it at the worker's start. */
export function onLock(heard: { due(): void; screen(): void }): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) heard.due();
  });
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked') heard.screen();
  });
}
