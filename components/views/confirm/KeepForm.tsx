import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErrorCode } from '../../../lib/core/errors.ts';
import { t } from '../../../lib/i18n/index.ts';
import { errorWords } from '../../../lib/i18n/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Callout } from '../../parts/Callout.tsx';
import { ScanPreview } from '../../views/codes/ScanPreview.tsx';
import { ScanRest } from '../../views/codes/ScanRest.tsx';

interface KeepFormProps {
  /** What the button says. */
  label: string;
  /** What it keeps is read by lines that stand apart, as fields do. */
  spaced?: boolean;
  disabled?: boolean;
  /** Answers with what stood against it, or null. */
  onKeep: () => Promise<ErrorCode | null>;
  onKept: () => void;
  onCancel: () => void;
  /** What would be kept. */
  children: ComponentChildren;
}

/** What was found, between the picture of it and what else was there, and the one question: whether it is kept. */
export function KeepForm(props: KeepFormProps) {
  const { label, spaced = false, disabled = false, onKeep, onKept, onCancel, children } = props;
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => button.current?.focus(), []);

  const keep = async () => {
    if (busy || disabled) return;
    setBusy(true);
    const code = await onKeep();
    setBusy(false);
    if (code === null) onKept();
    else setProblem(code);
  };

  return (
    <form
      class="form-view"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div class={spaced ? 'scroller padded form' : 'scroller padded'}>
        <ScanPreview />
        {children}
        <ScanRest />
        {problem !== null && (
          <Callout tone="danger" role="alert">
            {errorWords(problem)}
          </Callout>
        )}
      </div>
      <footer class="view-footer">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button ref={button} type="submit" look="main" busy={busy} disabled={disabled}>
          {label}
        </Button>
      </footer>
    </form>
  );
}
