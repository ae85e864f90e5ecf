import type { Rect } from './snapshot-data.ts';

/** What can be seen of elements: style and geometry, each read once and only for what is asked. */
export interface Sight {
  /** Not display:none, hidden, collapsed or wholly transparent, here or above. Says nothing of size. */
  shown(element: Element): boolean;
  /** Null where there is no geometry at all (a document without layout). */
  rect(element: Element): Rect | null;
  /**
   * Whether a person can see and use a field: `drawn` is a transparent field over slots that the page draws itself.
   * Decoys are `no`: tiny, off the page, clipped away, faded out.
   */
  field(element: Element): 'yes' | 'drawn' | 'no';
}

/** The element around another as it is laid out: slot, parent, shadow host or frame. */
export function parentOf(element: Element): Element | null {
  const around = element.assignedSlot ?? element.parentElement;
  if (around !== null) return around;
  const root = element.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host; // only shadow roots have a host
  return frameOf(element);
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
    if (box !== null && (box.width < smallest || box.height < smallest || clipped(element, box))) return 'no';
    if (opacity(element) >= faded) return shown(element) ? 'yes' : 'no';
    const own = style(element);
    if (own === null || own.display === 'none' || own.visibility === 'hidden') return 'no';
    const around = parentOf(element);
    return around !== null && shown(around) && overSlots(element) ? 'drawn' : 'no';
  }

  /** Off the page's top or left edge, or cut away by an ancestor that hides its overflow. */
  function clipped(element: Element, box: Rect): boolean {
    const view = element.ownerDocument.defaultView;
    if (view === null) return true;
    if (box.x + box.width + view.scrollX <= 0 || box.y + box.height + view.scrollY <= 0) return true;
    for (
      let at: Element | null = element;
      at !== null && at.ownerDocument === element.ownerDocument;
      at = parentOf(at)
    ) {
      const own = style(at);
      if (own === null) continue;
      if (
        /inset\((?:50|100)%|circle\(0|ellipse\(0|polygon\(0(?:px)? 0(?:px)?, 0(?:px)? 0/.test(
          own.clipPath ?? '',
        )
      )
        return true;
      if (/rect\((?:0px|1px)?,? ?0px/.test(own.clip ?? '') && own.position === 'absolute') return true;
      if (at !== element && /hidden|clip/.test(`${own.overflowX} ${own.overflowY}`)) {
        const frame = at.getBoundingClientRect();
        const wide = Math.min(box.x + box.width, frame.right) - Math.max(box.x, frame.left);
        const high = Math.min(box.y + box.height, frame.bottom) - Math.max(box.y, frame.top);
        const body = at === at.ownerDocument.body || at === at.ownerDocument.documentElement;
        if (!body && (wide < 2 || high < 2)) return true;
      }
    }
    return false;
  }

  /** Four to ten like elements beside the field, each with no more than one sign in it: the places the page draws. */
  function overSlots(element: Element): boolean {
    let inside: Element = element;
    for (let level = 0; level < 3; level += 1) {
      const around: Element | null = inside.parentElement;
      if (around === null) return false;
      // Not `children`: a form's field of that name would stand in for it.
      const beside = [...around.querySelectorAll(':scope > *')].filter((child) => child !== inside);
      if (isSlots(beside) || beside.some((child) => isSlots([...child.querySelectorAll(':scope > *')])))
        return true;
      inside = around;
    }
    return false;
  }

  function isSlots(elements: readonly Element[]): boolean {
    const first = elements[0];
    if (first === undefined || elements.length < 4 || elements.length > 12) return false;
    const alike = elements.filter(
      (one) =>
        one.localName === first.localName &&
        (one.textContent ?? '').trim().length <= 1 &&
        one.querySelector('input,button,a') === null &&
        !['input', 'button', 'br'].includes(one.localName),
    );
    return alike.length >= 4 && alike.length >= elements.length - 2;
  }

  return { shown, rect, field };
}

function hasLayout(root: Document): boolean {
  const box = root.documentElement?.getBoundingClientRect();
  return box !== undefined && (box.width > 0 || box.height > 0);
}
