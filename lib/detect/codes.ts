import type { PageWords } from './page-words.ts';
import { has } from './words.ts';

export interface FoundCodes {
  codes: string[];
  element: number;
}

const fewest = 5;
const most = 40;

interface Row {
  codes: string[];
  shape: string;
  block: number;
  element: number;
  at: number;
}

/** A list of backup codes on display: like codes in a row of lines, under words that call them backup codes. */
export function findCodes(page: PageWords): FoundCodes | null {
  const { data } = page;
  const inTitle = page.title.some((one) => has(one.mask, 'backup'));
  if (!inTitle && page.tells('backup') === undefined) return null;
  const rows: Row[] = [];
  for (const line of data.lines) {
    if (line.role === 'offer' || line.role === 'heading') continue;
    if (page.tree.aside(line.block)) continue;
    rows.push(...rowsOf(line.text, line.block, line.element, line.at));
  }
  for (const field of data.fields) rows.push(...rowsOf(field.shown, field.block, field.element, field.at));
  rows.sort((one, other) => one.at - other.at);
  const shapes = new Map<string, Row[]>();
  for (const row of rows) shapes.set(row.shape, [...(shapes.get(row.shape) ?? []), row]);
  for (const alike of [...shapes.values()].sort((one, other) => count(other) - count(one))) {
    const codes = alike.flatMap((row) => row.codes);
    if (codes.length < fewest || codes.length > most || new Set(codes).size !== codes.length) continue;
    if (!codes.some((code) => /\d/.test(code)) || !(inTitle || announced(alike, page))) continue;
    return { codes, element: elementAround(alike, page) };
  }
  return null;
}

function count(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.codes.length, 0);
}

/** One code per line, or several parted by blanks; numbering, tick boxes and a note behind are left out. */
function rowsOf(text: string, block: number, element: number, at: number): Row[] {
  const rows: Row[] = [];
  for (const raw of text.split('\n')) {
    const bare = raw
      .trim()
      .replace(/^(?:\(?\d{1,2}[.):]|[#№]\s?\d{1,2}[.:]?)\s*/, '')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .replace(/\s*[([][^)\]]*[)\]]\s*$|[,;.]$|\s[–—-]\s.*$/, '');
    const codes = codesIn(bare);
    const [first] = codes;
    if (first !== undefined) rows.push({ codes, shape: shapeOf(first), block, element, at });
  }
  return rows;
}

function codesIn(text: string): string[] {
  const tokens = text.split(/[\s,;|]+/).filter((token) => token !== '');
  if (tokens.length === 0 || tokens.some((token) => !/^[A-Za-z0-9]+(?:[-–][A-Za-z0-9]+)*$/.test(token)))
    return [];
  const alike = tokens.every((token) => shapeOf(token) === shapeOf(tokens[0] ?? ''));
  if (!alike) return [];
  const one = tokens.join(' ');
  const size = tokens[0]?.length ?? 0;
  if (tokens.length === 1) return isCode(one) ? [one] : [];
  // "1234 5678" is one code in two groups; "abcd-efgh ijkl-mnop" and long ones side by side are several.
  if (size >= 3 && size <= 5 && tokens.length <= 4 && /\d/.test(one) && !one.includes('-')) return [one];
  return tokens.every((token) => isCode(token)) ? tokens : [];
}

function isCode(text: string): boolean {
  const bare = text.replace(/[\s–-]/g, '');
  if (bare.length < 5 || bare.length > 40) return false;
  return /\d/.test(bare) || text.includes('-') || bare === bare.toUpperCase();
}

/** Lengths of the groups; the letters' case where it is one. */
function shapeOf(code: string): string {
  const lengths = code.split(/[\s–-]/).map((part) => part.length);
  return lengths.join('-');
}

/** Backup codes are called so in the lines above or right below, not in a list of coupons or keys. */
function announced(rows: readonly Row[], page: PageWords): boolean {
  const first = rows[0]?.at ?? 0;
  const last = rows[rows.length - 1]?.at ?? first;
  return page.lines.some(
    ({ line, mask, main }) => main && has(mask, 'backup') && line.at > first - 12 && line.at < last + 6,
  );
}

function elementAround(rows: readonly Row[], { data, tree }: PageWords): number {
  const [first] = rows;
  if (first === undefined) return 0;
  if (rows.every((row) => row.element === first.element)) return first.element;
  const block = rows.reduce((around, row) => tree.common(around, row.block), first.block);
  return data.blocks[block]?.element ?? first.element;
}
