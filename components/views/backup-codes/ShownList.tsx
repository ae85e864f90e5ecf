import type { BackupCodeSetView } from '../../../lib/messaging/backup-code-views.ts';
import { HidingLine } from '../../parts/HidingLine.tsx';
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
      <HidingLine seconds={seconds} onHide={onHide} />
      <CodeList id={id} set={set} codes={codes} />
    </>
  );
}
