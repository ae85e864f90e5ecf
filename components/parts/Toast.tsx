import type { ComponentChildren } from 'preact';
import { IconButton } from './Button.tsx';

interface ToastProps {
  /** What such a notice is called. */
  label: string;
  tone: 'plain' | 'danger';
  children: ComponentChildren;
  action?: { label: string; onClick: () => void };
  closeLabel: string;
  onClose: () => void;
  onHold: () => void;
  onResume: () => void;
}

/** A passing notice at the bottom. It waits while it is pointed at or has the focus. */
export function Toast({ label, tone, children, action, closeLabel, onClose, onHold, onResume }: ToastProps) {
  return (
    <section
      class="toast"
      aria-label={label}
      data-tone={tone}
      onMouseEnter={onHold}
      onMouseLeave={onResume}
      onFocusIn={onHold}
      onFocusOut={onResume}
    >
      <p>{children}</p>
      {action && (
        <button type="button" class="toast-action" onClick={action.onClick}>
          {action.label}
        </button>
      )}
      <IconButton icon="close" label={closeLabel} onClick={onClose} />
    </section>
  );
}
