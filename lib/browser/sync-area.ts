import { AppError } from '../core/errors.ts';
import { browser } from './api.ts';

const prefix = 'sync.';

/**
 * What the browser carries between its installations, where the person turned its own sync on; where not, it stays
 * here. Each `set` counts once, however many items it has (120 a minute, 1,800 an hour in Chromium and Firefox).
 */
export function syncArea() {
  const { sync } = browser.storage;
  return {
    read: async (): Promise<{ [name: string]: unknown }> => {
      const all: { [name: string]: unknown } = await sync.get(null).catch((error: unknown) => {
        throw new AppError('storage-broken', { cause: error });
      });
      return Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith(prefix)));
    },
    async write(items: { [name: string]: string }): Promise<'written' | 'later'> {
      try {
        await sync.set(items);
        return 'written';
      } catch {
        return 'later'; // written too often: what they have no room for is never given to them
      }
    },
  };
}

/** Something came from another browser, or was written here. Call it at the worker's start. */
export function onSyncChange(heard: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') heard();
  });
}
