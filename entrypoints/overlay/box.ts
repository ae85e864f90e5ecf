import type { Box } from '../../lib/messaging/page-picture-views.ts';

interface Point {
  x: number;
  y: number;
}
interface Size {
  width: number;
  height: number;
}

/** CSS pixels: no code that a screen shows is smaller. */
const smallest = 24;
/** A drag this short was a click. */
const click = 6;
/** The box to begin with, as a part of the shorter side of the viewport. */
const part = 0.4;

/** What the arrow keys do, CSS pixels a press. */
const step = 16;
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

/** A square in the middle. */
export function firstBox({ width, height }: Size): Box {
  const side = Math.round(Math.min(width, height) * part);
  return { x: Math.round((width - side) / 2), y: Math.round((height - side) / 2), width: side, height: side };
}

/** The box between two corners, in whichever direction it was drawn; null for a click. */
export function drawnBox(from: Point, to: Point): Box | null {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  if (width < click || height < click) return null;
  return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height };
}

/** The box after an arrow key: moved, or with `sizing` larger or smaller; never out of the viewport. Null for other keys. */
export function keyedBox(box: Box, key: string, sizing: boolean, viewport: Size): Box | null {
  const by = arrows[key];
  if (by === undefined) return null;
  if (sizing) {
    return {
      ...box,
      width: within(box.width + by.x, smallest, viewport.width - box.x),
      height: within(box.height + by.y, smallest, viewport.height - box.y),
    };
  }
  return {
    ...box,
    x: within(box.x + by.x, 0, viewport.width - box.width),
    y: within(box.y + by.y, 0, viewport.height - box.height),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
