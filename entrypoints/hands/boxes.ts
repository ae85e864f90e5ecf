import type { Box } from '../../lib/messaging/page-picture-views.ts';

/** An element's box, in CSS pixels of the top document's layout viewport, also from within same-origin frames. */
export function boxInTop(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const box = { x, y, width, height };
  let frame = element.ownerDocument.defaultView?.frameElement ?? null;
  while (frame !== null) {
    const outer = frame.getBoundingClientRect();
    // A page may show a frame larger or smaller than it is laid out.
    const scale = outer.width / ((frame as HTMLElement).offsetWidth || outer.width || 1); // frames are HTML elements
    box.x = outer.x + (box.x + frame.clientLeft) * scale;
    box.y = outer.y + (box.y + frame.clientTop) * scale;
    box.width *= scale;
    box.height *= scale;
    frame = frame.ownerDocument.defaultView?.frameElement ?? null;
  }
  return box;
}

/** The smallest box around all of these; null around nothing. */
export function boxAround(elements: readonly Element[]): Box | null {
  const boxes = elements.map(boxInTop);
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
