import { useEffect, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button.tsx';

/** What takes less is over before anybody could stop it, ms. */
const patience = 300;

interface StoppableButtonProps extends ButtonProps {
  /** What the button beside it says, and what it does; null where it cannot be stopped. */
  stop: { label: string; onStop: () => void } | null;
}

/** A button for what may take a while: then it can be stopped beside it, so that nothing below moves. */
export function StoppableButton({ stop, ...button }: StoppableButtonProps) {
  const { busy = false, size = 'normal' } = button;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return (
    <div class="stoppable">
      <Button {...button} />
      {stop !== null && busy && slow && (
        <Button size={size} onClick={stop.onStop}>
          {stop.label}
        </Button>
      )}
    </div>
  );
}
