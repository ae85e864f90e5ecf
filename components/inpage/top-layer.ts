/** As much of the badge's box as is compared. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const inTopLayer = ':popover-open, :modal, :fullscreen';
/** What lists and pickers show has no element that is found; in a list of `:is` a browser skips what it does not know. */
const listOpen = ':is(select:open, input:open)';
/** A shadow or outline that reaches further than this is no ornament, CSS pixels. */
const widestOrnament = 120;
/** Elements beyond this many in one popover are not looked at: the look must stay quick. */
const mostLookedAt = 3_000;
/** A popover of more elements than this is no notice in a corner. */
const mostInNotice = 200;
/** Elements in which the browser draws parts of its own, which a page can place like any other. */
const madeOfParts = 'audio, details, input, meter, progress, select, textarea, video';

/** Browsers let extensions into closed roots: Firefox by the element itself, Chromium by a call of its own. */
type Openable = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
type Opener = { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** An element's shadow root, closed or open. */
export function rootOf(element: Openable): ShadowRoot | null {
  if (element.shadowRoot !== null) return element.shadowRoot;
  if (element.openOrClosedShadowRoot !== undefined) return element.openOrClosedShadowRoot;
  const { dom } = (globalThis as { chrome?: Opener }).chrome ?? {}; // typed nowhere
  return element instanceof HTMLElement ? (dom?.openOrClosedShadowRoot(element) ?? null) : null;
}

/** The shadow roots in a document, all the way in. */
export function shadowRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const inside = rootOf(element);
    return inside === null ? [] : [inside, ...shadowRootsIn(inside)];
  });
}

/** What else lies in the top layer, in no order: one that was opened later may lie over the badge without being hit. */
export function othersInTopLayer(host: HTMLElement, roots: readonly ShadowRoot[]): Element[] {
  return [host.ownerDocument, ...roots]
    .flatMap((root) => [...root.querySelectorAll(inTopLayer)])
    .filter((element) => element !== host && !element.contains(host));
}

/**
 * Whether something in the top layer may be drawn over a box while presses go through it: no honest page needs that,
 * and what a person aims at is then not what is pressed.
 */
export function letsPressesThrough(other: Element, box: Box, view: Window): boolean {
  const style = view.getComputedStyle(other);
  if (paintsFar(style)) return true;
  if (other.matches(':popover-open') && paints(view.getComputedStyle(other, '::backdrop'))) return true;
  const parts = [other, ...other.querySelectorAll('*')].slice(0, mostLookedAt);
  return parts.some(
    (part) =>
      view.getComputedStyle(part).pointerEvents === 'none' && overlap(part.getBoundingClientRect(), box),
  );
}

/**
 * Whether something in the top layer can draw nothing over a box, whichever of the two lies on top: away from it, cut at its
 * own edge, and with nothing in it that leaves that edge. What it cannot be sure of counts as drawn.
 */
export function staysAway(other: Element, box: Box, view: Window): boolean {
  const style = view.getComputedStyle(other);
  const { left, top, right, bottom } = other.getBoundingClientRect();
  const ornamented = {
    left: left - widestOrnament,
    top: top - widestOrnament,
    right: right + widestOrnament,
    bottom: bottom + widestOrnament,
  };
  if (overlap(ornamented, box) || paintsFar(style)) return false;
  if (!isNone(style.filter) || !isNone(style.borderImageSource)) return false;
  if (![style.overflowX, style.overflowY].every((how) => /^(?:auto|hidden|scroll)$/.test(how))) return false;
  if (!other.matches(':popover-open') || paints(view.getComputedStyle(other, '::backdrop'))) return false;
  const parts = [...other.querySelectorAll('*')];
  const leaves = (part: Element, pseudo: string | null) =>
    view.getComputedStyle(part, pseudo).position === 'fixed';
  // The buttons and markers of what scrolls are none of these, and can be placed like any other.
  const scrolls = (part: Element) => !/^(?:visible|clip)?$/.test(view.getComputedStyle(part).overflowY);
  return (
    parts.length <= mostInNotice &&
    [other, ...parts].every((part) => rootOf(part) === null && !part.matches(madeOfParts)) &&
    !parts.some((part) => leaves(part, null) || scrolls(part)) &&
    ![other, ...parts].some((part) => leaves(part, '::before') || leaves(part, '::after'))
  );
}

/** Whether a list that the browser draws, or a window, floats over the page, which the page can take away beneath a hand. */
export function hasFloating(root: Document): boolean {
  const view = root.defaultView as { documentPictureInPicture?: { window: unknown } } | null; // not every browser has it
  return (
    Boolean(view?.documentPictureInPicture?.window ?? root.pictureInPictureElement) ||
    root.querySelector(listOpen) !== null
  );
}

/** A backdrop; browsers paint none by themselves but a dialog's. */
function paints(style: CSSStyleDeclaration): boolean {
  if (style.display === 'none') return false;
  const {
    backgroundColor,
    backgroundImage,
    backdropFilter,
    boxShadow,
    borderTopStyle,
    outlineStyle,
    filter,
  } = style;
  const clear = /^(?:transparent|rgba\(.*, 0\))?$/.test(backgroundColor);
  const more = [backgroundImage, backdropFilter, boxShadow, borderTopStyle, outlineStyle, filter];
  return !clear || !more.every(isNone);
}

function paintsFar(style: CSSStyleDeclaration): boolean {
  const { boxShadow, outlineStyle, outlineWidth, outlineOffset } = style;
  const reaches = boxShadow.split(/,(?![^(]*\))/).map((shadow) => {
    const [x = 0, y = 0, blur = 0, spread = 0] = [...shadow.matchAll(/-?\d[\d.]{0,11}(?=px)/g)].map(Number);
    return Math.max(Math.abs(x), Math.abs(y)) + blur + spread;
  });
  if (outlineStyle !== 'none')
    reaches.push(Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset));
  return (
    reaches.some((reach) => reach > widestOrnament) || !isNone(style.getPropertyValue('-webkit-box-reflect'))
  );
}

/** Empty where the browser does not know the property. */
function isNone(value: string | undefined): boolean {
  return value === undefined || value === '' || value === 'none';
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
