import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { startBox } from '../../../lib/state/box-state.ts';
import { scanned, scanning, scanPage, stopScan } from '../../../lib/state/drafts-state.ts';
import { go } from '../../../lib/state/screen-state.ts';
import { tab } from '../../../lib/state/tab-state.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { StoppableButton } from '../../parts/StoppableButton.tsx';
import { loadLater, ScanRest } from '../../views/later.ts';

/**
 * *Add from this page*: reads the code that the tab shows. Where there is none it says why, and offers what is left to
 * do: scroll to the pictures out of view, or draw a box around the code (with `box`, offered from the first).
 */
export function ScanButton({ first = false, box = false }: { first?: boolean; box?: boolean }) {
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  const told = scanned.value?.problem == null ? null : scanned.value;
  const shown = useRef(told);
  shown.current = told;
  const button = useRef<HTMLButtonElement>(null);
  const isShut = tab.value?.readable === false;
  // A site's page that takes no script may still be seen, as a PDF may.
  const forbidden = isShut && !tab.value?.origin;

  useLayoutEffect(() => {
    if (first) button.current?.focus();
  }, [first]);

  // What is likely to be found is shown by code that is fetched while the page is being read.
  const isLikely = scanning.value && tab.value?.enrolling === true;
  useEffect(() => {
    if (isLikely) void loadLater();
  }, [isLikely]);

  // What was told here is told. What was found, or came meanwhile, is for the screen that follows.
  useLayoutEffect(
    () => () => {
      if (shown.current !== null && scanned.peek() === shown.current) scanned.value = null;
    },
    [],
  );

  const confirm = () => go({ name: 'confirm' });
  const scan = async () => {
    setRefused(null);
    if (await scanPage()) confirm();
  };

  const draw = async () => {
    const code = await startBox();
    // The page needs the focus now, and would close this anyway.
    if (code === null) window.close();
    else setRefused(code);
  };

  return (
    <div class="scan" data-first-focus={first || undefined}>
      <StoppableButton
        ref={button}
        // A look that scrolls is stopped where it was begun.
        stop={told === null ? { label: t('stop'), onStop: () => void stopScan() } : null}
        look="main"
        size="large"
        icon="scan"
        busy={scanning.value}
        disabled={forbidden}
        onClick={() => void scan()}
      >
        {scanning.value ? t('scanning') : t('addFromPage')}
      </StoppableButton>
      {forbidden && <Callout tone="info">{errorWords('page-forbidden')}</Callout>}
      {refused !== null && (
        <Callout tone="warning" role="alert">
          {errorWords(refused)}
        </Callout>
      )}
      {told !== null && <ScanRest onFound={confirm} />}
      {!isShut && (box || told !== null || refused !== null) && (
        <Button disabled={scanning.value} onClick={() => void draw()}>
          {t('drawBox')}
        </Button>
      )}
    </div>
  );
}
