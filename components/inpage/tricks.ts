import { rootOf } from './top-layer.ts';

/** Less of a field or of the badge than this is not in sight, as a share of full opacity. */
const leastOpacity = 0.5;
/** A page drawn smaller or larger than this is no page to read. */
const leastZoom = 0.4;
const mostZoom = 4;
/** Filters that change colours alone: what draws pages dark uses them on the root. */
const colouring = /^(?:(?:invert|hue-rotate|contrast|sepia|grayscale|saturate)\([^)]*\)\s*)+$/;
/** How far above or below a field the browser's own words about it lie, CSS pixels. */
const reachOfWords = 260;
/** How far beside the badge the pointer is looked for, CSS pixels. */
const beside = 6;

/**
 * Whether the page, or a frame in it, is drawn so that a person may not see what is pressed or filled: gone, faded,
 * clipped, masked, blended, turned, or zoomed out of all measure.
 */
export function hidesThings(elements: readonly Element[]): boolean {
  return elements.some((element) => {
    if (element.getClientRects().length === 0) return true;
    let [opacity, zoom] = [1, 1];
    for (let one: Element | null = element; one !== null; one = parentOf(one)) {
      const style = one.ownerDocument.defaultView?.getComputedStyle(one);
      if (style === undefined) return true;
      opacity *= Number(style.opacity);
      zoom *= Number(style.getPropertyValue('zoom')) || 1;
      if (isRoot(one) && redrawn(style)) return true;
    }
    return opacity < leastOpacity || zoom < leastZoom || zoom > mostZoom;
  });
}

/** Firefox has it since it has view transitions; in a list of `:is` a browser skips what it does not know. */
const inTransition = ':is(:active-view-transition)';

/**
 * Whether the page, or one that it is a frame of, is in a view transition: that draws pictures of its own over all, the top
 * layer too, and lets presses through.
 */
export function isInTransition(element: Element): boolean {
  const root = element.ownerDocument.documentElement;
  const frame = parentOf(root);
  return root.matches(inTransition) || (frame !== null && isInTransition(frame));
}

/**
 * Whether the browser may be saying over everything, with presses going through it, what is wrong with the field in use: in
 * words that the page can choose, above or below the field. "Fill in this field" is not the page's.
 */
export function isSpokenOver(host: Element): boolean {
  const field = fieldInUse(host.ownerDocument);
  if (!field?.matches(':invalid')) return false;
  const { valueMissing = false, customError = false } = (field as HTMLInputElement).validity ?? {}; // a fieldset has one, too
  if (valueMissing && !customError) return false;
  // Words about a field of a frame leave the frame; a press on the badge takes the focus away from it, and the next counts.
  if (field.ownerDocument !== host.ownerDocument) return true;
  const [own, other] = [host.getBoundingClientRect(), field.getBoundingClientRect()];
  const centre = (own.top + own.bottom) / 2;
  return (
    (centre < other.top && centre > other.top - reachOfWords) ||
    (centre > other.bottom && centre < other.bottom + reachOfWords)
  );
}

/** Over shadow roots and into frames of the same origin. */
function fieldInUse(root: Document | ShadowRoot): Element | null {
  const { activeElement: element } = root;
  if (element === null) return null;
  const inside =
    rootOf(element) ?? ('contentDocument' in element ? (element.contentDocument as Document) : null); // of frames
  return inside?.activeElement ? fieldInUse(inside) : element;
}

/** Over shadow roots and out of frames of the same origin. */
function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  if (parent !== null && parent.nodeType === Node.ELEMENT_NODE) return parent as Element; // by its type
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

function isRoot(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  return element === documentElement || element === body;
}

function redrawn(style: CSSStyleDeclaration): boolean {
  const { clipPath, maskImage, mixBlendMode, filter, transform, rotate, scale, perspective, visibility } =
    style;
  if (
    [clipPath, maskImage, rotate, scale, perspective].some((value) => value !== undefined && value !== 'none')
  )
    return true;
  if (mixBlendMode !== 'normal' || visibility !== 'visible') return true;
  if (filter !== 'none' && !colouring.test(filter)) return true;
  // A page may be slid aside by a menu; anything more than that turns or shrinks it.
  return transform !== 'none' && !/^matrix\(1, 0, 0, 1, /.test(transform);
}

/** Whether the page hides the pointer or draws another in its place, on itself or beside the badge. */
export function hidesPointer(host: Element, cameFrom: Element | null): boolean {
  const root = host.ownerDocument;
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
  const around: [number, number][] = [
    [left - beside, centre],
    [right + beside, centre],
    [middle, top - beside],
    [middle, bottom + beside],
  ];
  const places = [
    root.documentElement,
    root.body,
    cameFrom,
    ...around.map(([x, y]) => root.elementFromPoint(x, y)),
  ];
  return places.some((place) => place !== null && hasOtherPointer(place));
}

/** The same where the pointer is now. */
export function isPointerHidden(root: Document | ShadowRoot): boolean {
  const on = [...root.querySelectorAll(':hover')].at(-1);
  return on !== undefined && hasOtherPointer(on);
}

/** Of a frame, what is in it counts: the pointer's place, or all of it. Nobody knows what a frame of strangers draws. */
function hasOtherPointer(element: Element): boolean {
  const inside = rootOf(element);
  if (inside !== null && isPointerHidden(inside)) return true;
  if (element.localName === 'iframe') {
    const inner = (element as HTMLIFrameElement).contentDocument; // by its name
    return inner === null || isPointerHidden(inner) || (inner.body !== null && hasOtherPointer(inner.body));
  }
  const { cursor = '' } = element.ownerDocument.defaultView?.getComputedStyle(element) ?? {};
  return /^none$|url\(/.test(cursor);
}
