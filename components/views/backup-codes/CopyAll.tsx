import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { type CopyOutcome, copyForAWhile } from '../../../lib/state/clipboard-state.ts';
import { Button } from '../../parts/Button.tsx';

/** What stands on the button, and beside it, once that came of it; `refused` also before anything did. */
const words: { readonly [O in CopyOutcome]: () => [label: string, beside: string] } = {
  clears: () => [t('bcCopiedAll'), t('bcCopyText')],
  stays: () => [t('copied'), t('bcCopyStays')],
  refused: () => [t('bcCopyAll'), t('bcCopyText')],
};

/** Copies the codes and clears the clipboard again, where the person lets it; says so where not. */
export function CopyAll({ text }: { text: string }) {
  const [outcome, setOutcome] = useState<CopyOutcome>('refused');
  const copy = async () => setOutcome(await copyForAWhile(text));
  const [label, beside] = words[outcome]();
  return (
    <div class="copy-all">
      <Button icon={outcome === 'refused' ? 'copy' : 'check'} onClick={() => void copy()}>
        {label}
      </Button>
      <span class="soft" role="status">
        {beside}
      </span>
    </div>
  );
}
