import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../entrypoints/engine/frame-of.ts';

interface View {
  origin: string;
  top: View;
  parent: View;
  frameElement: { hasAttribute(name: string): boolean } | null;
}

const origin = 'https://app.example.com';

/** A window in a window: as much of each as is asked. */
function viewIn(parent: View | null, own = origin, sandboxed = false): View {
  const view = { origin: own } as View; // the rest is set here below
  view.parent = parent ?? view;
  view.top = parent?.top ?? view;
  view.frameElement = parent === null ? null : { hasAttribute: (name) => sandboxed && name === 'sandbox' };
  return view;
}

function documentOf(view: View | null): Document {
  return { defaultView: view } as unknown as Document; // its view is all that is asked
}

function judge(inner: View | null, top: View) {
  const root = documentOf(top);
  const at = inner === top ? root : documentOf(inner);
  return frameOf([{ ownerDocument: at } as Element], root); // its document is all that is asked
}

describe('the frame that fields are in', () => {
  const top = viewIn(null);
  const own = viewIn(top);
  const opaque = viewIn(null, 'null');

  it.each<[string, View | null, View, string]>([
    ['the document itself', top, top, 'top'],
    ['a frame of the same origin', own, top, 'same-origin'],
    ['a frame in such a frame', viewIn(own), top, 'same-origin'],
    ['a frame of another origin', viewIn(top, 'https://pay.example.com'), top, 'other'],
    ['the same origin within another', viewIn(viewIn(top, 'https://pay.example.com')), top, 'other'],
    ['a sandboxed frame', viewIn(top, origin, true), top, 'other'],
    ['a frame in a sandboxed frame', viewIn(viewIn(top, origin, true)), top, 'other'],
    ['a document that its frame has left', null, top, 'other'],
    ['a frame of a document without an origin', viewIn(opaque, 'null'), opaque, 'other'],
    ['a window that is none of ours', viewIn(null), top, 'other'],
  ])('%s', (_where, inner, root, expected) => {
    expect(judge(inner, root)).toBe(expected);
  });

  it('is other where the document itself is in a frame', () => {
    expect(judge(own, own)).toBe('other');
  });

  it('is other as soon as one field of several is', () => {
    const root = documentOf(top);
    const fields = [top, viewIn(top, 'https://pay.example.com')].map(
      (view) => ({ ownerDocument: view === top ? root : documentOf(view) }) as Element, // as above
    );
    expect(frameOf(fields, root)).toBe('other');
  });
});
