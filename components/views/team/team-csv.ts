import { writeCsv } from '../../../lib/core/csv.ts';
import type { Member } from '../../../lib/core/team.ts';
import { daysLeftOf, standingOf } from '../../../lib/core/team-list.ts';
import type { TeamReading } from '../../../lib/core/team-reading.ts';
import { t } from '../../../lib/i18n/index.ts';
import { standingWords } from './standing-words.ts';

/** The members shown, as a file for a spreadsheet: days as ISO 8601, the words in the person's language. */
export function teamCsv({ readAt }: TeamReading, members: readonly Member[]): string {
  const heading = [
    t('teamName'),
    t('teamEmail'),
    t('teamRole'),
    t('teamState'),
    t('teamMethod'),
    t('teamSince'),
    t('teamDeadline'),
    t('teamDaysLeft'),
    t('asReadOn', [new Date(readAt).toISOString()]),
  ];
  const instant = (at: number | null) => (at === null ? '' : new Date(at).toISOString());
  const rows = members.map((member) => [
    member.name,
    member.email,
    member.role,
    standingWords(standingOf(member, readAt)),
    member.method ?? '',
    instant(member.since),
    instant(member.deadline),
    String(daysLeftOf(member, readAt) ?? ''),
  ]);
  return writeCsv([heading, ...rows]);
}
