import { expect, it } from 'vitest';
import { drawnNext } from '../../components/parts/use-window.ts';

const seen = (first: number, last: number, row = 60) => ({ first, last, row });

it('a list that is scrolled is drawn anew only once its rows run out, and then has rows beyond both edges', () => {
  const drawn = drawnNext(seen(0, 16), seen(20, 30));
  expect(drawn).toEqual(seen(16, 34));
  for (const near of [seen(18, 28), seen(21, 31), seen(22, 32)]) expect(drawnNext(drawn, near)).toBe(drawn);
  expect(drawnNext(drawn, seen(23, 33))).toEqual(seen(19, 37));
  expect(drawnNext(drawn, seen(17, 27))).toEqual(seen(13, 31));
});

it('is drawn anew where its rows grow, and where it shows fewer of them', () => {
  expect(drawnNext(seen(0, 16), seen(0, 10, 90))).toEqual(seen(0, 14, 90));
  expect(drawnNext(seen(0, 30), seen(0, 10))).toEqual(seen(0, 14));
  expect(drawnNext(seen(0, 14), seen(0, 10))).toEqual(seen(0, 14));
});

it('is not drawn twice at its beginning, where the first guess fits', () => {
  const guess = seen(0, 13);
  for (const inSight of [seen(0, 9), seen(0, 6)]) expect(drawnNext(guess, inSight)).toBe(guess);
});
