import { seconds } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords, receiptWords } from '../../../lib/i18n/words.ts';
import type { FillReceipt } from '../../../lib/messaging/page-contract.ts';
import { now } from '../../../lib/state/clock-state.ts';
import { type Filling, filling, forgetFilling, tab } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';

/**
 * The receipt of a fill: n of n, or why not, or how long until the next code. Of one that no press in here asked for,
 * by the badge or by itself, as well.
 */
export function FillStatus() {
  const state = filling.value;
  const receipt = tab.value?.receipt ?? null;
  return (
    <div class="fill-status" role="status">
      {state === null ? receipt && <Receipt receipt={receipt} /> : <Status state={state} />}
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

function Receipt({ receipt }: { receipt: FillReceipt }) {
  return (
    <Callout tone={receipt.problem === null ? 'good' : 'warning'}>
      {receiptWords(receipt).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Callout>
  );
}
