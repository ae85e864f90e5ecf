import { browser } from './api.ts';
import { clearNow } from './clear-now.ts';
import { mayClear } from './clipboard-permission.ts';
import { openOffscreen } from './offscreen.ts';
import { clearPort } from './offscreen-ports.ts';

const name = 'clipboard';

/** Has the clipboard cleared at that time, ms since 1970, in the place of the time before. */
export async function setClipboardAlarm(at: number): Promise<void> {
  browser.alarms.create(name, { when: at });
}

/** Clears the clipboard whenever its time has come. Call it at the worker's start. */
export function clearClipboardInTime(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void clearClipboard();
  });
}

async function clearClipboard(): Promise<void> {
  if (!(await mayClear())) return;
  // Firefox's background is a page; Chromium's has none.
  if (typeof document === 'object') {
    clearNow(document);
    return;
  }
  await openOffscreen();
  // A document that was just opened may not listen yet.
  for (let left = 5; left > 0; left--) {
    if (await askOffscreen()) return;
    await new Promise((rested) => setTimeout(rested, 100));
  }
}

/** False where nobody listens. */
function askOffscreen(): Promise<boolean> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: clearPort });
    port.onMessage.addListener(() => {
      resolve(true);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      // Read so that the browser does not report it as unhandled: it is handled by asking again.
      void browser.runtime.lastError;
      resolve(false);
    });
  });
}
