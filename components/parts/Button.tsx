import type { ComponentChildren, RefObject } from 'preact';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  /** `main` once per screen; `danger` for what takes something away. */
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'large';
  icon?: IconName;
  type?: 'button' | 'submit';
  /** Something goes on: the button stays where it is, keeps the focus and does nothing. */
  busy?: boolean;
  disabled?: boolean;
  label?: string;
  onClick?: () => void;
  ref?: RefObject<HTMLButtonElement | null>;
}

export function Button(props: ButtonProps) {
  const { look = 'plain', size = 'normal', type = 'button', busy = false } = props;
  const press = () => {
    if (!busy) props.onClick?.();
  };
  return (
    <button
      ref={props.ref ?? null}
      type={type}
      class="button"
      data-look={look}
      data-size={size}
      disabled={props.disabled ?? false}
      aria-disabled={busy}
      aria-label={props.label}
      onClick={press}
    >
      {busy ? <Spinner /> : props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}

interface IconButtonProps {
  /** The dots of `more` are drawn by its style: every row of a list has them. */
  icon: IconName | 'more';
  label: string;
  onClick: () => void;
  tabIndex?: number;
  /** It turns something on and off. */
  pressed?: boolean;
  /** It is one of those in a row that the arrow keys walk. */
  stop?: boolean;
  ref?: RefObject<HTMLButtonElement | null>;
}

/** A button that is only a picture; its label is read aloud and shown while the pointer rests on it. */
export function IconButton({ icon, label, onClick, tabIndex, pressed, stop, ref }: IconButtonProps) {
  return (
    <button
      ref={ref ?? null}
      type="button"
      class="icon-button"
      data-icon={icon}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      data-stop={stop}
      tabIndex={tabIndex ?? 0}
      onClick={onClick}
    >
      {icon !== 'more' && <Icon name={icon} />}
    </button>
  );
}
