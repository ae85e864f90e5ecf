import { browser } from './api.ts';

/** A word of the system's own, where the person allowed that; else nothing, and the button says it. */
export async function showNotification(id: string, title: string, message: string): Promise<void> {
  if (!(await mayNotify())) return;
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  });
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks the person. Call it in the click itself: the browsers ask only then. */
export async function askToNotify(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch {
    return false;
  }
}
