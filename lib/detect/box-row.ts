import { fieldsUnder } from './all-fields.ts';
import { parentOf } from './visible.ts';

const fewest = 4;
const most = 10;
/** How far from a box its row may reach, in ancestors. */
const reach = 4;
/** Wider than this no field is drawn for a single sign, CSS pixels. */
const widest = 90;
/** How much like boxes may differ in size, CSS pixels. */
const slack = 8;

/** The boxes that a box belongs to, in order; a field for the whole code is alone. */
export function rowOf(field: HTMLElement): HTMLElement[] {
  if (!takesOne(field) && !isNarrow(field)) return [field];
  let around = parentOf(field);
  for (let step = 0; around !== null && step < reach; step += 1) {
    const boxes = fieldsUnder(around).filter((other) => isBeside(field, other));
    if (boxes.length >= fewest) return boxes.length <= most ? boxes : [field];
    around = parentOf(around);
  }
  return [field];
}

/** A like place for one sign, in whatever line; or one of the same size in the same line, whatever it says that it takes. */
function isBeside(field: HTMLElement, other: HTMLElement): boolean {
  if (other.localName !== field.localName || other.getAttribute('type') !== field.getAttribute('type'))
    return false;
  if (takesOne(field) && takesOne(other)) return true;
  const [one, two] = [field.getBoundingClientRect(), other.getBoundingClientRect()];
  return (
    isNarrow(other) &&
    Math.abs(one.width - two.width) <= slack &&
    Math.abs(one.height - two.height) <= slack &&
    Math.abs(one.y - two.y) < one.height / 2
  );
}

function takesOne(element: HTMLElement): boolean {
  return 'maxLength' in element && element.maxLength === 1;
}

function isNarrow(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && width <= widest && width <= height * 2;
}
