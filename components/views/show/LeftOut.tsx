import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { RevealAnswer } from '../../../lib/messaging/views.ts';
import { accountOf } from '../../../lib/state/accounts-state.ts';
import { Callout } from '../../parts/Callout.tsx';

/** The accounts that codes for moving cannot hold, each with the reason: nothing is left behind unsaid. */
export function LeftOut({ left }: Pick<RevealAnswer, 'left'>) {
  if (left.length === 0) return null;
  return (
    <Callout tone="warning">
      <p>{t('moveLeft')}</p>
      <ul class="left-out">
        {left.map(({ id, what }) => {
          const account = accountOf(id);
          return (
            <li key={id}>
              {account && <strong dir="auto">{nameForShow(account)}</strong>} <span>{t(`left_${what}`)}</span>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
