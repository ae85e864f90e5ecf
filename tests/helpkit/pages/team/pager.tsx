/** @jsxImportSource hono/jsx */
import { pagerWords } from '../../words/members.ts';
import { useWords } from '../view.tsx';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  /** The address of a page of the list. */
  readonly hrefOf: (page: number) => string;
}

/** Where one is in a long list, and the ways to the pages beside. */
export function Pager({ page, pages, hrefOf }: PagerProps) {
  const words = useWords(pagerWords);
  if (pages < 2) return null;
  return (
    <nav class="pager" aria-label={words.label}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          {words.before}
        </a>
      )}
      <span>{words.at(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {words.after}
        </a>
      )}
    </nav>
  );
}
