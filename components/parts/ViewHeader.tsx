import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';

/** The screen is a room of its own, with the list of rooms beside it: there is nothing behind it to go back to. */
export const isRoom = createContext(false);

interface ViewHeaderProps {
  title: string;
  backLabel: string;
  onBack: () => void;
  /** The title takes the focus when the screen opens, where no field does. */
  focus: boolean;
}

/** The top of a screen that one can go back from, by the button or by Escape. */
export function ViewHeader({ title, backLabel, onBack, focus }: ViewHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const alone = useContext(isRoom);
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  useLayoutEffect(() => {
    if (alone) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onBack, alone]);
  return (
    <header class="view-header">
      {!alone && <IconButton icon="back" label={backLabel} onClick={onBack} />}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </header>
  );
}
