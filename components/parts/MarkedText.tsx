import type { ComponentChildren } from 'preact';
import type { Marked } from '../../lib/core/search-text.ts';

interface MarkedTextProps {
  text: string;
  /** In order and apart; none where nothing is searched. */
  marks: readonly Marked[] | undefined;
}

/** A text with what a search fitted in it set off. */
export function MarkedText({ text, marks = [] }: MarkedTextProps) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
