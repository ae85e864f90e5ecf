import { clockDifference } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { siteForShow } from '../../../lib/i18n/names.ts';
import { followClock } from '../../../lib/state/sites-state.ts';
import { tab } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';

/** This computer's clock differs from the site's: codes are corrected, or would be after a yes. */
export function ClockNotice() {
  const page = tab.value;
  if (page === null || page.origin === null || page.clockAhead === null) return null;
  const { state } = page.clock;
  if (state !== 'corrected' && state !== 'too-large') return null;
  const words: [string, string] = [clockDifference(Math.abs(page.clockAhead)), siteForShow(page.origin)];
  const told = t(page.clockAhead > 0 ? 'clockAhead' : 'clockBehind', words);
  if (state === 'corrected') return <Callout tone="info">{`${told} ${t('clockCorrected')}`}</Callout>;
  return (
    <Callout tone="warning">
      <p>{`${told} ${t('clockTooLarge')}`}</p>
      <Button onClick={() => void followClock()}>{t('clockFollow')}</Button>
    </Callout>
  );
}
