import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { BackupCodeSetView } from '../../../lib/messaging/backup-code-views.ts';
import { markBackupCode } from '../../../lib/state/backup-codes-state.ts';
import { Button } from '../../parts/Button.tsx';
import { markWords } from './mark-words.ts';

interface CodeListProps {
  /** The account's id. */
  id: string;
  set: BackupCodeSetView;
  /** The codes themselves, while they are shown. */
  codes: readonly string[] | null;
}

/** Every code of a set with what became of it; hidden unless it is shown. The person may say otherwise by hand. */
export function CodeList({ id, set, codes }: CodeListProps) {
  return (
    <ol class="code-list">
      {set.marks.map((mark, place) => {
        const used = mark.is !== 'unused';
        const name = number(place + 1);
        return (
          <li key={place} data-mark={mark.is}>
            <span class="code-list-code" dir="ltr">
              <span class="unseen">{t('bcCode', [name])}</span>
              {codes === null ? <span aria-hidden="true">••••</span> : <code>{codes[place]}</code>}
            </span>
            <span class="soft">{markWords(mark)}</span>
            <Button
              look="quiet"
              label={t(used ? 'bcMarkUnusedOf' : 'bcMarkUsedOf', [name])}
              onClick={() => void markBackupCode({ id, set: set.id, place, used: !used })}
            >
              {t(used ? 'bcMarkUnused' : 'bcMarkUsed')}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
