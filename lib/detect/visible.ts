import { type Cut, readCut, showsIn } from './cut.ts';
import { slotsInLabel, slotsUnder } from './slots.ts';
import type { Rect } from './snapshot-data.ts';

/** What can be seen of elements: style and geometry, each read once and only for what is asked. */
export interface Sight {
  /** Not display:none, hidden, collapsed or wholly transparent, here or above. Says nothing of size. */
  shown(element: Element): boolean;
  /** Null where there is no geometry at all (a document without layout). */
  rect(element: Element): Rect | null;
  /**
   * Whether a person can see and use a field: `drawn` is one over slots that the page draws itself, transparent, or of
   * clear ink, or a single pixel that asks for a one-time code.
   * Decoys are `no`: tiny, off the page, clipped away, faded out.
   */
  field(element: Element): 'yes' | 'drawn' | 'no';
  /** What a person sees in place of a field that is `drawn` and not to be seen itself; empty for every other. */
  slots(element: Element): readonly Element[];
}

/** The element around another as it is laid out: slot, parent, shadow host or frame. */
export function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? hostOf(element) ?? frameOf(element);
}

/** The element whose shadow root a node lies in. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null; // only shadow roots have a host
}

function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null; // a frame of another origin around us
  }
}

const smallest = 8;
const faded = 0.1;

/** Makes the sight of one reading: what it remembers is true for that moment only. */
export function makeSight(root: Document): Sight {
  const laidOut = hasLayout(root);
  const known = new Map<Element, boolean>();
  const opacities = new Map<Element, number>();
  const styles = new Map<Element, CSSStyleDeclaration | null>();
  const cuts = new Map<Element, Cut>();

  function style(element: Element): CSSStyleDeclaration | null {
    const had = styles.get(element);
    if (had !== undefined) return had;
    const read = element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
    styles.set(element, read);
    return read;
  }

  function shown(element: Element): boolean {
    const had = known.get(element);
    if (had !== undefined) return had;
    const answer =
      laidOut && typeof element.checkVisibility === 'function'
        ? element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && frameShown(element)
        : shownByStyle(element);
    known.set(element, answer);
    return answer;
  }

  function frameShown(element: Element): boolean {
    if (element.ownerDocument === root) return true;
    const frame = frameOf(element);
    return frame === null || shown(frame);
  }

  function shownByStyle(element: Element): boolean {
    const own = style(element);
    if (own === null || own.display === 'none' || own.opacity === '0') return false;
    if (own.visibility === 'hidden' || own.visibility === 'collapse') return false;
    const around = parentOf(element);
    if (around === null) return true;
    const parent = style(around);
    // A hidden ancestor may hold a visible child; only what takes the whole subtree away is asked of it.
    return parent?.visibility === 'hidden' || parent?.visibility === 'collapse'
      ? own.visibility === 'visible'
      : shown(around);
  }

  function opacity(element: Element): number {
    const had = opacities.get(element);
    if (had !== undefined) return had;
    const own = Number.parseFloat(style(element)?.opacity ?? '1');
    const around = parentOf(element);
    const product = (Number.isNaN(own) ? 1 : own) * (around === null ? 1 : opacity(around));
    opacities.set(element, product);
    return product;
  }

  function rect(element: Element): Rect | null {
    if (!laidOut) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }

  function field(element: Element): 'yes' | 'drawn' | 'no' {
    const box = rect(element);
    if (box !== null && (box.width < smallest || box.height < smallest || clipped(element, box)))
      return usable(element) && (inLabel(element).length > 0 || isPixelOfSlots(element, box))
        ? 'drawn'
        : 'no';
    if (opacity(element) < faded) return underFaded(element).length > 0 ? 'drawn' : 'no';
    if (!shown(element)) return 'no';
    return isClearInk(style(element)?.color) && slotsUnder(element, element, { shown, rect }).length > 0
      ? 'drawn'
      : 'yes';
  }

  function slots(element: Element): readonly Element[] {
    if (field(element) !== 'drawn') return [];
    const drawn = inLabel(element);
    return drawn.length > 0 ? drawn : underFaded(element);
  }

  function inLabel(element: Element): Element[] {
    return slotsInLabel(element, { shown, rect });
  }

  function underFaded(element: Element): Element[] {
    const top = opacity(element) < faded ? fadedFrom(element) : null;
    return top !== null && usable(element) ? slotsUnder(element, top, { shown, rect }) : [];
  }

  /** A field made one pixel small, which takes what is typed at the slots beside it: a decoy says nothing of codes. */
  function isPixelOfSlots(element: Element, box: Rect): boolean {
    if (box.width < 1 || box.height < 1 || clipped(element, box) || opacity(element) >= faded) return false;
    if (!/\bone-time-code\b/i.test(element.getAttribute('autocomplete') ?? '')) return false;
    return element.getAttribute('aria-hidden') !== 'true' && underFaded(element).length > 0;
  }

  /** Laid out and open to focus, whatever its opacity. */
  function usable(element: Element): boolean {
    const own = style(element);
    if (own === null || own.visibility === 'hidden') return false;
    return laidOut ? element.checkVisibility() : own.display !== 'none';
  }

  /** The outermost transparent element around a transparent one, where that is close and can be seen from outside. */
  function fadedFrom(element: Element): Element | null {
    let top = element;
    for (let level = 0; level < 3; level += 1) {
      const around = parentOf(top);
      if (around === null) return null;
      if (opacity(around) >= faded) return shown(around) ? top : null;
      top = around;
    }
    return null;
  }

  /** Off the page's top or left edge, or cut away by an ancestor that hides its overflow. */
  function clipped(element: Element, box: Rect): boolean {
    const view = element.ownerDocument.defaultView;
    if (view === null) return true;
    if (box.x + box.width + view.scrollX <= 0 || box.y + box.height + view.scrollY <= 0) return true;
    if (cutOf(element).whole) return true;
    for (let at = parentOf(element); at?.ownerDocument === element.ownerDocument; at = parentOf(at)) {
      const { whole, window } = cutOf(at);
      if (whole || (window !== null && !showsIn(box, window))) return true;
    }
    return false;
  }

  function cutOf(element: Element): Cut {
    const had = cuts.get(element);
    if (had !== undefined) return had;
    const cut = readCut(element, style(element));
    cuts.set(element, cut);
    return cut;
  }

  return { shown, rect, field, slots };
}

/** As `getComputedStyle` writes colours without any ink. */
function isClearInk(color: string | undefined): boolean {
  return color !== undefined && /^rgba\(.*, 0\)$|^transparent$/.test(color);
}

function hasLayout(root: Document): boolean {
  const box = root.documentElement?.getBoundingClientRect();
  return box !== undefined && (box.width > 0 || box.height > 0);
}
