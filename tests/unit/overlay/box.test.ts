import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnBox, firstBox, keyedBox } from '../../../entrypoints/overlay/box.ts';

const viewport = { width: 1_200, height: 800 };
const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

describe('the box that a person draws', () => {
  it('is the same from whichever corner it is drawn', () => {
    const box = { x: 10, y: 20, width: 30, height: 50 };
    expect(drawnBox({ x: 10, y: 20 }, { x: 40, y: 70 })).toEqual(box);
    expect(drawnBox({ x: 40, y: 70 }, { x: 10, y: 20 })).toEqual(box);
    expect(drawnBox({ x: 40, y: 20 }, { x: 10, y: 70 })).toEqual(box);
  });

  it('is none after a click', () => {
    expect(drawnBox({ x: 10, y: 10 }, { x: 12, y: 300 })).toBeNull();
  });

  it('never leaves the viewport by keys, nor becomes smaller than a code', () => {
    const press = fc.record({ key: fc.constantFrom(...keys), sizing: fc.boolean() });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 200 }), (presses) => {
        let box = firstBox(viewport);
        for (const { key, sizing } of presses) box = keyedBox(box, key, sizing, viewport) ?? box;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);
        expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      }),
      { interruptAfterTimeLimit: 2_000 },
    );
  });

  it('is left to other keys as it is', () => {
    expect(keyedBox(firstBox(viewport), 'a', false, viewport)).toBeNull();
  });
});
