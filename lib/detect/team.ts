import { daysIn } from './durations.ts';
import type { PageWords, SaidLine } from './page-words.ts';
import { has, meanings } from './words.ts';

export interface FoundTeam {
  toggle: number | null;
  graceDays: number | null;
  reason: string;
}

/** A rule that all members use a second factor: the admin's switch, or the notice a member gets. */
export function findTeam(page: PageWords): FoundTeam | null {
  const { data, tree } = page;
  const lines = page.lines.filter((one) => one.main);
  const everyone = page.tells('everyone') !== undefined;
  const inRow = ({ line }: SaidLine): boolean => tree.closest(line.block, ['row']) >= 0;

  for (const toggle of data.toggles) {
    const words = toggle.labels.join('. ');
    const mask = meanings(words, data.language);
    if (!has(mask, 'twoStep') || !(has(mask, 'everyone') || (has(mask, 'require') && everyone))) continue;
    const far = ({ line }: SaidLine): number => Math.abs(line.at - toggle.at);
    const near = [...lines].sort((one, other) => far(one) - far(other));
    const told = [words, ...near.filter((one) => !inRow(one)).map((one) => one.line.text)];
    const days = told.flatMap((text) => daysIn(text, data.language));
    // Rows hold what is left for each member: the longest is the nearest to the whole.
    const left = near.filter(inRow).flatMap((one) => daysIn(one.line.text, data.language));
    const graceDays = days[0] ?? (left.length > 0 ? Math.max(...left) : null);
    return { toggle: toggle.element, graceDays, reason: words };
  }

  for (const [at, one] of lines.entries()) {
    const next = lines[at + 1];
    const joined = next !== undefined && areNeighbours(one, next, page);
    const text = joined ? `${one.line.text}. ${next.line.text}` : one.line.text;
    const mask = one.mask | (joined ? next.mask : 0);
    const days = daysIn(text, data.language);
    if (!has(mask, 'twoStep') || !has(mask, 'require') || !has(mask, 'everyone')) continue;
    if (days.length === 0 && !has(mask, 'deadline')) continue;
    return { toggle: null, graceDays: days[0] ?? null, reason: text };
  }
  return null;
}

function areNeighbours(one: SaidLine, next: SaidLine, { tree }: PageWords): boolean {
  return tree.chain(next.line.block).indexOf(tree.common(one.line.block, next.line.block)) <= 2;
}
