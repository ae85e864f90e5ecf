import type { PolicyReading } from '../core/policy.ts';
import { isPreferences } from '../messaging/messages/settings.ts';
import type { Preferences } from '../messaging/views.ts';
import type { Done } from '../vault/log.ts';
import { note } from './activity.ts';
import type { Deps, KeptValues } from './deps.ts';
import { underPolicy } from './policy.ts';

const defaultPreferences: Preferences = {
  language: 'auto',
  look: 'auto',
  density: 'comfortable',
  sort: 'manual',
  nextCode: 'ending',
  clipboardSeconds: 0,
  autoLockMinutes: 15,
  backupReminderDays: 30,
  trustDevices: 'never',
  sharedComputer: false,
  submitCode: false,
  fillMarginSeconds: 3,
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

/** The person chose something else; what bears on safety is noted. */
export async function changePreferences(deps: Deps, change: Partial<Preferences>): Promise<Preferences> {
  const before = await deps.preferences.read();
  const after = await deps.preferences.write(change);
  const done: Done[] = [];
  if (after.trustDevices !== before.trustDevices || after.sharedComputer !== before.sharedComputer)
    done.push({ act: 'trust-changed', record: null });
  if (after.autoLockMinutes !== before.autoLockMinutes) done.push({ act: 'lock-time-changed', record: null });
  if (done.length > 0) await note(deps, done);
  return after;
}
