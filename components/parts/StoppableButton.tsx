import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button.tsx';

/** What takes less is over before anybody could stop it, ms. */
const patience = 300;

interface StoppableButtonProps extends ButtonProps {
  /** What the button beside it says, and what it does; null = none, for what goes on is stopped elsewhere. */
  stop: { label: string; onStop: () => void } | null;
}

/** A button for what may take a while: then it can be stopped beside it, so that nothing below moves. */
export function StoppableButton({ stop, ...button }: StoppableButtonProps) {
  const { busy = false, size = 'normal' } = button;
  const [slow, setSlow] = useState(false);
  const own = useRef<HTMLButtonElement>(null);
  const ref = button.ref ?? own;
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  const halt = () => {
    // The button that was pressed goes away.
    ref.current?.focus();
    stop?.onStop();
  };
  return (
    <div class="stoppable">
      <Button {...button} ref={ref} />
      {busy && slow && stop && (
        <Button size={size} onClick={halt}>
          {stop.label}
        </Button>
      )}
    </div>
  );
}
