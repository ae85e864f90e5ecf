import { alikeLines } from '../core/backup-code-lines.ts';
import { fewestCodes, mostCodes } from '../core/backup-codes.ts';
import { type Row, rowsOf } from './code-rows.ts';
import type { PageWords } from './page-words.ts';
import type { Line } from './snapshot-data.ts';
import { has } from './words.ts';

export interface FoundCodes {
  codes: string[];
  element: number;
}

/** A list of backup codes on display: like codes in a row of lines, under words that call them backup codes. */
export function findCodes(page: PageWords): FoundCodes | null {
  const { data } = page;
  const inTitle = page.title.some((one) => has(one.mask, 'backup'));
  if (!inTitle && !page.lines.some(({ mask }) => has(mask, 'backup'))) return null;
  const rows: Row[] = [];
  let ordinal = 0;
  for (const line of data.lines) {
    if (line.role === 'offer' || line.role === 'heading') continue;
    if (page.tree.aside(line.block)) continue;
    // Numbers that style alone parts from their codes.
    const numbered = Number(line.parts[0]?.text) === ordinal + 1;
    if (numbered) ordinal += 1;
    const text = numbered ? line.text.replace(`${ordinal}`, '$&. ') : line.text;
    const whole = rowsOf(text, line.block, line.element, line.at);
    // A word on each code may stand in its line: "unused"; and each in two groups may stand in an element of its own.
    const alone = line.parts.flatMap((part) => rowsOf(part.text, line.block, part.element, line.at));
    const grouped =
      alone.length === line.parts.length && alone.some(({ codes: [one] }) => one?.includes(' '));
    rows.push(...(whole.length > 0 && !grouped ? whole : alone));
  }
  for (const field of data.fields) rows.push(...rowsOf(field.shown, field.block, field.element, field.at));
  rows.sort((one, other) => one.at - other.at);
  const shapes = [...new Set(rows.map((row) => row.shape))].map((shape) => alikeLines(rows, shape));
  const size = (alike: readonly Row[]): number => alike.reduce((sum, row) => sum + row.codes.length, 0);
  for (const alike of shapes.sort((one, other) => size(other) - size(one))) {
    const codes = alike.flatMap((row) => row.codes);
    if (codes.length < fewestCodes || codes.length > mostCodes || new Set(codes).size !== codes.length)
      continue;
    if (!codes.some((code) => /\d/.test(code)) || !(inTitle || announced(alike, page))) continue;
    return { codes, element: elementAround(alike, page) };
  }
  return null;
}

/**
 * Backup codes are called so in the lines above or right below, not in a list of coupons or keys; nor under or above the
 * heading of another part of the page, which has a list of its own.
 */
function announced(rows: readonly Row[], { lines, data, tree }: PageWords): boolean {
  const first = rows[0]?.at ?? 0;
  const last = rows[rows.length - 1]?.at ?? first;
  // What is pressed to open the part below it: the last button before, alone in its block. Of tabs side by side, any may be open.
  const opener = data.lines.findLast(({ role, at }) => role === 'offer' && at < first);
  const opens = ({ block, at }: Line): boolean =>
    at > first - 4 &&
    !tree.aside(block) &&
    data.actions.some((one) => one.at === at - 1) &&
    data.lines.every((one) => one.block !== block || one.at === at);
  return lines.some(
    ({ line, line: { at }, mask, main }) =>
      (main || (line === opener && opens(line))) &&
      has(mask, 'backup') &&
      at > first - 12 &&
      at < last + 6 &&
      !data.lines.some(
        (one) => one.role === 'heading' && (one.at < first ? one.at > at : one.at > last && one.at <= at),
      ),
  );
}

function elementAround(rows: readonly Row[], { data, tree }: PageWords): number {
  const [first] = rows;
  if (first === undefined) return 0;
  if (rows.every((row) => row.element === first.element)) return first.element;
  const block = rows.reduce((around, row) => tree.common(around, row.block), first.block);
  return data.blocks[block]?.element ?? first.element;
}
