// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { slotsInLabel, slotsUnder } from '../../../lib/detect/slots.ts';
import { layOut } from './laid-out.ts';

beforeEach(layOut);

const world = {
  shown: (element: Element) => element.checkVisibility(),
  rect: (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  },
};
const flat = { ...world, rect: () => null };

/** How many places for a sign are drawn under the field of class `it`. */
function under(html: string, seen: Parameters<typeof slotsUnder>[2] = world): number {
  document.body.innerHTML = `<main>${html}</main>`;
  const field = document.querySelector('.it');
  if (field === null) throw new Error('the page has no such field');
  return slotsUnder(field, field, seen).length;
}

const field = '<input class="it" data-box="0 0 300 48">';
const slot = (at: number, { tag = 'i', y = 0, w = 40, h = 48, inside = '', more = '' } = {}) =>
  `<${tag} data-box="${at * 50} ${y} ${w} ${h}" ${more}>${inside}</${tag}>`;
const row = (count: number, how: Parameters<typeof slot>[1] = {}) =>
  Array.from({ length: count }, (_, at) => slot(at, how)).join('');

describe('places for a sign each are', () => {
  it.each([4, 6, 12])('%i like ones in a row', (count) => {
    expect([under(row(count) + field), under(`<div>${row(count)}</div>${field}`)]).toEqual([count, count]);
    expect(under(row(count) + field, flat)).toBe(count);
  });

  it.each([
    ['with a sign in each', row(6, { inside: '7' })],
    ['with a dot in each', row(6, { inside: ' • ' })],
    ['with two layers in each', row(6, { inside: '<b data-box="0 0 1 1"></b><b data-box="0 0 1 1"></b>' })],
    ['that are pictures', row(6, { tag: 'svg', inside: '<g></g><g></g><g></g>' })],
    [
      'in groups, with a line between',
      `<p>${row(3)}</p><hr><p>${[3, 4, 5].map((at) => slot(at)).join('')}</p>`,
    ],
    ['deep inside', `<div><div><div>${row(6)}</div></div></div>`],
    ['as small as a sign', row(6, { w: 14, h: 14 })],
    ['as large as a card', row(6, { w: 130, h: 130 })],
    ['with a field for each that nobody reaches', row(6, { inside: '<input aria-hidden="true">' })],
  ])('six %s', (_, html) => {
    expect(under(html + field)).toBe(6);
  });

  it('around the field, not too far', () => {
    const deep = (steps: number) => `${row(6)}${'<div>'.repeat(steps)}${field}${'</div>'.repeat(steps)}`;
    expect([under(deep(0)), under(deep(2)), under(deep(3))]).toEqual([6, 6, 0]);
  });

  it('counted once where two layers lie on one another', () => {
    expect(under(row(6) + row(6) + field)).toBe(6);
  });

  it('beside a field of a pixel, a little apart', () => {
    const pixel = (x: number) => `${row(6, { y: 10 })}<input class="it" data-box="${x} 0 1 1">`;
    expect([under(pixel(-16)), under(pixel(-18)), under(pixel(304)), under(pixel(310))]).toEqual([
      6, 0, 6, 0,
    ]);
  });
});

describe('none are', () => {
  it.each([
    ['three', row(3)],
    ['thirteen', row(13)],
    ['dots', row(6, { w: 13, h: 13 })],
    ['cards', row(6, { w: 131, h: 100 })],
    ['words', row(6, { inside: 'Two' })],
    ['boxes with more in each', row(6, { inside: '<b></b><b></b><b></b>' })],
    ['separators', row(6, { more: 'role="separator"' })],
    ['buttons', row(6, { tag: 'button' })],
    ['boxes with a button each', row(6, { inside: '<button></button>' })],
    ['boxes with a field each', row(6, { inside: '<input>' })],
    ['boxes with a picture each', row(6, { inside: '<img>' })],
    ['what nobody sees', row(6, { more: 'data-gone' })],
    ['of unlike size', row(3) + [3, 4, 5].map((at) => slot(at, { w: 60 })).join('')],
    ['of unlike height', row(3) + [3, 4, 5].map((at) => slot(at, { h: 70 })).join('')],
    ['in two lines', row(3) + [3, 4, 5].map((at) => slot(at, { y: 100 })).join('')],
    ['of unlike make', row(3) + [3, 4, 5].map((at) => slot(at, { tag: 'b' })).join('')],
    ['too deep', `<div><div><div><div>${row(6)}</div></div></div></div>`],
    ['where the field does not lie, below', row(6, { y: 48 })],
    ['where the field does not lie, beside', [6, 7, 8, 9, 10, 11].map((at) => slot(at)).join('')],
  ])('%s', (_, html) => {
    expect(under(html + field)).toBe(0);
  });
});

it('the label of a field may draw them', () => {
  document.body.innerHTML = `<label id="l">${row(6)}<input class="it" data-box="0 0 0 0"></label><p><input id="o"></p>`;
  const [own, other] = document.querySelectorAll('input');
  expect(own && slotsInLabel(own, world)).toHaveLength(6);
  expect(other && slotsInLabel(other, world)).toEqual([]);
});
