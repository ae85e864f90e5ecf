import { number } from '../../../lib/i18n/format.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { scanAsked, scanned, scanPage, stopScan } from '../../../lib/state/drafts-state.ts';
import { Callout } from '../../parts/Callout.tsx';
import { OtherCodeWords } from '../../parts/OtherCodeWords.tsx';
import { StoppableButton } from '../../parts/StoppableButton.tsx';
import { ScanPreview } from './ScanPreview.tsx';

/**
 * What the last look at the page left to tell besides accounts: why there are none, what its other codes are, and that
 * there are pictures out of view, to which it can go on.
 */
export function ScanRest({ onFound }: { onFound?: () => void }) {
  const rest = scanned.value;
  if (rest === null) return null;
  const { problem, others, further } = rest;
  // A picture out of view is the better word for nothing found in view.
  const why = others.length > 0 || (further > 0 && problem === 'no-qr-found') ? null : problem;
  const goOn = async () => {
    if (await scanPage(true)) onFound?.();
  };
  return (
    <>
      {problem !== null && <ScanPreview />}
      {why !== null && (
        <Callout tone="warning" role="alert">
          {errorWords(why)}
        </Callout>
      )}
      {others.map((other, at) => (
        <Callout key={at} tone="warning" role="alert">
          <OtherCodeWords other={other} />
        </Callout>
      ))}
      {further > 0 && (
        <>
          <Callout tone="info" role="status">
            {further === 1 ? t('furtherAsk') : t('furtherAskMany', [number(further)])}
          </Callout>
          <StoppableButton
            busy={scanAsked.value}
            stop={{ label: t('stop'), onStop: () => void stopScan() }}
            onClick={() => void goOn()}
          >
            {further === 1 ? t('furtherYes') : t('furtherYesMany')}
          </StoppableButton>
        </>
      )}
    </>
  );
}
