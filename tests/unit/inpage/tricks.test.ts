// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  hidesPointer,
  hidesThings,
  isInTransition,
  isPointerHidden,
  isSpokenOver,
} from '../../../components/inpage/tricks.ts';
import { computeStyles } from './styles.ts';

function field(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#code');
  if (element === null) throw new Error('the page has no field');
  // Without layout nothing has a box.
  element.getClientRects = () => [new DOMRect(0, 0, 180, 36)] as unknown as DOMRectList;
  return element;
}

afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  computeStyles();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
  document.body.innerHTML = '<section><main><input id="code"></main></section>';
});

describe('a page hides what a press would fill', () => {
  it.each([
    ['html', 'opacity: 0.1'],
    ['html', 'transform: rotate(3deg)'],
    ['html', 'transform: scale(0.2)'],
    ['html', 'clip-path: circle(10px)'],
    ['body', 'filter: blur(8px)'],
    ['body', 'mix-blend-mode: screen'],
    ['body', 'visibility: hidden'],
    ['body', 'perspective: 10px'],
    ['section', 'opacity: 0.4'],
    ['section', 'zoom: 0.1'],
    ['#code', 'zoom: 9'],
  ])('by %s { %s }', (selector, style) => {
    document.querySelector(selector)?.setAttribute('style', style);
    expect(hidesThings([field()])).toBe(true);
  });

  it('by two fades, neither of which hides by itself', () => {
    document.querySelector('section')?.setAttribute('style', 'opacity: 0.65');
    document.querySelector('main')?.setAttribute('style', 'opacity: 0.65');
    expect(hidesThings([field()])).toBe(true);
  });

  it('by leaving it without a box', () => {
    const gone = field();
    gone.getClientRects = () => [] as unknown as DOMRectList;
    expect(hidesThings([gone])).toBe(true);
  });

  it('by a fade around the shadow tree that it is in', () => {
    document.body.innerHTML = '<div style="opacity: 0.2"></div>';
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('input');
    root?.append(inner);
    inner.getClientRects = () => [new DOMRect(0, 0, 180, 36)] as unknown as DOMRectList;
    expect(hidesThings([inner])).toBe(true);
  });
});

describe('a page hides nothing', () => {
  it.each([
    ['html', ''],
    ['html', 'filter: invert(1) hue-rotate(180deg)'],
    ['body', 'transform: matrix(1, 0, 0, 1, 240, 0)'],
    ['section', 'opacity: 0.9'],
    ['section', 'transform: scale(0.8)'],
    ['html', 'zoom: 2'],
  ])('by %s { %s }', (selector, style) => {
    document.querySelector(selector)?.setAttribute('style', style);
    expect(hidesThings([field()])).toBe(false);
  });
});

describe('the pointer', () => {
  const at = (cursor: string, selector: string) => {
    document.querySelector(selector)?.setAttribute('style', `cursor: ${cursor}`);
    // Without layout nothing is hit.
    document.elementFromPoint = () => document.querySelector('main');
    return hidesPointer(field(), document.querySelector('section'));
  };

  it.each([
    ['none', 'html'],
    ['none', 'body'],
    ['none', 'section'],
    ['url(hand.png) 40 40, auto', 'main'],
  ])('%s at %s is hidden or another', (cursor, selector) => {
    expect(at(cursor, selector)).toBe(true);
  });

  it('of the browser is left alone', () => {
    expect(at('pointer', 'main')).toBe(false);
  });

  it('is looked for where it is now, also in a frame, and is not known in a frame of strangers', () => {
    const hovered = (root: Document, element: Element) =>
      vi.spyOn(root, 'querySelectorAll').mockReturnValue([element] as unknown as NodeListOf<Element>);
    const main = document.querySelector('main') as HTMLElement; // of this page
    const among = hovered(document, main);
    expect(isPointerHidden(document)).toBe(false);
    main.style.cursor = 'none';
    expect(isPointerHidden(document)).toBe(true);

    const frame = document.createElement('iframe');
    hovered(document, frame);
    const inner = document.implementation.createHTMLDocument('');
    Object.defineProperty(inner, 'defaultView', { value: window });
    const within = vi.spyOn(frame, 'contentDocument', 'get').mockReturnValue(inner);
    expect(isPointerHidden(document)).toBe(false);
    inner.body.style.cursor = 'none';
    expect(isPointerHidden(document)).toBe(true);
    within.mockReturnValue(null);
    expect(isPointerHidden(document)).toBe(true);
    among.mockRestore();
  });
});

describe('a view transition, which draws over all and takes no presses', () => {
  const inTransition = (root: Element, active: boolean) => vi.spyOn(root, 'matches').mockReturnValue(active);

  it('of the page, while it lasts', () => {
    inTransition(document.documentElement, true);
    expect(isInTransition(field())).toBe(true);
    inTransition(document.documentElement, false);
    expect(isInTransition(field())).toBe(false);
  });

  it('of the page that the page is a frame of', () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = document.implementation.createHTMLDocument('');
    Object.defineProperty(inner, 'defaultView', { value: { frameElement: frame } });
    inTransition(document.documentElement, true);
    inTransition(inner.documentElement, false);
    expect(isInTransition(inner.body)).toBe(true);
    inTransition(document.documentElement, false);
    expect(isInTransition(inner.body)).toBe(false);
  });
});

describe("the browser's own words about a field that is filled wrongly", () => {
  /** A field in use, and the badge so far from its top. */
  const spokenOver = (
    wrong: Partial<ValidityState>,
    distance: number,
    root: Document | ShadowRoot = document,
  ) => {
    const element = document.createElement('input');
    element.getBoundingClientRect = () => new DOMRect(0, 300, 180, 36);
    vi.spyOn(element, 'matches').mockImplementation((selector) => selector === ':invalid');
    vi.spyOn(element, 'validity', 'get').mockReturnValue(wrong as ValidityState); // as much of one as is read
    vi.spyOn(root, 'activeElement', 'get').mockReturnValue(element);
    const badge = document.createElement('div');
    badge.getBoundingClientRect = () => new DOMRect(0, 300 + distance, 140, 40);
    const spoken = isSpokenOver(badge);
    vi.restoreAllMocks();
    return spoken;
  };

  it.each([
    ['in words of the page', { customError: true }, -60],
    ['in words of the page, beneath the field', { customError: true }, 60],
    ['with what the page says of its pattern', { patternMismatch: true }, -60],
    ['in words of the page where nothing is in it', { valueMissing: true, customError: true }, -60],
  ])('may lie over the badge %s', (_how, wrong, distance) => {
    expect(spokenOver(wrong, distance)).toBe(true);
  });

  it.each([
    ['far from it', { customError: true }, -400],
    ['where the badge is beside the field', { customError: true }, -2],
    ['where they only ask for something to be filled in', { valueMissing: true }, -60],
  ])('do not %s', (_how, wrong, distance) => {
    expect(spokenOver(wrong, distance)).toBe(false);
  });

  it('may be about a field in a shadow root', () => {
    document.body.innerHTML = '<x-field></x-field>';
    const inner = document.querySelector('x-field')?.attachShadow({ mode: 'open' });
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(document.querySelector('x-field'));
    expect(inner && spokenOver({ customError: true }, -60, inner)).toBe(true);
  });

  it('may be about a field in a frame', () => {
    const frame = document.createElement('iframe');
    const inner = document.implementation.createHTMLDocument('');
    const field = inner.createElement('input');
    vi.spyOn(field, 'matches').mockReturnValue(true);
    vi.spyOn(field, 'validity', 'get').mockReturnValue({ customError: true } as ValidityState); // as much of one as is read
    vi.spyOn(frame, 'contentDocument', 'get').mockReturnValue(inner);
    vi.spyOn(inner, 'activeElement', 'get').mockReturnValue(field);
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(frame);
    expect(isSpokenOver(document.createElement('div'))).toBe(true);
  });
});
