import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n/index.ts';
import { copyForAWhile } from '../../../lib/state/clipboard-state.ts';
import { Button } from '../../parts/Button.tsx';

/** Copies the codes and clears the clipboard again, where the browser lets an extension. */
export function CopyAll({ text }: { text: string }) {
  const [done, setDone] = useState(false);
  const copy = async () => setDone(await copyForAWhile(text));
  return (
    <div class="copy-all">
      <Button icon={done ? 'check' : 'copy'} onClick={() => void copy()}>
        {t(done ? 'bcCopiedAll' : 'bcCopyAll')}
      </Button>
      <span class="soft">{t('bcCopyText')}</span>
    </div>
  );
}
