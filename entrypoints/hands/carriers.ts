import type { Box, Carriers } from '../../lib/messaging/page-picture-views.ts';
import { boxInTop } from './boxes.ts';
import { inVisual, viewportOf } from './visual.ts';

/** The part of a picture that must be in view for the picture to count as seen. */
const mostly = 0.9;

/** Where these elements are in the visual viewport, which is what a screenshot of the tab shows. */
export function carriersOf(elements: readonly Element[], view: Window): Pick<Carriers, 'boxes' | 'viewport'> {
  const viewport = viewportOf(view);
  const boxes = elements
    .map((element) => inVisual(boxInTop(element), view))
    .filter((box) => overlap(box, { x: 0, y: 0, ...viewport }) > 0);
  return { boxes, viewport };
}

/** Whether a person sees (nearly) all of an element without scrolling, in the page or in any box around it. */
export function isInView(element: Element, view: Window): boolean {
  const box = inVisual(boxInTop(element), view);
  const area = box.width * box.height;
  if (area === 0 || overlap(box, { x: 0, y: 0, ...viewportOf(view) }) < mostly * area) return false;
  for (let around = scrollerOf(element); around !== null; around = scrollerOf(around)) {
    if (overlap(box, inVisual(boxInTop(around), view)) < mostly * area) return false;
  }
  return true;
}

/** The nearest box around an element that cuts off what does not fit, in this document or in those around its frame. */
function scrollerOf(element: Element): Element | null {
  for (let at = outOf(element); at !== null; at = outOf(at)) {
    // A document's own scrolling is that of its frame, or of the viewport.
    if (at === at.ownerDocument.documentElement || at === at.ownerDocument.body) continue;
    if (at.localName === 'iframe') return at;
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    if (style !== undefined && /auto|scroll|hidden|clip/.test(`${style.overflowX} ${style.overflowY}`))
      return at;
  }
  return null;
}

/** The element around another as it is laid out: slot, parent, shadow host or frame. */
function outOf(element: Element): Element | null {
  const around = element.assignedSlot ?? element.parentElement;
  if (around !== null) return around;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host; // only shadow roots have a host
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}
