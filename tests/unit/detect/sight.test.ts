// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { makeSight } from '../../../lib/detect/visible.ts';
import { layOut } from './laid-out.ts';

beforeEach(layOut);

/** How a person sees the field of class `it`, and how many places for a sign are drawn for it. */
function see(html: string): [string, number] {
  document.body.innerHTML = html;
  const field = document.querySelector('.it');
  if (field === null) throw new Error('the page has no such field');
  const sight = makeSight(document);
  return [sight.field(field), sight.slots(field).length];
}

const field = (box: string, more = '') => `<input class="it" data-box="${box}" ${more}>`;
const seen = ['yes', 0];
const decoy = ['no', 0];

/** Drawn places for a sign each, in one row from the left. */
const slots = (count: number, { tag = 'i', y = 0, sign = '' } = {}) =>
  Array.from({ length: count }, (_, at) => `<${tag} data-box="${at * 50} ${y} 40 48">${sign}</${tag}>`).join(
    '',
  );

describe('a field is seen', () => {
  it.each([
    ['where it lies on the page', field('10 10 200 40')],
    ['as small as a person can hit', field('10 10 8 8')],
    ['half out of the page', field('-100 -20 200 40')],
    ['with one pixel on the page', field('-199 -39 200 40')],
    [
      'in the window of what cuts',
      `<div data-box="0 0 100 100" style="overflow-x:hidden;overflow-y:hidden">${field('50 50 200 40')}</div>`,
    ],
    [
      'beside the window of what scrolls',
      `<div data-box="0 0 100 100" style="overflow-x:auto;overflow-y:auto">${field('500 50 200 40')}</div>`,
    ],
    ['a bit faded', `<div style="opacity:0.5">${field('10 10 200 40', 'style="opacity:0.5"')}</div>`],
    ['with clear ink, where no places are drawn', field('10 10 200 40', 'style="color:transparent"')],
  ])('%s', (_, html) => {
    expect(see(html)).toEqual(seen);
  });
});

describe('a decoy is a field', () => {
  it.each([
    ['too narrow', field('10 10 7 40')],
    ['too low', field('10 10 200 7')],
    ['left of the page', field('-200 10 200 40')],
    ['above the page', field('10 -40 200 40')],
    ['that is cut away', field('10 10 200 40', 'style="clip-path:inset(50%)"')],
    ['in what is cut away', `<div style="clip-path:inset(50%)">${field('10 10 200 40')}</div>`],
    [
      'beside the window of what cuts',
      `<div data-box="0 0 100 100" style="overflow-x:hidden;overflow-y:hidden">${field('500 50 200 40')}</div>`,
    ],
    [
      'beside that of something further around',
      `<div data-box="0 0 100 100" style="overflow-x:hidden;overflow-y:hidden"><p>${field('500 50 200 40')}</p></div>`,
    ],
    ['that is faded out', field('10 10 200 40', 'style="opacity:0.05"')],
    ['in what is faded out', `<div style="opacity:0">${field('10 10 200 40')}</div>`],
    [
      'that is faded out by steps',
      `<div style="opacity:0.3">${field('10 10 200 40', 'style="opacity:0.3"')}</div>`,
    ],
    ['that the browser does not show', `<div data-gone>${field('10 10 200 40')}</div>`],
  ])('%s', (_, html) => {
    expect(see(html)).toEqual(decoy);
  });
});

describe('a field is drawn by the page', () => {
  const clear = 'style="opacity:0"';

  it.each([
    [
      'where it is transparent over places for a sign each',
      `<div>${slots(6)}${field('0 0 300 48', clear)}</div>`,
    ],
    [
      'where what is around it is',
      `<div><div>${slots(6)}</div><p style="opacity:0">${field('0 0 300 48')}</p></div>`,
    ],
    [
      'where that is two elements further around',
      `<div><div>${slots(6)}</div><p style="opacity:0"><b>${field('0 0 300 48')}</b></p></div>`,
    ],
    [
      'where it is a pixel that asks for a one-time code among else, and says that it is for everybody',
      `<div><div>${slots(6)}</div>${field('0 0 1 1', `${clear} autocomplete="section-a ONE-TIME-CODE" aria-hidden="false"`)}</div>`,
    ],
    [
      'where it is a pixel that asks for a one-time code',
      `<div><div>${slots(6)}</div>${field('0 0 1 1', `${clear} autocomplete="one-time-code"`)}</div>`,
    ],
    ['where its label draws them and it has no size', `<label>${slots(6)}${field('0 0 0 0')}</label>`],
  ])('%s', (_, html) => {
    expect(see(html)).toEqual(['drawn', 6]);
  });

  it('where its ink is clear', () => {
    expect(see(`<div>${slots(6)}${field('0 0 300 48', 'style="color:transparent"')}</div>`)[0]).toBe('drawn');
    expect(see(`<div>${slots(6)}${field('0 0 300 48', 'style="color:rgba(0, 0, 0, 0)"')}</div>`)[0]).toBe(
      'drawn',
    );
    expect(see(`<div>${slots(6)}${field('0 0 300 48', 'style="color:rgba(0, 0, 0, 0.5)"')}</div>`)[0]).toBe(
      'yes',
    );
  });

  it.each([
    [
      'where what is around it is transparent too far around',
      `<div><div>${slots(6)}</div><p style="opacity:0"><b><i>${field('0 0 300 48')}</i></b></p></div>`,
    ],
    [
      'where it is a pixel off the page',
      `<div><div>${slots(6)}</div>${field('-9 0 1 1', `${clear} autocomplete="one-time-code"`)}</div>`,
    ],
    ['where it lies elsewhere', `<div>${slots(6)}${field('0 500 300 48', clear)}</div>`],
    [
      'where what is around its places is transparent too',
      `<div style="opacity:0">${slots(6)}${field('0 0 300 48')}</div>`,
    ],
    [
      'where the browser lays it out nowhere',
      `<div>${slots(6)}<p data-gone>${field('0 0 300 48', clear)}</p></div>`,
    ],
    [
      'where it is hidden',
      `<div>${slots(6)}${field('0 0 300 48', 'style="opacity:0;visibility:hidden"')}</div>`,
    ],
    [
      'where it is a pixel that says nothing of codes',
      `<div><div>${slots(6)}</div>${field('0 0 1 1', clear)}</div>`,
    ],
    [
      'where that is hidden from everybody',
      `<div><div>${slots(6)}</div>${field('0 0 1 1', `${clear} autocomplete="one-time-code" aria-hidden="true"`)}</div>`,
    ],
    [
      'where it is a pixel that is to be seen',
      `<div><div>${slots(6)}</div>${field('0 0 1 1', 'autocomplete="one-time-code"')}</div>`,
    ],
    ['where no places are drawn beside it', field('0 0 1 1', `${clear} autocomplete="one-time-code"`)],
    [
      'where it has no width',
      `<div><div>${slots(6)}</div>${field('0 0 0 1', `${clear} autocomplete="one-time-code"`)}</div>`,
    ],
    [
      'where it has no height',
      `<div><div>${slots(6)}</div>${field('0 0 1 0', `${clear} autocomplete="one-time-code"`)}</div>`,
    ],
    [
      'where it has no pixel',
      `<div><div>${slots(6)}</div>${field('0 0 0 0', `${clear} autocomplete="one-time-code"`)}</div>`,
    ],
    [
      'where its label is far away, and it is small',
      `<label for="f">Code</label>${slots(6)}<input class="it" id="f" data-box="0 0 0 0">`,
    ],
  ])('not %s', (_, html) => {
    expect(see(html)).toEqual(decoy);
  });
});

it('a field that is scrolled away is on the page, as far as that reaches', () => {
  window.scrollTo(500, 300);
  const told = [
    field('-600 10 200 40'),
    field('10 -300 200 40'),
    field('-700 10 200 40'),
    field('10 -340 200 40'),
  ];
  expect(told.map((html) => see(html)[0])).toEqual(['yes', 'yes', 'no', 'no']);
  window.scrollTo(0, 0);
});

it('what lies in a frame is shown as long as the frame is', () => {
  document.body.innerHTML = '<iframe srcdoc="<p>Inside</p>"></iframe>';
  const frame = document.querySelector('iframe');
  const inside = frame?.contentDocument?.querySelector('p');
  if (!frame || !inside) throw new Error('the frame shows nothing');
  Object.assign(inside, { checkVisibility: () => true });
  Object.defineProperty(frame.contentWindow, 'frameElement', { value: frame });
  expect(makeSight(document).shown(inside)).toBe(true);
  frame.setAttribute('data-gone', '');
  expect(makeSight(document).shown(inside)).toBe(false);
});

it.each(['0 0 1000 0', '0 0 0 1000'])('a page that is laid out as %s has a layout', (box) => {
  document.documentElement.setAttribute('data-box', box);
  document.body.innerHTML = '<p data-box="1 2 3 4">x</p>';
  const [p] = document.querySelectorAll('p');
  expect(p && makeSight(document).rect(p)).toEqual({ x: 1, y: 2, width: 3, height: 4 });
  document.documentElement.removeAttribute('data-box');
});

it('the browser is asked for what is transparent and hidden, too; one that tells nothing, for styles', () => {
  document.body.innerHTML = '<p>x</p><p style="display:none">x</p><p>x</p>';
  const [clear, gone, plain] = document.querySelectorAll('p');
  if (!clear || !gone || !plain) throw new Error('the page has all of these');
  const told = (how: CheckVisibilityOptions = {}) => !(how.opacityProperty && how.visibilityProperty);
  Object.assign(clear, { checkVisibility: told });
  expect(makeSight(document).shown(clear)).toBe(false);
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  expect([gone, plain].map((one) => makeSight(document).shown(one))).toEqual([false, true]);
});

it('what is shown is told by the browser, and a box by its layout', () => {
  document.body.innerHTML = '<p id="a" data-box="1 2 3 4">x</p><p id="b" data-gone>x</p>';
  const [a, b] = document.querySelectorAll('p');
  const sight = makeSight(document);
  expect([a && sight.shown(a), b && sight.shown(b)]).toEqual([true, false]);
  expect(a && sight.rect(a)).toEqual({ x: 1, y: 2, width: 3, height: 4 });
});
