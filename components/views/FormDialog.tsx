import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import type { IconName } from '../parts/Icon.tsx';

interface FormDialogProps {
  title: string;
  /** What the button that saves says and shows. */
  save: { label: string; icon: IconName };
  busy: boolean;
  /** There is nothing to save, or not as it stands. */
  disabled?: boolean;
  onSave: () => Promise<void>;
  onClose: () => void;
  /** Stands above the fields, and beneath them. */
  before?: ComponentChildren;
  after?: ComponentChildren;
  /** The fields; null until they are known. */
  children: ComponentChildren;
}

/** A question that is answered by a form: Enter in any of its fields saves, as the button does. */
export function FormDialog(props: FormDialogProps) {
  const { title, save, busy, disabled = false, onSave, onClose, before, after, children } = props;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="main" icon={save.icon} busy={busy} disabled={disabled} onClick={() => void onSave()}>
            {save.label}
          </Button>
        </>
      }
    >
      {before}
      {children !== null && (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void onSave();
          }}
        >
          {children}
          <button type="submit" hidden />
        </form>
      )}
      {after}
    </Dialog>
  );
}
