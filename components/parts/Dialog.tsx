import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  title: string;
  /** The text; the buttons come after it. */
  children: ComponentChildren;
  actions: ComponentChildren;
  onClose: () => void;
}

/**
 * A question that must be answered first. The browser's own modal dialog: it holds the focus, makes the rest inert,
 * closes by Escape and gives the focus back where it was.
 */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // Keys of the dialog are not for the screen beneath, and Escape must not close the whole popup.
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="dialog-body">
        <h2 id={`${id}-title`}>{title}</h2>
        <div id={`${id}-text`} class="dialog-text">
          {children}
        </div>
        <div class="dialog-actions">{actions}</div>
      </div>
    </dialog>
  );
}
