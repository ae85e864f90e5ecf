import { sorts } from '../../core/account-order.ts';
import type { HealthFinding } from '../../core/health.ts';
import { languages } from '../../core/languages.ts';
import type { Empty } from '../page-contract.ts';
import { type Guard, oneOf, partial, truth, whole } from '../shapes.ts';
import type { ActivityView, PolicyView, Preferences } from '../views.ts';
import { empty } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** What was done, what the organisation set, what the person likes. */
export interface SettingMessages {
  /** What was done to the vault. */
  'activity.read': Message<'extension', Empty, ActivityView>;
  /** What the organisation set: marked as such where the person would change it. */
  'policy.read': Message<'extension', Empty, PolicyView>;
  /** What HelpKit's best practices ask for and is not so. */
  'health.read': Message<'extension', Empty, { findings: HealthFinding[] }>;
  'preferences.write': Message<'extension', Partial<Preferences>, Preferences>;
}

const preferences = partial<Preferences>({
  language: oneOf('auto', ...languages),
  look: oneOf('auto', 'light', 'dark', 'contrast'),
  density: oneOf('comfortable', 'compact'),
  sort: oneOf(...sorts),
  nextCode: oneOf('never', 'ending', 'always'),
  // The browser wakes nobody sooner than after 30 seconds.
  clipboardSeconds: (value): value is number => value === 0 || whole(30, 600)(value),
  autoLockMinutes: whole(1, 1_440),
  backupReminderDays: whole(0, 365),
  trustDevices: oneOf('never', 'ask', 'always'),
  sharedComputer: truth,
  submitCode: truth,
  fillMarginSeconds: whole(0, 15),
});
/** Also the check of what was kept: what does not fit is left out. */
export const isPreferences: Guard<Partial<Preferences>> = preferences;

export const settings: Chapter<SettingMessages> = {
  'activity.read': fromExtension(empty),
  'policy.read': fromExtension(empty),
  'health.read': fromExtension(empty),
  'preferences.write': fromExtension(preferences),
};
