import { useState } from 'preact/hooks';
import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { DraftView } from '../../../lib/messaging/draft-views.ts';
import { editOf, keepChosen } from '../../../lib/state/draft-actions.ts';
import { batches } from '../../../lib/state/drafts-state.ts';
import { AccountName } from '../../parts/AccountName.tsx';
import { BatchCard } from '../../parts/BatchCard.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Tile } from '../../parts/Tile.tsx';
import { KeepForm } from './KeepForm.tsx';

interface DraftPickerProps {
  drafts: readonly DraftView[];
  onLook: (id: string) => void;
  onKept: () => void;
  onDropBatch: (id: string) => void;
  /** The person has another part of a batch to add. */
  onMore: () => void;
  onCancel: () => void;
}

/** Several accounts wait: the new ones are chosen from the start, each can be looked at, and all are kept at once. */
export function DraftPicker({ drafts, onLook, onKept, onDropBatch, onMore, onCancel }: DraftPickerProps) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  // What the person turned over is the other way round than it would be by itself.
  const isChosen = (draft: DraftView) => (draft.sameAs === null) !== turned.has(draft.id);
  const chosen = new Set(drafts.filter(isChosen).map(({ id }) => id));
  const all = chosen.size === drafts.length;

  const turn = (id: string) => {
    const next = new Set(turned);
    if (!next.delete(id)) next.add(id);
    setTurned(next);
  };
  const turnAll = () =>
    setTurned(new Set(drafts.filter((one) => (one.sameAs === null) === all).map(({ id }) => id)));

  return (
    <KeepForm
      label={t('keepChosen', [number(chosen.size)])}
      disabled={chosen.size === 0}
      onKeep={() => keepChosen(drafts, chosen)}
      onKept={onKept}
      onCancel={onCancel}
    >
      {batches.value.map((batch) => (
        <BatchCard key={batch.id} batch={batch} onDrop={() => onDropBatch(batch.id)} onMore={onMore} />
      ))}
      <div class="picks-head">
        <p class="soft">{t('pickText')}</p>
        <Button look="quiet" onClick={turnAll}>
          {t(all ? 'pickNone' : 'pickAll')}
        </Button>
      </div>
      <ul class="picks">
        {drafts.map((draft) => (
          <li key={draft.id} class="pick">
            <label>
              <input type="checkbox" checked={isChosen(draft)} onChange={() => turn(draft.id)} />
              <Tile name={draft.issuer || draft.account} />
              <AccountName account={editOf(draft)} />
              <Mark draft={draft} />
            </label>
            <IconButton
              icon="more"
              label={t('accountMore', [nameForShow(editOf(draft))])}
              onClick={() => onLook(draft.id)}
            />
          </li>
        ))}
      </ul>
    </KeepForm>
  );
}

function Mark({ draft: { sameAs, related } }: { draft: DraftView }) {
  if (sameAs !== null) return <span class="mark">{t('pickKnown')}</span>;
  return related === null ? null : <span class="mark">{t('pickRelated')}</span>;
}
