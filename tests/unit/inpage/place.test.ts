import { describe, expect, it } from 'vitest';
import { besideFields } from '../../../components/inpage/place.ts';

const badge = { width: 160, height: 40 };
const viewport = { width: 800, height: 600 };

describe('where the badge goes', () => {
  it.each([
    {
      why: 'beside, centred',
      fields: { x: 100, y: 200, width: 300, height: 48 },
      at: { left: 408, top: 204 },
    },
    {
      why: 'above when there is no room beside: below is what sends the form',
      fields: { x: 600, y: 200, width: 190, height: 48 },
      at: { left: 600, top: 152 },
    },
    {
      why: 'below at the top edge',
      fields: { x: 640, y: 10, width: 150, height: 40 },
      at: { left: 640, top: 58 },
    },
    {
      why: 'inside when the field is beyond the left edge',
      fields: { x: -50, y: 10, width: 840, height: 30 },
      at: { left: 0, top: 48 },
    },
    {
      why: 'inside on a viewport that is all field',
      fields: { x: 0, y: 0, width: 800, height: 600 },
      at: { left: 0, top: 560 },
    },
  ])('$why', ({ fields, at }) => {
    expect(besideFields(fields, badge, viewport)).toEqual(at);
  });
});
