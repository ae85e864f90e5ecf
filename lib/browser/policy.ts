import { browser } from './api.ts';

/** What the organisation set for this extension, as the browser gives it; nothing, where there is no organisation. */
export async function managedSettings(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox refuses where nobody manages it.
    return {};
  }
}

/** Chromium tells when they change; Firefox reads its file at the start only. Call it at the worker's start. */
export function onManagedChange(heard: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') heard();
  });
}
