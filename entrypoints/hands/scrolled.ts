/**
 * Scrolls an element into view, at once.
 *
 * @returns scrolls everything around it back to where it was.
 */
export function scrollTo(element: Element): () => void {
  const before = aroundOf(element).map((around) => ({
    around,
    left: around.scrollLeft,
    top: around.scrollTop,
  }));
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return () => {
    for (const { around, left, top } of before) {
      if (around.scrollLeft !== left || around.scrollTop !== top)
        around.scrollTo({ left, top, behavior: 'instant' });
    }
  };
}

/** All that may scroll around an element, innermost first, out of shadow roots and frames of this origin too. */
function aroundOf(element: Element): Element[] {
  const around: Element[] = [];
  let at: Node | null = element;
  while (at !== null) {
    if (at.nodeType === 1 && at !== element) around.push(at as Element); // nodeType 1 is an element
    at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? frameOf(at);
  }
  return around;
}

function frameOf(node: Node): Element | null {
  return (node as Partial<Document>).defaultView?.frameElement ?? null; // only documents are left without a parent
}
