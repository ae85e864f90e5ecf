import { useRef, useState } from 'preact/hooks';
import type { Forecast } from '../../../lib/core/team-lockout.ts';
import { t } from '../../../lib/i18n/index.ts';
import { zone } from '../../../lib/state/team-state.ts';
import { useWindow } from '../../parts/use-window.ts';
import { lockOutWords } from './lockout-words.ts';
import { usePrinting } from './use-printing.ts';
import { ZoneLine } from './ZoneLine.tsx';

/** Each who would be locked out, with day and time. Only the rows in sight exist; on paper all of them do. */
export function ForecastList({ out }: { out: readonly Forecast[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = useWindow(out.length, scroller, list);
  const printing = usePrinting();
  const [open, setOpen] = useState(false);
  const first = printing ? 0 : rows.first;
  const last = printing ? out.length : rows.last;
  return (
    <details
      open={open || printing}
      onToggle={(event) => {
        if (!printing) setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t('teamForecastList')}</summary>
      <ZoneLine />
      <div
        class="forecast-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        <ul
          class="forecast-list"
          ref={list}
          style={{
            paddingBlockStart: `${first * rows.row}px`,
            paddingBlockEnd: `${(out.length - last) * rows.row}px`,
          }}
        >
          {out.slice(first, last).map((one, at) => (
            <Row key={one.member.email} one={one} place={first + at + 1} of={out.length} />
          ))}
        </ul>
      </div>
    </details>
  );
}

interface RowProps {
  one: Forecast;
  place: number;
  of: number;
}

function Row({ one: { member, lockOut }, place, of }: RowProps) {
  return (
    <li aria-posinset={place} aria-setsize={of}>
      <bdi>{member.name || member.email}</bdi>
      <span class="soft small">{lockOutWords(lockOut, zone.value).whole}</span>
    </li>
  );
}
