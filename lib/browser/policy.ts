import { browser } from './api.ts';

let settings: Promise<unknown> | null = null;

/** What the organisation set for this extension, as the browser gives it; nothing, where there is no organisation. */
export function managedSettings(): Promise<unknown> {
  settings ??= readManaged();
  return settings;
}

async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    // Firefox refuses where nobody manages it.
    return {};
  }
}

/** Chromium tells when they change; Firefox reads its file at the start only. In the background call it at its start. */
export function onManagedChange(heard: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    settings = null;
    heard();
  });
}
