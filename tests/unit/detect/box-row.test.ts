// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { rowOf } from '../../../lib/detect/box-row.ts';

/** Fields of these sizes and places, in one line of the page where nothing else is said. */
function show(
  html: string,
  boxes: readonly { x?: number; y?: number; width?: number; height?: number }[] = [],
) {
  document.body.innerHTML = html;
  const fields = [...document.querySelectorAll<HTMLElement>('input,textarea')];
  for (const [at, { x = at * 50, y = 0, width = 40, height = 48 }] of boxes.entries()) {
    const field = fields[at];
    if (field !== undefined) field.getBoundingClientRect = () => new DOMRect(x, y, width, height);
  }
  return fields;
}

const row = (fields: readonly HTMLElement[], at = 0) =>
  rowOf(fields[at] as HTMLElement).map((one) => fields.indexOf(one));
const same = (count: number, one = {}) => Array.from({ length: count }, () => one);
const one = '<input maxlength="1">';
const bare = '<input>';
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

it.each([4, 6, 10])(
  '%i boxes that take a sign each are one row, by whichever of them, whatever their size',
  (count) => {
    const fields = show(`<div>${one.repeat(count)}</div>`);
    expect([row(fields), row(fields, count - 1)]).toEqual([upTo(count), upTo(count)]);
  },
);

it.each([3, 11])('%i are none', (count) => {
  expect(row(show(`<div>${one.repeat(count)}</div>`))).toEqual([0]);
});

it('a field for more is alone, beside boxes too', () => {
  expect(row(show(`<input maxlength="6">${one.repeat(6)}`))).toEqual([0]);
  expect(row(show(`<textarea></textarea>${one.repeat(6)}`))).toEqual([0]);
});

it('the nearest row is meant', () => {
  const fields = show(`<div><p>${one.repeat(4)}</p><p>${one.repeat(4)}</p></div>`);
  expect([row(fields), row(fields, 5)]).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
  ]);
});

it('boxes with wrappers of their own are one row, not too deep', () => {
  const deep = (steps: number) => `${'<b>'.repeat(steps)}${one}${'</b>'.repeat(steps)}`;
  expect(row(show(`<div>${deep(3).repeat(6)}</div>`))).toEqual(upTo(6));
  expect(row(show(`<div>${deep(4).repeat(6)}</div>`))).toEqual([0]);
});

it('boxes of another type are of another row', () => {
  expect(row(show(`<div>${one.repeat(4)}<input maxlength="1" type="tel"></div>`))).toEqual(upTo(4));
});

it('narrow fields of one size in one line are one row, whatever they take', () => {
  expect(row(show(`<div>${bare.repeat(6)}</div>`, same(6)))).toEqual(upTo(6));
  const uneven = upTo(6).map((at) => ({ width: 40 + (at % 2) * 8, height: 48 - (at % 2) * 8, y: at % 2 }));
  expect(row(show(`<div>${bare.repeat(6)}</div>`, uneven))).toEqual(upTo(6));
  const first = [{}, ...same(5)];
  expect(row(show(`<div><input maxlength="6">${bare.repeat(5)}</div>`, first))).toEqual(upTo(6));
});

it.each([
  ['wide ones', same(6, { width: 91, height: 60 })],
  ['flat ones', same(6, { width: 60, height: 29 })],
  ['ones without a size', same(6, { width: 0, height: 0 })],
  ['ones of another width', upTo(6).map((at) => ({ width: at < 3 ? 40 : 49 }))],
  ['ones of another height', upTo(6).map((at) => ({ height: at < 3 ? 48 : 57 }))],
  ['ones in another line', upTo(6).map((at) => ({ y: at < 3 ? 0 : 24 }))],
])('%s are none', (_, boxes) => {
  expect(row(show(`<div>${bare.repeat(6)}</div>`, boxes))).toEqual([0]);
});

it.each([
  ['90 wide', same(6, { width: 90, height: 60 })],
  ['twice as wide as high', same(6, { width: 60, height: 30 })],
  ['a bit lower', upTo(6).map((at) => ({ y: at < 3 ? 0 : 23 }))],
])('they may be %s', (_, boxes) => {
  expect(row(show(`<div>${bare.repeat(6)}</div>`, boxes))).toEqual(upTo(6));
});
