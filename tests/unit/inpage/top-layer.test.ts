// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  hasFloating,
  letsPressesThrough,
  shadowRootsIn,
  staysAway,
} from '../../../components/inpage/top-layer.ts';
import { computeStyles } from './styles.ts';

beforeEach(computeStyles);

const badge = { left: 200, top: 20, right: 340, bottom: 60 };

/** An element of the top layer over the badge, or beside it. */
function opened(style: string, inside: string, left: number): Element {
  document.body.innerHTML = `<div style="${style}">${inside}</div>`;
  const [element] = document.body.children;
  if (element === undefined) throw new Error('nothing is there');
  for (const one of [element, ...element.querySelectorAll('*')])
    one.getBoundingClientRect = () => new DOMRect(left, 0, 400, 300);
  return element;
}

function layer(style: string, inside = '', over = true): boolean {
  return letsPressesThrough(opened(style, inside, over ? 0 : 600), badge, window);
}

/** What browsers give every popover. */
const clips = 'position: fixed; overflow-x: auto; overflow-y: auto;';

function stays(style: string, inside = '', left = 600, open = true): boolean {
  const element = opened(style, inside, left);
  vi.spyOn(element, 'matches').mockImplementation((selector) => selector === ':popover-open' && open);
  return staysAway(element, badge, window);
}

describe('something in the top layer lets presses through', () => {
  it.each([
    ['by itself', 'pointer-events: none', ''],
    ['by a part of it', '', '<p><b style="pointer-events: none">!</b></p>'],
    ['by a shadow that reaches far', 'box-shadow: 0px 0px 0px 2000px red', ''],
    ['by an outline that reaches far', 'outline: 900px solid red', ''],
    ['by an outline in the distance', 'outline: 90px solid red; outline-offset: 400px', ''],
  ])('%s', (_how, style, inside) => {
    expect(layer(style, inside)).toBe(true);
  });

  it('by its picture in a mirror', () => {
    const computed = vi.mocked(window.getComputedStyle).getMockImplementation();
    vi.mocked(window.getComputedStyle).mockImplementation((part, pseudo) => {
      const style = computed?.(part, pseudo) as CSSStyleDeclaration; // computeStyles set it
      return new Proxy(style, {
        get: (own, name) => (name === 'getPropertyValue' ? () => 'left 0px' : Reflect.get(own, name)),
      });
    });
    expect(layer('')).toBe(true);
  });

  it('and does not where it takes presses, is only ornate, or lies elsewhere', () => {
    expect(layer('background: red')).toBe(false);
    expect(layer('box-shadow: 0px 6px 20px 0px gray; outline: 2px solid blue')).toBe(false);
    expect(layer('pointer-events: none', '', false)).toBe(false);
  });
});

describe('something in the top layer can draw nothing over the badge, whichever lies on top', () => {
  it('where it lies elsewhere and is cut at its own edge', () => {
    expect(stays(clips, '<p>Saved. <button>Undo</button></p>')).toBe(true);
  });

  it.each([
    ['it lies there', clips, '', 0],
    ['it lies so near that a shadow of it could', clips, '', 400],
    ['what is in it may leave its edge', 'position: fixed; overflow-x: visible; overflow-y: visible', ''],
    ['its shadow reaches far', `${clips} box-shadow: 0px 0px 0px 2000px red`, ''],
    ['a filter may draw it once more elsewhere', `${clips} filter: drop-shadow(0 -500px 0 red)`, ''],
    ['its border may be drawn elsewhere', `${clips} border-image-source: url(a.png)`, ''],
    ['a part of it is placed in the window', clips, '<p><b style="position: fixed">!</b></p>'],
    ['a part of it scrolls, by buttons of its own', clips, '<p style="overflow-y: auto">!</p>'],
    ['the browser draws parts of what is in it', clips, '<progress></progress>'],
    ['it holds more than a notice does', clips, '<i></i>'.repeat(201)],
  ])('and may where %s', (_what, style, inside, left = 600) => {
    expect(stays(style, inside, left)).toBe(false);
  });

  it('and may where it is no popover, or something in it has a root that cannot be looked through', () => {
    expect(stays(clips, '', 600, false)).toBe(false);
    const element = opened(clips, '<div></div>', 600);
    element.firstElementChild?.attachShadow({ mode: 'open' });
    vi.spyOn(element, 'matches').mockImplementation((selector) => selector === ':popover-open');
    expect(staysAway(element, badge, window)).toBe(false);
  });

  it('and may where its backdrop casts a shadow', () => {
    const computed = vi.mocked(window.getComputedStyle).getMockImplementation();
    vi.mocked(window.getComputedStyle).mockImplementation((part, pseudo) =>
      pseudo === '::backdrop'
        ? ({
            backgroundColor: 'rgba(0, 0, 0, 0)',
            boxShadow: 'red 0px 0px 0px 3000px',
          } as CSSStyleDeclaration) // all that is read of it
        : (computed?.(part, pseudo) as CSSStyleDeclaration),
    );
    expect(stays(clips)).toBe(false);
  });

  it('and may where what stands before or after a part is placed in the window', () => {
    const computed = vi.mocked(window.getComputedStyle).getMockImplementation();
    vi.mocked(window.getComputedStyle).mockImplementation((part, pseudo) =>
      pseudo === '::before' && part.localName === 'p'
        ? ({ position: 'fixed' } as CSSStyleDeclaration) // all that is read of it
        : (computed?.(part, pseudo) as CSSStyleDeclaration),
    );
    expect(stays(clips, '<p>Saved.</p>')).toBe(false);
    expect(stays(clips, '<b>Saved.</b>')).toBe(true);
  });
});

describe('what lies in shadow roots', () => {
  it('is found in an element that nobody has defined, and in a closed root where the browser lets us', () => {
    document.body.innerHTML = '<x-open></x-open><x-closed></x-closed>';
    const [open, closed] = [...document.body.children];
    const outer = open?.attachShadow({ mode: 'open' });
    const inner = closed?.attachShadow({ mode: 'closed' });
    vi.stubGlobal('chrome', {
      dom: { openOrClosedShadowRoot: (element: Element) => (element === closed ? inner : null) },
    });
    expect(shadowRootsIn(document)).toEqual([outer, inner]);
    vi.unstubAllGlobals();
    expect(shadowRootsIn(document)).toEqual([outer]);
  });
});

it('a list or a window that floats over the page is told', () => {
  const of = (floating: object | null, video: Element | null, list: Element | null = null) =>
    hasFloating({
      defaultView: { documentPictureInPicture: { window: floating } },
      pictureInPictureElement: video,
      querySelector: () => list,
    } as unknown as Document); // as much of one as is read
  expect(of(null, null)).toBe(false);
  expect(of({}, null)).toBe(true);
  expect(of(null, document.createElement('video'))).toBe(true);
  expect(of(null, null, document.createElement('select'))).toBe(true);
});
