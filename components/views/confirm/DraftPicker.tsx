import { t } from '../../../lib/i18n/index.ts';
import type { DraftView } from '../../../lib/messaging/views.ts';
import { editOf } from '../../../lib/state/draft-actions.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { Button } from '../../parts/Button.tsx';
import { Tile } from '../../parts/Tile.tsx';

interface DraftPickerProps {
  drafts: readonly DraftView[];
  onPick: (id: string) => void;
  onCancel: () => void;
}

/** Several codes were on the page: the person looks at them one by one. */
export function DraftPicker({ drafts, onPick, onCancel }: DraftPickerProps) {
  return (
    <>
      <div class="scroller padded">
        <p class="soft">{t('pickText')}</p>
        <ul class="picks">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <button type="button" class="pick" onClick={() => onPick(draft.id)}>
                <Tile name={draft.issuer || draft.account} />
                <AccountName account={editOf(draft)} />
                {draft.sameAs !== null && <span class="mark">{t('pickKnown')}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <footer class="view-footer">
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </footer>
    </>
  );
}
