// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hidesPointer, hidesThings, isInTransition } from '../../../components/inpage/tricks.ts';
import { computeStyles } from './styles.ts';

function field(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#code');
  if (element === null) throw new Error('the page has no field');
  // Without layout nothing has a box.
  element.getClientRects = () => [new DOMRect(0, 0, 180, 36)] as unknown as DOMRectList;
  return element;
}

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
