import { useEffect, useState } from 'preact/hooks';

/** A code that lies open is hidden after this many seconds. */
const shownFor = 60;

/**
 * Hides what is shown after a minute, and as soon as the person looks at another tab or window. Gives the seconds that
 * are left.
 *
 * @param page what is shown of several: each has its minute
 */
export function useHiding(hide: () => void, page = 0): number {
  const [left, setLeft] = useState(shownFor);
  useEffect(() => {
    setLeft(shownFor);
    const ends = Date.now() + shownFor * 1000;
    const ticking = setInterval(() => setLeft(Math.max(Math.ceil((ends - Date.now()) / 1000), 0)), 1000);
    // By a timer of its own: a clock that is set back must not show the code for longer.
    const ending = setTimeout(hide, shownFor * 1000);
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') hide();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearInterval(ticking);
      clearTimeout(ending);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [hide, page]);
  return left;
}
