import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWindow } from '../../parts/use-window.ts';
import { usePrinting } from './use-printing.ts';

interface LongListProps<T> {
  /** What opens the list. */
  summary: string;
  /** What stands above it. */
  children?: ComponentChildren;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** One line of it, and one below. */
  linesOf: (item: T) => [first: string, second: string];
}

/** A list of any length behind a line that opens it. Only the rows in sight exist; on paper all of them do. */
export function LongList<T>({ summary, children, items, keyOf, linesOf }: LongListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = useWindow(items.length, scroller, list);
  const printing = usePrinting();
  const [open, setOpen] = useState(false);
  const first = printing ? 0 : rows.first;
  const last = printing ? items.length : rows.last;
  return (
    <details
      class="long-list"
      open={open || printing}
      onToggle={(event) => {
        if (!printing) setOpen(event.currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {children}
      <div
        class="long-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        <ul
          ref={list}
          style={{
            paddingBlockStart: `${first * rows.row}px`,
            paddingBlockEnd: `${(items.length - last) * rows.row}px`,
          }}
        >
          {items.slice(first, last).map((item, at) => {
            const [line, below] = linesOf(item);
            return (
              <li key={keyOf(item)} aria-posinset={first + at + 1} aria-setsize={items.length}>
                <bdi>{line}</bdi>
                <span class="soft small">{below}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </details>
  );
}
