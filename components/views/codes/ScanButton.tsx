import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { scanning, scanPage } from '../../../lib/state/drafts-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { tab } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';

/** *Add from this page*: reads the code that the tab shows, and says why where there is none. */
export function ScanButton({ first = false }: { first?: boolean }) {
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const forbidden = tab.value?.readable === false;

  useLayoutEffect(() => {
    if (first) button.current?.focus();
  }, [first]);

  const scan = async () => {
    setProblem(null);
    const code = await scanPage();
    if (code === null) go({ name: 'confirm' });
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
        onClick={() => void scan()}
      >
        {scanning.value ? t('scanning') : t('addFromPage')}
      </Button>
      {forbidden && <Callout tone="info">{errorWords('page-forbidden')}</Callout>}
      {problem !== null && !scanning.value && (
        <Callout tone="warning" role="alert">
          {errorWords(problem)}
        </Callout>
      )}
    </div>
  );
}
