/** Sides of a place where a sign can be read, CSS pixels on the screen. */
const smallestSide = 14;
/** Ink with less of its colour than this is not to be seen. */
const leastInk = 0.25;
/** How much larger than its ground a slot with its outline is, CSS pixels. */
const outline = 6;
/** Parts of one slot that are looked at. */
const mostParts = 12;

/**
 * Whether slots that stand for a field are not to be seen: they stand for it only while each of them is large enough to
 * read, is painted, and lies open at its middle. A page may draw slots of its own for a field that it hides; what it
 * cannot have is a press on a badge beside slots that nobody sees.
 */
export function hidesSlots(slots: readonly Element[]): boolean {
  return !slots.every((slot) => isLarge(slot) && isPainted(slot) && isOpen(slot));
}

function isLarge(slot: Element): boolean {
  const { width, height } = slot.getBoundingClientRect();
  return Math.min(width, height) >= smallestSide;
}

/** By a border, a ground, a shadow, a sign or a drawing, of its own or of a part of it. */
function isPainted(slot: Element): boolean {
  const view = slot.ownerDocument.defaultView;
  if (view === null) return false;
  if ((slot.textContent ?? '').trim() !== '') return true;
  return [slot, ...slot.querySelectorAll('*')].slice(0, mostParts).some((part) => {
    if (part.localName === 'svg') return true;
    return [null, '::before', '::after'].some((which) => paints(view.getComputedStyle(part, which), which));
  });
}

function paints(style: CSSStyleDeclaration, which: string | null): boolean {
  if (which !== null && (style.content === 'none' || style.content === 'normal')) return false;
  if (hasInk(style.backgroundColor) || (style.backgroundImage ?? 'none') !== 'none') return true;
  if ((style.boxShadow ?? 'none') !== 'none') return true;
  return (['Top', 'Right', 'Bottom', 'Left'] as const).some(
    (side) =>
      style[`border${side}Style`] !== 'none' &&
      Number.parseFloat(style[`border${side}Width`]) > 0 &&
      hasInk(style[`border${side}Color`]),
  );
}

/** Of a computed colour, whose last number after a comma or slash is how much of it there is. */
function hasInk(colour: string): boolean {
  if (colour === '' || colour === 'transparent') return false;
  const alpha = /^rgba\(.*, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(colour);
  return alpha === null || Number(alpha[1] ?? alpha[2]) >= leastInk;
}

/** What is hit at its middle is the slot, a part of it, what it lies in, or the field over it. */
function isOpen(slot: Element): boolean {
  const root = slot.getRootNode();
  if (!('elementFromPoint' in root)) return false;
  const { left, top, right, bottom } = slot.getBoundingClientRect();
  // A document or a shadow root, perhaps of a frame: its class is another one there.
  const hit = (root as Document | ShadowRoot).elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (hit === null) return false;
  // Beneath slots that let presses through, a shadow tree may have nothing of its own: what is around it is hit.
  const host = 'host' in root ? (root.host as Element) : slot; // only shadow roots have one
  if (slot.contains(hit) || hit.contains(slot) || hit.contains(host) || hit.localName === 'input')
    return true;
  // The layers of one slot (its ground, its outline) fill the same place in it.
  return slot.parentElement?.contains(hit) === true && isAsLarge(slot.parentElement, slot);
}

function isAsLarge(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return Math.abs(a.width - b.width) <= outline && Math.abs(a.height - b.height) <= outline;
}
