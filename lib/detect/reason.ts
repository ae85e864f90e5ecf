/** What spoke for a reading: words as they stand on the page, or something of it that has no words, by our own name. */
export type Source = { readonly said: string } | { readonly sign: string };

/** A reason why a page is read as it is. */
export type Reason = Source & {
  /** What it speaks for. */
  cause: string;
  /** About 3 for one plain sentence right above a field; null where it decides alone. */
  weight: number | null;
};

/** As much of a line as is worth repeating. */
const longest = 80;

/** A reason that decides alone. */
export function plainly(cause: string, source: Source): Reason {
  return 'said' in source
    ? { cause, weight: null, said: source.said.slice(0, longest) }
    : { cause, weight: null, sign: source.sign };
}

/** A reason among others. */
export function weighed(cause: string, weight: number, source: Source): Reason {
  return { ...plainly(cause, source), weight };
}
