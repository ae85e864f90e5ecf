import { hostOf, type Sight } from './visible.ts';

export interface Visitor {
  /** False leaves the element's inside out. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(text: string, parent: Element): void;
}

/** Where a reading looked, and where it could look later. */
export interface Scope {
  /** Open shadow roots and documents of same-origin frames that it went into. */
  roots: (Document | ShadowRoot)[];
  /** Custom elements that have no open root yet: one may be attached without any change in the tree around. */
  hosts: Element[];
}

/** Elements beyond this many are not looked at: a page that large is no prompt, and the reading must stay quick. */
const mostNodes = 60_000;
const deepest = 600;

/**
 * Goes through what is laid out, in reading order: open shadow roots instead of the light children, slotted nodes in
 * their slots, documents of same-origin frames. Frames with a `sandbox` attribute are left out, whatever it allows.
 */
export function walk(start: Element | null, visitor: Visitor, sight: Sight): Scope {
  const scope: Scope = { roots: [], hosts: [] };
  let left = mostNodes;

  function into(node: Node, depth: number): void {
    left -= 1;
    if (left < 0 || depth > deepest) return;
    if (node.nodeType === 3) {
      const parent = node.parentElement ?? hostOf(node);
      if (parent !== null) visitor.text(node.nodeValue ?? '', parent);
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element; // nodeType 1 is an element
    if (!visitor.enter(element)) return;
    const elsewhere = laidOutElsewhere(element, sight, scope);
    if (elsewhere === null) {
      for (let child = element.firstChild; child !== null; child = child.nextSibling) into(child, depth + 1);
    } else {
      for (const child of elsewhere) into(child, depth + 1);
    }
    visitor.leave(element);
  }

  if (start !== null) into(start, 0);
  return scope;
}

/** What an element shows instead of its own children: a shadow root, slotted nodes, a frame's document; null for most. */
function laidOutElsewhere(element: Element, sight: Sight, scope: Scope): Iterable<Node> | null {
  if (element.shadowRoot !== null) {
    scope.roots.push(element.shadowRoot);
    return element.shadowRoot.childNodes;
  }
  const tag = element.localName;
  if (tag.includes('-')) scope.hosts.push(element);
  if (tag === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? []; // a slot by its name
    return assigned.length > 0 ? assigned : null;
  }
  if (tag !== 'iframe') return null;
  const inside = frameDocument(element);
  if (inside !== null) scope.roots.push(inside);
  return inside?.body != null && sight.shown(element) ? [inside.body] : [];
}

/** The document in a frame of the same origin; null for others, and for every frame with a `sandbox` attribute. */
export function frameDocument(frame: Element): Document | null {
  if (frame.hasAttribute('sandbox')) return null;
  try {
    return (frame as HTMLIFrameElement).contentDocument; // the caller gives iframes
  } catch {
    return null;
  }
}
