import { t } from '../../../lib/i18n/index.ts';
import type { BackupCodeSetView } from '../../../lib/messaging/backup-code-views.ts';
import { Button } from '../../parts/Button.tsx';
import { useHiding } from '../../views/show/use-hiding.ts';
import { CodeList } from './CodeList.tsx';

interface ShownListProps {
  id: string;
  set: BackupCodeSetView;
  codes: readonly string[];
  onHide: () => void;
}

/** The codes in the clear, for a minute and only while somebody looks. */
export function ShownList({ id, set, codes, onHide }: ShownListProps) {
  const seconds = useHiding(onHide);
  return (
    <>
      <div class="hiding">
        <span class="soft" role="timer">
          {t('showHides', [String(seconds)])}
        </span>
        <Button look="quiet" icon="eyeOff" onClick={onHide}>
          {t('showHide')}
        </Button>
      </div>
      <CodeList id={id} set={set} codes={codes} />
    </>
  );
}
