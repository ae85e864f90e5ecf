import { t } from '../../lib/i18n/index.ts';
import { stopKey } from '../../lib/state/stop-state.ts';
import type { ButtonProps } from '../parts/Button.tsx';
import { StoppableButton } from '../parts/StoppableButton.tsx';

interface KeyButtonProps extends ButtonProps {
  /** What else gives up on what goes on. */
  onStop?: () => void;
}

/** The button of a form that a key is made of a password for: that takes a while, and can be stopped before it changes anything. */
export function KeyButton({ onStop = () => void stopKey(), ...button }: KeyButtonProps) {
  return (
    <StoppableButton type="submit" look="main" size="large" {...button} stop={{ label: t('stop'), onStop }} />
  );
}
