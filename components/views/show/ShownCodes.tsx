import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { direction, t } from '../../../lib/i18n/index.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckWord } from '../../parts/CheckWord.tsx';
import { HidingLine } from '../../parts/HidingLine.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { Switch } from '../../parts/Switch.tsx';
import { useHiding } from './use-hiding.ts';

interface ShownCodesProps {
  codes: readonly boolean[][][];
  /** Whose code it is; null for codes of several accounts. */
  name: string | null;
  /** Two words that whoever reads several accounts sees too; empty for one. */
  check: string;
  onHide: () => void;
}

/** What the popup has beside its margins, CSS pixels. */
const room = 328;

/** ms that a page shows while they turn by themselves: a slow camera reads it in that. */
const turning = 2_000;

/** The codes, one at a time, with the seconds that they still show. Arrow keys turn the pages, or they turn by themselves. */
export function ShownCodes({ codes, name, check, onHide }: ShownCodesProps) {
  const [page, setPage] = useState(0);
  const [turns, setTurns] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const seconds = useHiding(onHide, page);
  const count = codes.length;
  const modules = codes[page];
  const turn = (by: number) => setPage((now) => (now + by + count) % count);

  useLayoutEffect(() => figure.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = pagesBy(event);
      if (by === 0) return;
      event.preventDefault();
      turn(by);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [count]);
  useEffect(() => {
    if (!turns) return undefined;
    // Once through all of them: what turned for ever would never be hidden.
    let left = count;
    const timer = setInterval(() => {
      left -= 1;
      if (left === 0) setTurns(false);
      turn(1);
    }, turning);
    return () => clearInterval(timer);
  }, [turns, count]);
  if (modules === undefined) return null;

  const place = t('movePage', [String(page + 1), String(count)]);
  return (
    <figure ref={figure} class="shown-code" tabIndex={-1}>
      <QrCode modules={modules} room={room} label={t('showAlt', [name ?? place])} />
      {count > 1 && (
        <div class="pages">
          <Button onClick={() => turn(-1)}>{t('movePrevious')}</Button>
          <span role={turns ? undefined : 'status'}>{place}</span>
          <Button onClick={() => turn(1)}>{t('moveNext')}</Button>
        </div>
      )}
      {count > 1 && <Switch label={t('moveTurns')} checked={turns} onChange={setTurns} />}
      {check !== '' && <CheckWord word={check} hint={t('checkGiven')} />}
      <HidingLine seconds={seconds} onHide={onHide} />
    </figure>
  );
}

/** How many pages a key turns: 1, −1 or 0. Arrows follow the direction in which the language is written. */
function pagesBy({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): number {
  if (altKey || ctrlKey || metaKey) return 0;
  const [forward, backward] =
    direction() === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === forward || key === 'PageDown') return 1;
  return key === backward || key === 'PageUp' ? -1 : 0;
}
