import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { DraftView } from '../../../lib/messaging/draft-views.ts';
import { now } from '../../../lib/state/clock-state.ts';
import { codeAt } from '../../../lib/state/code-at.ts';
import { Digits } from '../../parts/Digits.tsx';
import { Ring } from '../../parts/Ring.tsx';
import { Tile } from '../../parts/Tile.tsx';

/** The code that the account would give now. One by counter shows none: looking must not use one up. */
export function DraftCode({ draft, name }: { draft: DraftView; name: string }) {
  const shown = draft.window === null ? null : codeAt(draft.window, draft.period, now.value);
  return (
    <div class="draft-code">
      <Tile name={name} size="large" />
      {draft.type === 'hotp' ? (
        <p class="soft">{t('codeAfterAdding')}</p>
      ) : (
        <>
          <Digits
            code={shown?.code ?? null}
            length={draft.digits}
            ending={shown?.ending ?? false}
            size="large"
          />
          <Ring part={shown?.part ?? 0} ending={shown?.ending ?? false}>
            {shown ? number(shown.left) : ''}
          </Ring>
        </>
      )}
    </div>
  );
}
