// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { hidesSlots } from '../../../components/inpage/slots-in-sight.ts';
import { computeStyles } from './styles.ts';

/** Six slots of 40 by 46 in one row, hit at their middles unless something is said to cover them. */
function draw(style: string, { side = 40, inside = '', cover = null as Element | null } = {}): Element[] {
  document.body.innerHTML = `<main>${`<div class="slot" style="${style}">${inside}</div>`.repeat(6)}</main>`;
  const slots = [...document.querySelectorAll('.slot')];
  for (const [at, slot] of slots.entries())
    slot.getBoundingClientRect = () => new DOMRect(at * 48, 0, side, side + 6);
  document.elementFromPoint = (x) => cover ?? slots[Math.floor(x / 48)] ?? null;
  return slots;
}

beforeEach(computeStyles);

describe('slots that stand for a field', () => {
  it.each([
    ['a border', 'border: 1px solid rgb(120, 120, 120)', ''],
    ['a line below', 'border: 0; border-bottom: 2px solid rgb(0, 0, 0)', ''],
    ['a ground', 'background-color: rgb(238, 238, 238)', ''],
    ['a shadow', 'box-shadow: 0 0 0 1px gray', ''],
    ['a part of them', '', '<i style="border: 1px solid rgb(0, 0, 0)"></i>'],
    ['a sign', '', '•'],
    ['a drawing', '', '<svg></svg>'],
  ])('are seen by %s', (_by, style, inside) => {
    expect(hidesSlots(draw(style, { inside }))).toBe(false);
  });

  it.each([
    ['no ink', ''],
    ['clear ink', 'border: 1px solid transparent'],
    ['a breath of ink', 'border: 1px solid rgba(0, 0, 0, 0.1); background-color: rgba(0, 0, 0, 0.02)'],
    ['a border of no width', 'border: 0 solid rgb(0, 0, 0)'],
  ])('are hidden by %s', (_by, style) => {
    expect(hidesSlots(draw(style))).toBe(true);
  });

  it('are hidden where they are specks', () => {
    expect(hidesSlots(draw('border: 1px solid rgb(0, 0, 0)', { side: 5 }))).toBe(true);
  });

  it('are hidden by what lies over them, but not by the field itself', () => {
    const style = 'border: 1px solid rgb(0, 0, 0)';
    expect(hidesSlots(draw(style, { cover: document.createElement('p') }))).toBe(true);
    expect(hidesSlots(draw(style, { cover: document.createElement('input') }))).toBe(false);
  });

  it('are seen where the layers of one slot fill the same place, not where what is around it is larger', () => {
    const border = '<b></b>';
    for (const [side, hidden] of [
      [40, false],
      [60, true],
    ] as const) {
      const slots = draw('background-color: rgb(238, 238, 238)');
      for (const slot of slots) {
        const place = document.createElement('div');
        place.innerHTML = border;
        place.getBoundingClientRect = () => new DOMRect(0, 0, side, side + 6);
        slot.replaceWith(place);
        place.prepend(slot);
      }
      document.elementFromPoint = (x) => slots[Math.floor(x / 48)]?.parentElement?.querySelector('b') ?? null;
      expect(hidesSlots(slots)).toBe(hidden);
    }
  });

  it('are all to be seen, not most of them', () => {
    const slots = draw('border: 1px solid rgb(0, 0, 0)');
    slots[3]?.setAttribute('style', '');
    expect(hidesSlots(slots)).toBe(true);
  });
});
