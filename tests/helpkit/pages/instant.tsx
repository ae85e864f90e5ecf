/** @jsxImportSource hono/jsx */
import { day, minute } from './day.ts';
import { useView } from './view.tsx';

const words = { day, minute };

/** An instant in milliseconds: words in the visitor's language, and ISO 8601 in `datetime` for whoever reads the page by program. */
export function Instant({ at, by }: { at: number; by: keyof typeof words }) {
  return <time datetime={new Date(at).toISOString()}>{words[by](at, useView().look.language)}</time>;
}
