import type { Rect } from './snapshot-data.ts';

/** Sides of a place for one sign, CSS pixels; smaller are dots and icons, larger are pictures and cards. */
const smallestSide = 14;
const largestSide = 130;
/** How far beside its slots a field of one pixel may lie, CSS pixels. */
const reach = 16;
const fewest = 4;
const most = 12;
/** How far around a field its slots may be drawn, and how deep inside what stands there. */
const levels = 3;
const depth = 3;

/** What is asked of the page about an element. */
interface World {
  shown(element: Element): boolean;
  /** Null where there is no layout. */
  rect(element: Element): Rect | null;
}

interface Slot {
  element: Element;
  box: Rect | null;
}

/**
 * How the page itself draws a field that cannot be seen: four to twelve like places for one sign, in one row or in
 * groups, over which the field lies. Empty where it draws none.
 *
 * @param from the field, or the outermost transparent element around it.
 */
export function slotsUnder(field: Element, from: Element, world: World): Element[] {
  const own = reachOf(world.rect(field));
  let inside = from;
  for (let level = 0; level < levels; level += 1) {
    const around = inside.parentElement;
    if (around === null) return [];
    const inner = inside;
    const beside = childrenOf(around).filter((child) => child !== inner);
    const under = rowsOf(beside, world).find((row) => own === null || touches(own, row));
    if (under !== undefined) return under.map(({ element }) => element);
    inside = around;
  }
  return [];
}

/** The slots that the label of a field draws, so that a field of no size at all is what a press on them reaches. */
export function slotsInLabel(field: Element, world: World): Element[] {
  const labels = (field as HTMLInputElement).labels ?? []; // only form controls have labels
  const rows = [...labels].flatMap((label) => rowsOf(childrenOf(label), world));
  return (rows[0] ?? []).map(({ element }) => element);
}

/** The rows of like slots at or inside some elements. */
function rowsOf(elements: readonly Element[], world: World): Slot[][] {
  const kinds = new Map<string, Slot[]>();
  for (const slot of elements.flatMap((element) => slotsIn(element, depth, world))) {
    const { element, box } = slot;
    const kind = [element.localName, eighths(box?.width), eighths(box?.height), eighths(box?.y)].join();
    const row = kinds.get(kind);
    if (row === undefined) kinds.set(kind, [slot]);
    // The layers of one slot (its ground, its outline) are one place.
    else if (box === null || row.every((one) => one.box?.x !== box.x)) row.push(slot);
  }
  return [...kinds.values()].filter((row) => row.length >= fewest && row.length <= most);
}

function slotsIn(element: Element, left: number, world: World): Slot[] {
  const children = childrenOf(element);
  if (isPlace(element, children)) {
    const box = world.rect(element);
    if ((box === null || isSquarish(box)) && world.shown(element)) return [{ element, box }];
  }
  return left === 0 ? [] : children.flatMap((child) => slotsIn(child, left - 1, world));
}

/** Holds one sign at most, and nothing to press or type in. */
function isPlace(element: Element, children: readonly Element[]): boolean {
  if (/^(?:input|textarea|select|button|a|br|hr|label|style|script)$/.test(element.localName)) return false;
  if (children.length > 2 && element.localName !== 'svg') return false;
  if (element.getAttribute('role') === 'separator') return false;
  if (!/^[\p{L}\p{N}•●*_·|]?$/u.test((element.textContent ?? '').trim())) return false;
  // What is hidden from everyone's reach only keeps the slot's width.
  return element.querySelector('input:not([aria-hidden=true]),button,a,img') === null;
}

function isSquarish({ width, height }: Rect): boolean {
  return Math.min(width, height) >= smallestSide && Math.max(width, height) <= largestSide;
}

/** The field begins, ends or lies where the row is. */
function touches(field: Rect, row: readonly Slot[]): boolean {
  return row.some(
    ({ box }) => box === null || (meets(field, box, 'x', 'width') && meets(field, box, 'y', 'height')),
  );
}

/** Where a field may meet its slots: its own box, and around it for one too small to be seen. */
function reachOf(box: Rect | null): Rect | null {
  if (box === null || Math.min(box.width, box.height) >= smallestSide) return box;
  const { x, y, width, height } = box;
  return { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach };
}

function meets(one: Rect, other: Rect, start: 'x' | 'y', size: 'width' | 'height'): boolean {
  return one[start] < other[start] + other[size] && other[start] < one[start] + one[size];
}

/** Not `children`: a form's field of that name would stand in for it. */
function childrenOf(element: Element): Element[] {
  return [...element.querySelectorAll(':scope > *')];
}

function eighths(length: number | undefined): number {
  return Math.round((length ?? 0) / 8);
}
