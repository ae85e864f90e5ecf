/** What opens over a page and is shut by a press outside of it, or makes everything outside of it dead to presses. */
const layers = ['dialog[open]', '[role=dialog]', '[role=alertdialog]', '[aria-modal=true]'];

/**
 * Where the badge of a field is to live: in the dialog or popover around the field, so that a press on the badge is one
 * inside of it; else in the page's root.
 */
export function homeOf(field: Element | undefined, root: Document): Element {
  for (let node: Node | null | undefined = field; node; node = parentAcrossRoots(node)) {
    if (node.nodeType !== Node.ELEMENT_NODE || node.ownerDocument !== root) continue;
    if (isLayer(node as Element)) return node as Element; // by its node type
  }
  return root.documentElement;
}

/** A component shows of its children only what it has slots for. */
function isLayer(element: Element): boolean {
  if (element.localName.includes('-') || element.shadowRoot !== null) return false;
  return (
    element.matches(layers.join()) || (element.hasAttribute('popover') && element.matches(':popover-open'))
  );
}

/** The parent node, out of shadow roots and frames too. */
function parentAcrossRoots(node: Node): Node | null {
  if (node.parentNode !== null) return node.parentNode;
  if (node instanceof ShadowRoot) return node.host;
  return (node as Document).defaultView?.frameElement ?? null; // only documents and detached roots have no parent
}
