import { number, seconds } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords, fillWords } from '../../../lib/i18n/words.ts';
import { now } from '../../../lib/state/clock-state.ts';
import { type Filling, filling, forgetFilling } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';

/** The receipt of a fill: n of n, or why not, or how long until the next code. */
export function FillStatus() {
  const state = filling.value;
  return (
    <div class="fill-status" role="status">
      {state !== null && <Status state={state} />}
    </div>
  );
}

function Status({ state }: { state: Filling }) {
  switch (state.step) {
    case 'busy':
      return null;
    case 'waiting':
      return (
        <Callout tone="info">
          <p>{t('fillWaiting')}</p>
          <div class="waiting">
            <span aria-hidden="true">
              {seconds(Math.max(Math.ceil((state.until - now.value) / 1000), 0))}
            </span>
            <Button look="quiet" onClick={forgetFilling}>
              {t('cancel')}
            </Button>
          </div>
        </Callout>
      );
    case 'failed':
      return <Callout tone="warning">{errorWords(state.code)}</Callout>;
    case 'done':
      return <Receipt receipt={state.receipt} />;
  }
}

function Receipt({ receipt }: { receipt: Extract<Filling, { step: 'done' }>['receipt'] }) {
  const { filled, of, problem, trusted } = receipt;
  const count: [string, string] = [number(filled), number(of)];
  if (problem === null)
    return <Callout tone="good">{t(trusted ? 'filledTrusted' : 'filled', count)}</Callout>;
  return (
    <Callout tone="warning">
      {filled > 0 && <p>{t('filled', count)}</p>}
      <p>{fillWords(problem)}</p>
    </Callout>
  );
}
