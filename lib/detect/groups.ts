import { countBetween } from './between.ts';
import type { Tree } from './blocks.ts';
import { fewestBoxes, isBoxes, isHalves, isShort } from './row-shapes.ts';
import { hasLetter, withoutNumbers } from './signs.ts';
import type { Field, Snapshot } from './snapshot-data.ts';

/** Fields that take one code together: one, or one per box. */
export interface Group {
  fields: Field[];
  block: number;
  at: number;
  end: number;
  /** One sign per field. */
  boxes: boolean;
  /** Whether its shape is one that codes have (and postcodes too). */
  codeLike: boolean;
  /** Whether its shape is that of a code and of little else: boxes, halves, `one-time-code`, slots drawn under it, a row of signs as placeholder. */
  codeShaped: boolean;
  /** Has no room for a code that an app makes. */
  short: boolean;
  /** Length of the code as the boxes or parts show it. */
  digits: number | null;
  /** The most that one field takes, which pages set larger than a code is: a guess. */
  guess: number | null;
}

/** Autocomplete purposes that name something else than a code. Password ones do not: sites use them to keep managers off. */
const otherPurpose =
  /^(?:user|email|tel|cc-|postal|bday|name|given|famil|addit|street|address|organ|countr|url|nick|sex|lang|trans)/;

/** Every place where a code could go, in reading order. Grids of boxes (games) and rows of short parts (keys, times) are none. */
export function groupsOf(data: Snapshot, tree: Tree): Group[] {
  const groups: Group[] = [];
  const rows: Field[][] = [];
  const fields = data.fields;
  // Words between two fields part them, but for the fields' own labels.
  const words = data.lines.filter((line) => line.owner < 0 && hasLetter(line.text)).map((line) => line.at);
  const parted = (one: Field, other: Field): boolean => countBetween(words, one.at, other.at) > 0;
  for (let at = 0; at < fields.length; ) {
    const run = runFrom(fields, at, tree, parted);
    if (run.length > 1) {
      rows.push(run);
      at += run.length;
      continue;
    }
    const field = fields[at];
    at += 1;
    if (field !== undefined && takesCode(field) && isSingle(field)) groups.push(group([field], tree, false));
  }
  for (const run of rows) {
    if (isBoxes(run) && !isGrid(run, rows, tree)) groups.push(group(run, tree, true));
    else if (isHalves(run)) groups.push(group(run, tree, false));
  }
  return groups.sort((one, other) => one.at - other.at);
}

/** Apps make no shorter ones. */
const shortestCode = 5;
const mostDigits = 9;

function takesCode(field: Field): boolean {
  if (field.type === 'other' || field.locked || otherPurpose.test(field.purpose)) return false;
  // Its example has more digits than codes have: a telephone's.
  return field.placeholder.replace(/\D/g, '').length <= mostDigits;
}

/** Higher than this a place for text of any length is for more than a code, CSS pixels. */
const tallest: Partial<Record<Field['type'], number>> = { editable: 120, area: 60 };

function isSingle(field: Field): boolean {
  const { height = 0 } = field.rect ?? {};
  if (height > (tallest[field.type] ?? height)) return false;
  return field.maxLength === null || field.maxLength >= 4;
}

/** The longest row of like short fields that begins at a field; one field alone is a row of one. */
function runFrom(
  fields: readonly Field[],
  start: number,
  tree: Tree,
  parted: (one: Field, other: Field) => boolean,
): Field[] {
  const first = fields[start];
  if (first === undefined || !takesCode(first)) return [];
  const run = [first];
  for (let at = start + 1; at < fields.length; at += 1) {
    const next = fields[at];
    const before = run[run.length - 1];
    if (next === undefined || before === undefined || !takesCode(next)) break;
    if (!isAlike(first, next) || parted(before, next)) break;
    if (!isBeside(before, next, tree) && !isWrapped(run, next, tree)) break;
    run.push(next);
  }
  // Without lengths and geometry only a whole row of like fields is one.
  if (first.maxLength === null && first.rect === null && run.length < fewestBoxes) return [first];
  // A whole row of nameless fields is never one field and some others, however wide they are.
  if (run.length >= fewestBoxes && plainName(first) === '') return run;
  return isShort(run[1] ?? first) ? run : [first];
}

function isAlike(first: Field, next: Field): boolean {
  if (first.type !== next.type || plainName(first) !== plainName(next)) return false;
  if (first.rect !== null && next.rect !== null) {
    if (
      Math.abs(first.rect.width - next.rect.width) > 8 ||
      Math.abs(first.rect.height - next.rect.height) > 8
    )
      return false;
  }
  // A first box may take the whole code, so that it can be pasted.
  return next.maxLength === first.maxLength || next.maxLength === 1;
}

/** Label and placeholder without numbers: "Digit 1" and "Digit 2" are one name. */
function plainName(field: Field): string {
  return withoutNumbers(`${field.labels[0] ?? ''} ${field.placeholder}`).trim();
}

function isBeside(before: Field, next: Field, tree: Tree): boolean {
  if (before.rect !== null && next.rect !== null) {
    const row = Math.abs(before.rect.y - next.rect.y) < Math.max(8, before.rect.height * 0.6);
    const gap = Math.min(
      Math.abs(next.rect.x - (before.rect.x + before.rect.width)),
      Math.abs(before.rect.x - (next.rect.x + next.rect.width)),
    );
    return row && gap < Math.max(80, before.rect.width * 2);
  }
  const around = tree.common(before.block, next.block);
  return tree.chain(before.block).indexOf(around) <= 3 && tree.chain(next.block).indexOf(around) <= 3;
}

/** One-sign boxes of one container go on below where the page is too narrow for them. */
function isWrapped(run: readonly Field[], next: Field, tree: Tree): boolean {
  if (run.length < 2 || next.maxLength !== 1) return false;
  const around = run.reduce((block, field) => tree.common(block, field.block), next.block);
  return around === run.reduce((block, field) => tree.common(block, field.block), run[0]?.block ?? 0);
}

/** Rows of boxes under one another belong to a game or a table. */
function isGrid(run: readonly Field[], rows: readonly Field[][], tree: Tree): boolean {
  const block = run[0]?.block ?? 0;
  return rows.some((other) => {
    if (other === run || other.length !== run.length || !isBoxes(other)) return false;
    const around = tree.common(block, other[0]?.block ?? 0);
    return tree.chain(block).indexOf(around) <= 3;
  });
}

function group(fields: Field[], tree: Tree, boxes: boolean): Group {
  const [first] = fields;
  const block = fields.reduce((around, field) => tree.common(around, field.block), first?.block ?? 0);
  const lengths = fields.map((field) => field.maxLength);
  const total = boxes ? fields.length : lengths.every((one) => one !== null) ? sum(lengths) : null;
  const numeric = fields.some((field) => field.numeric);
  const codeShaped =
    fields.length > 1 ||
    fields.some(
      (field) =>
        field.oneTimeCode ||
        field.drawn ||
        /^(?=(?:[^\d]*\d){0,8}[^\d]*$)[\d•*_xX○\-–—\s]{4,11}$/.test(field.placeholder),
    );
  return {
    fields,
    block,
    at: first?.at ?? 0,
    end: fields[fields.length - 1]?.at ?? 0,
    boxes,
    short: total !== null && total < shortestCode,
    codeShaped,
    codeLike:
      codeShaped ||
      (first?.type !== 'password' && total !== null && total <= 10) ||
      (numeric && total === null && first?.type !== 'number'),
    digits: fields.length > 1 ? likelyLength(total) : null,
    guess: fields.length === 1 && numeric ? likelyLength(total) : null,
  };
}

function likelyLength(total: number | null): number | null {
  return total !== null && total >= 5 && total <= 10 ? total : null;
}

function sum(lengths: readonly (number | null)[]): number {
  return lengths.reduce<number>((total, length) => total + (length ?? 0), 0);
}
