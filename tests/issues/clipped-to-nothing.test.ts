// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readCut } from '../../lib/detect/cut.ts';

// What is for screen readers alone, cut to the edge of a pixel as many themes do it, counted as shown; and what a clip from edge
// to edge leaves whole did not.
it.each([
  ['rect(0px, 0px, 0px, 0px)', 'absolute', true],
  ['rect(1px, 1px, 1px, 1px)', 'absolute', true],
  ['rect(1px, 1px, 1px, 1px)', 'fixed', true],
  ['rect(1px 1px 1px 1px)', 'absolute', true],
  ['rect(0px, 50px, 20px, 0px)', 'absolute', false],
  ['rect(0px, 50px, 1px, 0px)', 'absolute', true],
  ['rect(0px, 1px, 20px, 0px)', 'absolute', true],
  ['rect(0px, auto, auto, 0px)', 'absolute', false],
  ['rect(1px, 0px, 1px, 0px)', 'absolute', true],
  ['rect(0px, 0px, 0px, 0px)', 'static', false],
  ['auto', 'absolute', false],
])('a clip of %s in a %s element leaves nothing: %s', (clip, position, whole) => {
  const style = { clipPath: 'none', clip, position, overflowX: 'visible', overflowY: 'visible' };
  // The rest of a style is not asked for.
  expect(readCut(document.createElement('div'), style as CSSStyleDeclaration).whole).toBe(whole);
});
