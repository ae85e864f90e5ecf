import { browser } from './api.ts';

/** A store of plain values by key. */
export interface Area {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

// WXT takes the bare name `storage` for its own library of it, and brings that into the bundle: none is called so here.
type Kept = typeof browser.storage.local;

function areaOf(kept: Kept): Area {
  return {
    get: async (key) => (await kept.get(key))[key],
    set: (key, value) => kept.set({ [key]: value }),
    remove: (key) => kept.remove(key),
  };
}

/** Memory that outlives the worker and ends with the browser; never on the disk, refused to content scripts. */
export const sessionArea = (): Area => areaOf(browser.storage.session);

/** Kept on the disk. In Firefox content scripts can read it: nothing secret, nothing private. */
export const localArea = (): Area => areaOf(browser.storage.local);

/** The same area as several values at once: what is read, written and removed together is so or not at all. */
export function localValues() {
  const { local } = browser.storage;
  return {
    get: (names: readonly string[] | null): Promise<{ [name: string]: unknown }> =>
      local.get(names === null ? null : [...names]),
    set: (values: { [name: string]: unknown }): Promise<void> => local.set(values),
    remove: (names: readonly string[]): Promise<void> => local.remove([...names]),
  };
}

/** Shuts content scripts out of all areas, where the browser can (Firefox shuts them out of `session` alone). */
export async function closeAreas(): Promise<void> {
  for (const kept of [browser.storage.session, browser.storage.local, browser.storage.sync]) {
    if (!('setAccessLevel' in kept)) continue;
    // The polyfill's types lack it; Chromium has it since 102.
    const area = kept as Kept & {
      setAccessLevel(level: { accessLevel: string }): Promise<void>;
    };
    await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
