import type { FrameKind } from '../../lib/core/types.ts';

/**
 * In what frames of a document these elements are, judged by what the browser says of each frame up to the document: its
 * own origin, whatever names it was given to be reached by (`document.domain`), and whether it is sandboxed.
 */
export function frameOf(elements: readonly Element[], root: Document): FrameKind {
  const view = root.defaultView;
  if (view === null || view !== view.top) return 'other';
  const inner = elements.filter(({ ownerDocument }) => ownerDocument !== root);
  if (!inner.every((element) => isOwn(element.ownerDocument.defaultView, view))) return 'other';
  return inner.length === 0 ? 'top' : 'same-origin';
}

function isOwn(inner: Window | null, view: Window): boolean {
  // A document that its frame has left has no view any more.
  for (let at = inner; at !== view; at = at.parent) {
    if (at === null || at === at.parent || at.origin !== view.origin) return false;
    const frame = at.frameElement;
    if (frame === null || frame.hasAttribute('sandbox')) return false;
  }
  return view.origin !== 'null';
}
