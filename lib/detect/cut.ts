import type { Rect } from './snapshot-data.ts';

/** What an element cuts away of what lies in it. */
export interface Cut {
  /** All of it, itself too. */
  whole: boolean;
  /** All outside of this box; null for nothing. */
  window: Rect | null;
}

/** Clip paths that leave nothing, as browsers write them. */
const emptyPath = /inset\((?:50|100)%|circle\(0|ellipse\(0|polygon\(0(?:px)? 0(?:px)?, 0(?:px)? 0/;
/** A clip's top, right, bottom and left; it leaves nothing where two of them meet. */
const clipRect = /rect\(([\d.]+)px,? ([\d.]+)px,? ([\d.]+)px,? ([\d.]+)px\)/;
const hiding = /hidden|clip/;
/** Less of a field than this is not to be seen, CSS pixels. */
const least = 2;

export function readCut(element: Element, style: CSSStyleDeclaration | null): Cut {
  if (style === null) return { whole: false, window: null };
  const whole =
    emptyPath.test(style.clipPath ?? '') ||
    (isEmptyClip(style.clip ?? '') && /absolute|fixed/.test(style.position));
  if (!hiding.test(style.overflowX) && !hiding.test(style.overflowY)) return { whole, window: null };
  // The page's own overflow scrolls.
  const { body, documentElement } = element.ownerDocument;
  const scrolls = element === body || element === documentElement;
  return { whole, window: scrolls ? null : element.getBoundingClientRect() };
}

function isEmptyClip(clip: string): boolean {
  const [found, top, right, bottom, left] = clipRect.exec(clip) ?? [];
  if (found === undefined) return false;
  return Number(bottom) - Number(top) < least || Number(right) - Number(left) < least;
}

/** Whether enough of a box lies in a window. */
export function showsIn(box: Rect, opening: Rect): boolean {
  const wide = Math.min(box.x + box.width, opening.x + opening.width) - Math.max(box.x, opening.x);
  const high = Math.min(box.y + box.height, opening.y + opening.height) - Math.max(box.y, opening.y);
  return wide >= least && high >= least;
}
