import type { LockOut } from '../../../lib/core/team-lockout.ts';
import { isMidnight } from '../../../lib/core/zoned-days.ts';
import { dateAndTime, day, timeOfDay } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';

/** When somebody is locked out, in one line and in two. */
interface LockOutWords {
  whole: string;
  day: string;
  /** '' where the page told the day alone. */
  time: string;
}

/** The same by the clocks of a zone. */
export function lockOutWords({ at, told }: LockOut, zone: string): LockOutWords {
  const plain = day(at, zone);
  if (told === 'instant' && !isMidnight(at, zone)) {
    return { whole: dateAndTime(at, zone), day: plain, time: timeOfDay(at, zone) };
  }
  const words = { instant: plain, day: t('teamRoughly', [plain]), 'at-once': t('teamAtOnce') }[told];
  return { whole: words, day: words, time: '' };
}
