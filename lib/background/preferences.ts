import { isPreferences } from '../messaging/guards.ts';
import type { Preferences } from '../messaging/views.ts';

/** A store of plain values by key. */
export interface KeptValues {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

const defaultPreferences: Preferences = {
  language: 'auto',
  look: 'auto',
  autoLockMinutes: 15,
  trustDevices: 'never',
};
const key = 'preferences';

/**
 * The person's choices. No secret is among them, and the lock screen needs them before the unlock, so they are kept in
 * the clear; what was kept and does not fit any more counts as not set.
 */
export function makePreferences(area: KeptValues): {
  read(): Promise<Preferences>;
  write(change: Partial<Preferences>): Promise<Preferences>;
} {
  const read = async (): Promise<Preferences> => {
    const kept = await area.get(key);
    return { ...defaultPreferences, ...(isPreferences(kept) ? kept : {}) };
  };
  return {
    read,
    async write(change) {
      const next = { ...(await read()), ...change };
      await area.set(key, next);
      return next;
    },
  };
}
