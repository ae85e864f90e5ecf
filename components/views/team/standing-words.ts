import type { Member } from '../../../lib/core/team.ts';
import { daysLeftOf, type Standing, standingOf } from '../../../lib/core/team-list.ts';
import type { Moment } from '../../../lib/core/team-lockout.ts';
import type { MemberChange } from '../../../lib/core/team-reading.ts';
import { days } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';

const words: { readonly [S in Standing]: () => string } = {
  out: () => t('teamOut'),
  late: () => t('teamLate'),
  off: () => t('teamOff'),
  sms: () => t('teamSms'),
  on: () => t('teamOn'),
  invited: () => t('teamInvited'),
  removed: () => t('teamRemoved'),
};

/** How members stand, in a word. */
export function standingWords(standing: Standing): string {
  return words[standing]();
}

/** The same of one member, with the days that are left. */
export function memberWords(member: Member, moment: Moment): string {
  const standing = standingOf(member, moment);
  const left = daysLeftOf(member, moment);
  return standing === 'late' && left !== null ? `${words.late()} · ${days(left)}` : words[standing]();
}

/** How somebody stood at a reading, as changes tell it; null = not in the list. */
export function changeWords(standing: MemberChange['from']): string {
  if (standing === null) return t('teamGone');
  return words[standing === 'locked' ? 'out' : standing]();
}
