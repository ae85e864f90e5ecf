// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readCut, showsIn } from '../../../lib/detect/cut.ts';

const box = new DOMRect(10, 20, 100, 50);

/** What an element of this style cuts away of what lies in it. */
function cut(style: Partial<CSSStyleDeclaration>, element: Element = document.createElement('div')) {
  element.getBoundingClientRect = () => box;
  // The rest of a style is not asked for.
  return readCut(element, {
    clipPath: 'none',
    clip: 'auto',
    position: 'static',
    overflowX: 'visible',
    overflowY: 'visible',
    ...style,
  } as CSSStyleDeclaration);
}

it.each([
  'inset(50%)',
  'inset(100%)',
  'circle(0px)',
  'circle(0 at 0 0)',
  'ellipse(0px 0px)',
  'polygon(0px 0px, 0px 0px, 0px 0px)',
  'polygon(0 0, 0 0, 0 0)',
])('a clip path leaves nothing: %s', (clipPath) => {
  expect(cut({ clipPath })).toEqual({ whole: true, window: null });
});

it.each(['none', 'inset(5%)', 'circle(50%)', 'polygon(0 0, 100% 0, 100% 100%)', ''])(
  'a clip path leaves something: %s',
  (clipPath) => {
    expect(cut({ clipPath }).whole).toBe(false);
  },
);

it.each([
  ['hidden', 'visible', true],
  ['visible', 'hidden', true],
  ['clip', 'visible', true],
  ['visible', 'clip', true],
  ['auto', 'scroll', false],
  ['visible', 'visible', false],
])('an overflow of %s and %s cuts: %s', (overflowX, overflowY, cuts) => {
  expect(cut({ overflowX, overflowY }).window).toBe(cuts ? box : null);
});

it('the page itself scrolls, and what has no style cuts nothing', () => {
  const overflow = { overflowX: 'hidden', overflowY: 'hidden' };
  expect([cut(overflow, document.body).window, cut(overflow, document.documentElement).window]).toEqual([
    null,
    null,
  ]);
  expect(readCut(document.body, null)).toEqual({ whole: false, window: null });
  expect(cut({ clip: 'rect(0px, 0px, 0px, 0px)', position: 'absolute' }).whole).toBe(true);
  expect(cut({ ...overflow, clipPath: 'inset(50%)' })).toEqual({ whole: true, window: box });
});

it.each([
  ['within', [20, 30, 10, 10], true],
  ['over all of it', [0, 0, 500, 500], true],
  ['by two pixels from the left', [0, 30, 12, 10], true],
  ['by one from the left', [0, 30, 11, 10], false],
  ['by two from the right', [108, 30, 50, 10], true],
  ['by one from the right', [109, 30, 50, 10], false],
  ['by two from above', [20, 0, 10, 22], true],
  ['by one from above', [20, 0, 10, 21], false],
  ['by two from below', [20, 68, 10, 50], true],
  ['by one from below', [20, 69, 10, 50], false],
  ['beside', [500, 30, 10, 10], false],
] as const)('a box shows in another %s: %j %s', (_, [x, y, width, height], shows) => {
  expect(showsIn({ x, y, width, height }, box)).toBe(shows);
});
