// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { letsPressesThrough } from '../../../components/inpage/top-layer.ts';
import { computeStyles } from './styles.ts';

beforeEach(computeStyles);

const badge = { left: 200, top: 20, right: 340, bottom: 60 };

/** An element of the top layer over the badge, or beside it. */
function layer(style: string, inside = '', over = true): boolean {
  document.body.innerHTML = `<div style="${style}">${inside}</div>`;
  const [element] = document.body.children;
  if (element === undefined) throw new Error('nothing is there');
  for (const one of [element, ...element.querySelectorAll('*')])
    one.getBoundingClientRect = () => new DOMRect(over ? 0 : 600, 0, 400, 300);
  return letsPressesThrough(element, badge, window);
}

describe('something in the top layer lets presses through', () => {
  it.each([
    ['by itself', 'pointer-events: none', ''],
    ['by a part of it', '', '<p><b style="pointer-events: none">!</b></p>'],
    ['by a shadow that reaches far', 'box-shadow: 0px 0px 0px 2000px red', ''],
    ['by an outline that reaches far', 'outline: 900px solid red', ''],
  ])('%s', (_how, style, inside) => {
    expect(layer(style, inside)).toBe(true);
  });

  it('and does not where it takes presses, is only ornate, or lies elsewhere', () => {
    expect(layer('background: red')).toBe(false);
    expect(layer('box-shadow: 0px 6px 20px 0px gray; outline: 2px solid blue')).toBe(false);
    expect(layer('pointer-events: none', '', false)).toBe(false);
  });
});
