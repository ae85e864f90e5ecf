import { t } from '../../../lib/i18n/index.ts';
import { nameForShow } from '../../../lib/i18n/names.ts';
import type { RevealAnswer } from '../../../lib/messaging/views.ts';
import { accountOf } from '../../../lib/state/accounts-state.ts';
import { Callout } from '../../parts/Callout.tsx';

/** The accounts that codes for moving cannot hold, each with the reason: nothing is left behind unsaid. */
export function LeftOut({ left }: Pick<RevealAnswer, 'left'>) {
  const damaged = left.filter(({ what }) => what === 'damaged');
  const others = left.filter(({ what }) => what !== 'damaged');
  return (
    <>
      {damaged.length > 0 && (
        <Callout tone="danger" role="alert">
          <Names left={damaged} />
        </Callout>
      )}
      {others.length > 0 && (
        <Callout tone="warning">
          <p>{t('moveLeft')}</p>
          <Names left={others} />
        </Callout>
      )}
    </>
  );
}

function Names({ left }: Pick<RevealAnswer, 'left'>) {
  return (
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
  );
}
