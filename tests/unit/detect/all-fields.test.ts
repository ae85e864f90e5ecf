// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { fieldsUnder } from '../../../lib/detect/all-fields.ts';

/** A part of a page that has not been put into it, so that no frame is loaded; its frames hold this document. */
function part(html: string, inside: Document | null): Element {
  const made = document.createElement('div');
  made.innerHTML = html;
  for (const frame of made.querySelectorAll('iframe'))
    Object.defineProperty(frame, 'contentDocument', { value: inside });
  return made;
}

const ids = (root: Element) => fieldsUnder(root).map(({ id }) => id);

it('every place to type is found, in order, those of open shadow roots and of frames of the same site too', () => {
  const inside = document.implementation.createHTMLDocument();
  inside.body.innerHTML = '<p><select id="d"></select></p>';
  const root = part(
    '<input id="a"><x-part></x-part><iframe></iframe><button id="x"></button><textarea id="e">',
    inside,
  );
  const shadow = root.querySelector('x-part')?.attachShadow({ mode: 'open' });
  if (shadow === undefined) throw new Error('no shadow root');
  shadow.innerHTML = '<div><input id="b"></div><div contenteditable="true" id="c"></div>';
  expect(ids(root)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('a frame of another site, and a sandboxed one, is passed over', () => {
  const inside = document.implementation.createHTMLDocument();
  inside.body.innerHTML = '<input id="x">';
  expect(ids(part('<iframe></iframe><input id="a">', null))).toEqual(['a']);
  expect(ids(part('<iframe sandbox></iframe><input id="a">', inside))).toEqual(['a']);
});
