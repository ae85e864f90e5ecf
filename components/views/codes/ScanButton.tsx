import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { startBox } from '../../../lib/state/box-state.ts';
import { further, scanning, scanPage } from '../../../lib/state/drafts-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { tab } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';

/**
 * *Add from this page*: reads the code that the tab shows. Where there is none it says why, and offers what is left to
 * do: scroll to the pictures out of view, or draw a box around the code (with `box`, offered from the first).
 */
export function ScanButton({ first = false, box = false }: { first?: boolean; box?: boolean }) {
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const forbidden = tab.value?.readable === false;

  useLayoutEffect(() => {
    if (first) button.current?.focus();
  }, [first]);

  const scan = async (beyond: boolean) => {
    setProblem(null);
    const code = await scanPage(beyond);
    if (code === null) go({ name: 'confirm' });
    else setProblem(code);
  };

  const draw = async () => {
    const code = await startBox();
    // The page needs the focus now, and would close this anyway.
    if (code === null) window.close();
    else setProblem(code);
  };

  return (
    <div class="scan" data-first-focus={first || undefined}>
      <Button
        ref={button}
        look="main"
        size="large"
        icon="scan"
        busy={scanning.value}
        disabled={forbidden}
        onClick={() => void scan(false)}
      >
        {scanning.value ? t('scanning') : t('addFromPage')}
      </Button>
      {forbidden && <Callout tone="info">{errorWords('page-forbidden')}</Callout>}
      {problem !== null && !scanning.value && (
        <>
          <Callout tone="warning" role="alert">
            {further.value > 0 ? t('furtherAsk') : errorWords(problem)}
          </Callout>
          {further.value > 0 && <Button onClick={() => void scan(true)}>{t('furtherYes')}</Button>}
        </>
      )}
      {!forbidden && (box || problem !== null) && !scanning.value && (
        <Button onClick={() => void draw()}>{t('drawBox')}</Button>
      )}
    </div>
  );
}
