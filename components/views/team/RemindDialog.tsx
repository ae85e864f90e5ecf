import { useState } from 'preact/hooks';
import type { Member } from '../../../lib/core/team.ts';
import { standingOf } from '../../../lib/core/team-list.ts';
import { deadlineOf } from '../../../lib/core/team-lockout.ts';
import { dayMs, isMidnight } from '../../../lib/core/zoned-days.ts';
import { dateAndTime, day, zoneName } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { moment, zone } from '../../../lib/state/team-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

/** The text that asks one member to turn two-factor on: to be copied, or sent by the person's own mail program. */
export function RemindDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { name, email } = member;
  const [copied, setCopied] = useState(false);
  const { subject, text } = mailTo(member);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <Dialog
      title={t('teamRemindFor', [name || email])}
      onClose={onClose}
      actions={
        <>
          <a class="button" href={`mailto:${encodeURIComponent(email)}?${query}`}>
            {t('teamMail')}
          </a>
          <Button onClick={() => void copy()}>{t(copied ? 'teamCopied' : 'teamCopy')}</Button>
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p class="mail-text">{text}</p>
    </Dialog>
  );
}

/** Other words for whoever has some days left than for whoever is locked out. */
function mailTo(member: Member): { subject: string; text: string } {
  const name = member.name || member.email;
  const out = standingOf(member, moment.value) === 'out';
  const text = out ? t('teamMailOutText', [name]) : t('teamMailText', [name, untilWords(member)]);
  // A mail program shows the marks around names as boxes.
  return {
    subject: t(out ? 'teamMailOutSubject' : 'teamMailSubject'),
    text: text.replace(/[\u2066-\u2069]/g, ''),
  };
}

/** By when, in words that hold where the member lives, too. */
function untilWords(member: Member): string {
  const deadline = deadlineOf(member, moment.value.readAt);
  if (deadline === null) return t('teamMailSoon');
  const { at, told } = deadline;
  // Where days were counted, the last one may not be whole.
  if (told === 'day') return day(at - dayMs, zone.value);
  return isMidnight(at, zone.value)
    ? day(at, zone.value)
    : `${dateAndTime(at, zone.value)}, ${zoneName(zone.value, at)}`;
}
