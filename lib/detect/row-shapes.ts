import type { Field } from './snapshot-data.ts';

/** What a row of like fields is by its shape alone. */

export const fewestBoxes = 4;
const mostBoxes = 10;
/** Widest box for one sign, in CSS pixels; one that is about square may be larger. */
const boxWidth = 84;
const squareBoxWidth = 140;

/** One sign each. */
export function isBoxes(run: readonly Field[]): boolean {
  if (run.length < fewestBoxes || run.length > mostBoxes) return false;
  return run.slice(1).every((field) => holdsOneSign(field, run.length));
}

/** Some boxes take two signs, so that a second one can replace the first. */
function holdsOneSign(field: Field, count: number): boolean {
  if (field.maxLength === null) return isBoxSized(field);
  return field.maxLength === 1 || (field.maxLength === 2 && count >= 5 && field.numeric && isBoxSized(field));
}

/** Two or three equal parts that make a code together: "123 456". */
export function isHalves(run: readonly Field[]): boolean {
  const length = run[0]?.maxLength ?? 0;
  const total = length * run.length;
  const equal = run.every((field) => field.maxLength === length);
  return equal && run.length <= 3 && length >= 3 && total <= 12;
}

/** Holds no more than a part of a code. */
export function isShort(field: Field): boolean {
  return field.maxLength === null ? isBoxSized(field) : field.maxLength <= 8;
}

function isBoxSized({ rect }: Field): boolean {
  if (rect === null || rect.width <= boxWidth) return true;
  return rect.width <= squareBoxWidth && rect.width <= rect.height * 1.8;
}
