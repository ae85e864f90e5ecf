import type { PolicyReading } from '../core/policy.ts';
import { isPreferences } from '../messaging/guards.ts';
import type { Preferences } from '../messaging/views.ts';
import { underPolicy } from './policy.ts';

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
 * the clear; what was kept and does not fit any more counts as not set. What an organisation set goes before them, and
 * leaves them as they were for when it does not any more.
 */
export function makePreferences(
  area: KeptValues,
  policy: () => Promise<PolicyReading>,
): {
  read(): Promise<Preferences>;
  write(change: Partial<Preferences>): Promise<Preferences>;
} {
  const chosen = async (): Promise<Preferences> => {
    const kept = await area.get(key);
    return { ...defaultPreferences, ...(isPreferences(kept) ? kept : {}) };
  };
  const read = async () => underPolicy(await chosen(), (await policy()).policy);
  return {
    read,
    async write(change) {
      await area.set(key, { ...(await chosen()), ...change });
      return read();
    },
  };
}
