import { alikeLines, type CodeLine, codeLines } from './backup-code-lines.ts';
import { bareCode } from './bare-code.ts';

/** Where backup codes came from. */
export const codeSources = ['page', 'pasted', 'file', 'picture'] as const;
export type CodeSource = (typeof codeSources)[number];

/**
 * What became of one backup code, when (ms since 1970) and where (null = nobody knows). `tried` was given to a page that
 * did not say whether it took it.
 */
export type CodeMark = { is: 'unused' } | { is: 'used' | 'tried'; at: number; origin: string | null };

export const unused: CodeMark = { is: 'unused' };

/** No list of backup codes has fewer or more. */
export const fewestCodes = 5;
export const mostCodes = 40;

/** So few codes left, or so many gone, are a reason to make new ones. */
export const fewLeft = 3;
const severalGone = 3;

/** What two ways to write one code have in common: blanks, dashes and case do not matter. */
export function codeKey(code: string): string {
  return bareCode(code).toLowerCase();
}

/** Whether these can be a list of backup codes, exactly as they are: none twice, none of another kind. */
export function areBackupCodes(codes: readonly string[]): boolean {
  const keys = new Set(codes.map(codeKey));
  return (
    codes.length >= fewestCodes &&
    codes.length <= mostCodes &&
    keys.size === codes.length &&
    codes.every((code) => code === code.trim() && isCode(code))
  );
}

function isCode(code: string): boolean {
  const [line, ...more] = codeLines(code);
  return more.length === 0 && line?.codes.length === 1;
}

/**
 * The backup codes of a text that a person gave, in its order. Null where it holds no list, or where it cannot be told which
 * of its lines are codes: all of it or nothing. Nothing but blank lines may stand between them.
 */
export function readCodeList(text: string): string[] | null {
  const lines = codeLines(text);
  const shapes = [...new Set(lines.map(({ shape }) => shape))];
  const filled = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  // A text of nothing but codes may hold some that could be words.
  const bare = shapes.length === 1 && lines.length === filled.length;
  const lists = shapes
    .map((shape) => alikeLines(lines, shape, bare))
    .filter((list) => list.length === 1 || isUnbroken(list, filled))
    .map((list) => list.flatMap(({ codes }) => codes))
    .filter(areBackupCodes);
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function isUnbroken(list: readonly CodeLine[], filled: readonly number[]): boolean {
  const [first, last] = [list[0]?.at ?? 0, list.at(-1)?.at ?? -1];
  return filled.filter((at) => at >= first && at <= last).length === list.length;
}

/** How many codes are neither used nor tried. */
export function codesLeft(marks: readonly CodeMark[]): number {
  return marks.filter(({ is }) => is === 'unused').length;
}

/** The place of the first unused code that is not to be passed over; null where there is none. */
export function nextCode(marks: readonly CodeMark[], passedOver: readonly number[] = []): number | null {
  const at = marks.findIndex(({ is }, place) => is === 'unused' && !passedOver.includes(place));
  return at < 0 ? null : at;
}

/** Why new codes should be made; null while there is no reason. */
export function renewalReason(marks: readonly CodeMark[]): 'few-left' | 'several-used' | null {
  const left = codesLeft(marks);
  if (left <= fewLeft) return 'few-left';
  return marks.length - left >= severalGone ? 'several-used' : null;
}

/** How a new list stands to the old one. */
export interface CodeDifference {
  /** Codes of both. */
  same: number;
  added: number;
  gone: number;
}

export function differenceOf(before: readonly string[], after: readonly string[]): CodeDifference {
  const [old, fresh] = [new Set(before.map(codeKey)), new Set(after.map(codeKey))];
  const same = [...fresh].filter((key) => old.has(key)).length;
  return { same, added: fresh.size - same, gone: old.size - same };
}
