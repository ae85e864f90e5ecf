import { useState } from 'preact/hooks';
import type { Member } from '../../../lib/core/team.ts';
import { standingOf } from '../../../lib/core/team-list.ts';
import { day } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { moment } from '../../../lib/state/team-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';

/** The text that asks one member to turn two-factor on: to be copied, or sent by the person's own mail program. */
export function RemindDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { name, email, deadline } = member;
  const [copied, setCopied] = useState(false);
  const out = standingOf(member, moment.value) === 'out';
  const until = deadline === null || out ? t('teamMailSoon') : day(deadline);
  const text = t('teamMailText', [name || email, until]).replace(/[\u2066-\u2069]/g, '');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const query = `subject=${encodeURIComponent(t('teamMailSubject'))}&body=${encodeURIComponent(text)}`;
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
