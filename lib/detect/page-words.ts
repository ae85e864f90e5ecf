import type { Tree } from './blocks.ts';
import { daysIn, hoursIn } from './durations.ts';
import { read, type Said, saysSomething } from './sentence.ts';
import type { Line, Snapshot } from './snapshot-data.ts';
import { isTrustBox } from './trust-box.ts';
import { has, type Mask, type Meaning, meanings } from './words.ts';

/** A line that says something about codes, read once. */
export interface SaidLine {
  line: Line;
  said: readonly Said[];
  mask: Mask;
  /** No offer, and not aside: what the page itself tells. */
  main: boolean;
}

/** All that a page says, read once and asked many times. */
export interface PageWords {
  data: Snapshot;
  tree: Tree;
  lines: readonly SaidLine[];
  title: readonly Said[];
  /** What a text says, read once however often it stands on the page. */
  read(text: string): readonly Said[];
  /** What a text means, taken as one clause. */
  means(text: string): Mask;
  /** Lengths of time that a text names, in whole days. */
  days(text: string): number[];
  /** Numbers of hours that a text names. */
  hours(text: string): number[];
  /** A box is shown that would make this device trusted. */
  trustBox: boolean;
  /** The first line of the page's own that says any of these. */
  tells(...wanted: readonly Meaning[]): SaidLine | undefined;
}

/** Characters that are read of a page in full; beyond, only lines as short as those of prompts are. */
const wholeReading = 60_000;
const shortLine = 160;

export function readWords(data: Snapshot, tree: Tree): PageWords {
  const lines: SaidLine[] = [];
  const texts = new Map<string, readonly Said[]>();
  const readOnce = (text: string): readonly Said[] => {
    const had = texts.get(text);
    if (had !== undefined) return had;
    const said = saysSomething(text, data.language) ? read(text, data.language) : [];
    texts.set(text, said);
    return said;
  };
  let left = wholeReading;
  for (const line of data.lines) {
    if (left < 0 && line.text.length > shortLine) continue;
    left -= line.text.length;
    const said = readOnce(line.text);
    const mask = said.reduce((all, one) => all | one.mask, 0);
    if (mask === 0 && said.every((one) => one.sms === 0)) continue;
    lines.push({ line, said, mask, main: line.role !== 'offer' && !tree.aside(line.block) });
  }
  return {
    data,
    tree,
    lines,
    read: readOnce,
    means: (text) => meanings(text, data.language),
    days: (text) => daysIn(text, data.language),
    hours: (text) => hoursIn(text, data.language),
    title: read(data.title, data.language),
    trustBox: data.toggles.some((toggle) => isTrustBox(toggle, data.language)),
    tells: (...wanted) => lines.find((one) => one.main && has(one.mask, ...wanted)),
  };
}
