import { writeCsv } from '../../../lib/core/csv.ts';
import type { Member } from '../../../lib/core/team.ts';
import { daysLeftOf, standingOf } from '../../../lib/core/team-list.ts';
import { type Grace, lockOutOf } from '../../../lib/core/team-lockout.ts';
import type { TeamReading } from '../../../lib/core/team-reading.ts';
import { localTime } from '../../../lib/core/zoned-days.ts';
import { t } from '../../../lib/i18n/index.ts';
import { standingWords } from './standing-words.ts';

/**
 * The members shown, as a file for a spreadsheet: as they stood when the list was read, days and times as ISO 8601, the
 * words in the person's language.
 *
 * @param zone by whose clocks members are told to be locked out, an IANA name; instants are in UTC besides.
 */
export function teamCsv(
  { readAt }: TeamReading,
  members: readonly Member[],
  grace: Grace,
  zone: string,
): string {
  const moment = { readAt, now: readAt };
  const heading = [
    t('teamName'),
    t('teamEmail'),
    t('teamRole'),
    t('teamState'),
    t('teamMethod'),
    t('teamSince'),
    t('teamDeadline'),
    t('teamDaysLeft'),
    `${t(grace.required ? 'teamOut' : 'teamWouldBeOut')} (${zone})`,
    t('teamTime'),
    t('asReadOn', [new Date(readAt).toISOString()]),
  ];
  const instant = (at: number | null) => (at === null ? '' : new Date(at).toISOString());
  const rows = members.map((member) => {
    const lockOut = lockOutOf(member, grace, moment);
    const { day, time } = lockOut === null ? { day: '', time: '' } : localTime(lockOut.at, zone);
    return [
      member.name,
      member.email,
      member.role,
      standingWords(standingOf(member, moment)),
      member.method ?? '',
      instant(member.since),
      instant(member.deadline),
      String(daysLeftOf(member, moment) ?? ''),
      day,
      lockOut?.told === 'day' ? '' : time,
    ];
  });
  return writeCsv([heading, ...rows]);
}
