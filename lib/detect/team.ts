import type { Tree } from './blocks.ts';
import { daysIn } from './durations.ts';
import type { Said } from './sentence.ts';
import type { Line, Snapshot } from './snapshot-data.ts';
import { has, type Mask, meanings } from './words.ts';

export interface FoundTeam {
  toggle: number | null;
  graceDays: number | null;
  reason: string;
}

/** A rule that all members use a second factor: the admin's switch, or the notice a member gets. */
export function findTeam(
  data: Snapshot,
  tree: Tree,
  said: (line: Line) => readonly Said[],
): FoundTeam | null {
  const lines = data.lines.filter(
    (line) => line.role !== 'offer' && tree.closest(line.block, ['article', 'nav', 'footer']) < 0,
  );
  const maskOfLine = (line: Line): Mask => said(line).reduce((mask, one) => mask | one.mask, 0);
  const everyone = lines.some((line) => has(maskOfLine(line), 'everyone'));

  for (const toggle of data.toggles) {
    const words = toggle.labels.join('. ');
    const mask = meanings(words, data.language);
    if (!has(mask, 'twoStep') || !(has(mask, 'everyone') || (has(mask, 'require') && everyone))) continue;
    const near = lines
      .filter((line) => tree.closest(line.block, ['row']) < 0)
      .sort((one, other) => Math.abs(one.at - toggle.at) - Math.abs(other.at - toggle.at));
    const days = [words, ...near.map((line) => line.text)].flatMap((text) => daysIn(text, data.language));
    return { toggle: toggle.element, graceDays: days[0] ?? null, reason: words };
  }

  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const joined =
      next !== undefined && tree.chain(next.block).indexOf(tree.common(line.block, next.block)) <= 2;
    const text = joined ? `${line.text}. ${next.text}` : line.text;
    const mask = maskOfLine(line) | (joined ? maskOfLine(next) : 0);
    const days = daysIn(text, data.language);
    if (!has(mask, 'twoStep') || !has(mask, 'require') || !has(mask, 'everyone')) continue;
    if (days.length === 0 && !has(mask, 'deadline')) continue;
    return { toggle: null, graceDays: days[0] ?? null, reason: text };
  }
  return null;
}
