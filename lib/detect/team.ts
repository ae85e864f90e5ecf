import { withoutDates } from './dates-out.ts';
import type { PageWords, SaidLine } from './page-words.ts';
import type { Choice } from './snapshot-data.ts';
import { asciiDigits } from './text.ts';
import { isBeside } from './told-lines.ts';
import { has } from './words.ts';

export interface FoundTeam {
  toggle: number | null;
  graceDays: number | null;
  reason: string;
}

/** A rule that all members use a second factor: the admin's switch or choice, or the notice a member gets. */
export function findTeam(page: PageWords): FoundTeam | null {
  return findRule(page) ?? findNotice(page);
}

/** The admin's switch or choice alone. */
export function findRule(page: PageWords): FoundTeam | null {
  const { data } = page;
  const everyone = page.tells('everyone') !== undefined;
  for (const toggle of data.toggles) {
    const words = toggle.labels.join('. ');
    const mask = page.means(words);
    if (!has(mask, 'twoStep') || !(has(mask, 'everyone') || (has(mask, 'require') && everyone))) continue;
    return { toggle: toggle.element, graceDays: graceNear(toggle.at, words, page), reason: words };
  }
  for (const choice of data.choices) {
    const words = choiceWords(choice, page);
    const own = page.means(choice.offers);
    const mask = page.means(words);
    if (!has(own, 'require', 'everyone') || !has(mask, 'twoStep')) continue;
    if (!has(mask, 'everyone') && !everyone) continue;
    return { toggle: choice.element, graceDays: graceNear(choice.at, words, page), reason: words };
  }
  return null;
}

/** What a choice says, after what it is about: its legend, or the line above all of its group. */
function choiceWords({ offers, about, at }: Choice, { data }: PageWords): string {
  const above = data.lines.findLast(
    (line) => line.at < at && line.owner < 0 && (line.role === 'heading' || line.role === 'text'),
  );
  return [about === '' ? (above?.text ?? '') : about, offers].join('. ');
}

/** The days of grace that are told in a switch's own words, or nearest to it: in a line or in a list to choose from. */
function graceNear(at: number, words: string, page: PageWords): number | null {
  const { data, tree } = page;
  const inRow = (block: number): boolean => tree.closest(block, ['row']) >= 0;
  const lines = page.lines.flatMap(({ line, main }) => (main ? [line] : []));
  const lists = data.choices.map(({ chosen, ...one }) => ({ ...one, text: chosen }));
  const near = [...lines, ...lists].sort((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at));
  const daysOf = (texts: readonly string[]): number[] =>
    texts.flatMap((text) => page.days(withoutDates(text)));
  const told = daysOf([words, ...near.filter(({ block }) => !inRow(block)).map(({ text }) => text)]);
  // Rows hold what is left for each member: the longest is the nearest to the whole.
  const left = daysOf(near.filter(({ block }) => inRow(block)).map(({ text }) => text));
  return told[0] ?? (left.length > 0 ? Math.max(...left) : null);
}

/** What a member reads: the rule, and how long there is. */
function findNotice(page: PageWords): FoundTeam | null {
  const lines = page.lines.filter((one) => one.main);
  for (const [at, one] of lines.entries()) {
    const next = lines[at + 1];
    const joined = next !== undefined && isBeside(next.line.block, one.line.block, page.tree);
    const text = joined ? `${one.line.text}. ${next.line.text}` : one.line.text;
    const mask = one.mask | (joined ? next.mask : 0);
    if (!has(mask, 'twoStep') || !has(mask, 'require') || !has(mask, 'everyone')) continue;
    const days = page.days(withoutDates(text));
    if (days.length === 0 && !has(mask, 'deadline') && !isDated(one, page)) continue;
    return { toggle: null, graceDays: days[0] ?? null, reason: text };
  }
  return null;
}

/** A day is told by the rule or right behind it, with something to press beside: logs tell days of rules, too. */
function isDated({ line }: SaidLine, { data, tree }: PageWords): boolean {
  const after = data.lines.filter(
    ({ at, block }) => at > line.at && at <= line.at + 3 && isBeside(block, line.block, tree),
  );
  const told = asciiDigits(`${line.text} ${after[0]?.text ?? ''}`);
  return /20\d\d/.test(told) && after.some(({ role }) => role === 'offer');
}
