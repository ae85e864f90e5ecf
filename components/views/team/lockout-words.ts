import type { LockOut } from '../../../lib/core/team-lockout.ts';
import { isMidnight } from '../../../lib/core/zoned-days.ts';
import { day, timeOfDay } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';

/** When somebody is locked out, by the clocks of a zone; no time where the page told the day alone. */
export function lockOutWords({ at, exact }: LockOut, zone: string): { day: string; time: string } {
  if (!exact) return { day: t('teamRoughly', [day(at, zone)]), time: '' };
  return { day: day(at, zone), time: isMidnight(at, zone) ? '' : timeOfDay(at, zone) };
}
