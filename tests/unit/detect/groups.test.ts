import { describe, expect, it } from 'vitest';
import { box, find, type Given, grouped, rect, times } from './fields-page.ts';

/** Boxes in one line, a bit apart. */
const drawn = (at: number): Given => ({ ...box, ...rect(at * 50) });
const all = (count: number) => [Array.from({ length: count }, (_, at) => at)];

describe('boxes for a sign each are one place for a code', () => {
  it.each([4, 5, 6, 8, 10])('of %i signs', (count) => {
    expect(grouped(times(count, () => box))).toEqual(all(count));
    expect(find(times(count, () => box))[0]).toMatchObject({
      boxes: true,
      codeShaped: true,
      codeLike: true,
      digits: count >= 5 ? count : null,
      guess: null,
      short: count < 5,
      at: 0,
      end: (count - 1) * 10,
    });
  });

  it.each<[string, Given[]]>([
    ['the first takes the whole code, that it can be pasted', [{ maxLength: 6 }, ...times(5, () => box)]],
    ['they are numbered', times(6, (at) => ({ ...box, labels: [`Digit ${at + 1}`] }))],
    ['they are numbered by what stands in them', times(6, (at) => ({ ...box, placeholder: `${at + 1}.` }))],
    ['nothing tells of their length or of their size', times(6, () => ({}))],
    ['one of them has no size yet', times(6, (at) => (at === 3 ? box : drawn(at)))],
    ['they are drawn side by side', times(6, drawn)],
    ['they are drawn from right to left', times(6, (at) => ({ ...box, ...rect(500 - at * 50) }))],
    [
      'they are drawn a bit uneven',
      times(6, (at) => ({ ...box, ...rect(at * 50, at % 2, 40 + (at % 2) * 6, 48 - (at % 2) * 6) })),
    ],
    ['they tell by their size alone that they take one', times(6, (at) => rect(at * 50))],
    ['they are large and square', times(6, (at) => rect(at * 150, 0, 120, 100))],
    [
      'they take a second sign, to replace the first',
      times(6, (at) => ({ ...rect(at * 50), maxLength: 2, numeric: true })),
    ],
    ['there are gaps between them as wide as two of them', times(6, (at) => ({ ...box, ...rect(at * 110) }))],
  ])('where %s', (_, fields) => {
    expect(grouped(fields)).toEqual(all(6));
  });

  it('where their container has no room for all in one line', () => {
    const wrapped = times(6, (at) => ({ ...box, block: 1, ...rect((at % 4) * 50, at < 4 ? 0 : 60) }));
    expect(grouped(wrapped, { parents: [-1, 0] })).toEqual(all(6));
  });

  it('each in a wrapper of its own, not too deep', () => {
    const parents = [-1, 0, 0, 0, 0, 0, 0];
    expect(
      grouped(
        times(6, (at) => ({ ...box, block: at + 1 })),
        { parents },
      ),
    ).toEqual(all(6));
    // Four wrappers around the first of them.
    const deep = [-1, 0, 0, 0, 0, 0, 0, 6, 7, 8];
    const fields = times(6, (at) => ({ ...box, block: at === 0 ? 9 : at }));
    expect(grouped(fields, { parents: deep })).not.toEqual(all(6));
  });
});

describe('boxes are none', () => {
  it.each<[string, Given[]]>([
    ['three', times(3, () => box)],
    ['eleven', times(11, () => box)],
    ['of two signs, where nothing tells of numbers', times(6, (at) => ({ ...rect(at * 50), maxLength: 2 }))],
    ['four of two signs', times(4, (at) => ({ ...rect(at * 50), maxLength: 2, numeric: true }))],
    [
      'wide ones that take two signs',
      times(6, (at) => ({ ...rect(at * 110, 0, 100), maxLength: 2, numeric: true })),
    ],
    [
      'for game boards, row under row',
      times(12, (at) => ({ ...box, ...rect((at % 6) * 50, at < 6 ? 0 : 200), block: at < 6 ? 1 : 2 })),
    ],
  ])('%s', (_, fields) => {
    expect(grouped(fields, { parents: [-1, 0, 0] }).filter((one) => one.length > 1)).toEqual([]);
  });

  it.each<[string, (at: number) => Given]>([
    ['of which one has another width', (at) => ({ ...drawn(at), ...rect(at * 50, 0, at === 3 ? 20 : 40) })],
    [
      'of which one has another height',
      (at) => ({ ...drawn(at), ...rect(at * 50, 0, 40, at === 3 ? 20 : 48) }),
    ],
    ['of which one stands lower, its length not told', (at) => rect(at * 50, at === 3 ? 60 : 0)],
    ['of which one stands far away, its length not told', (at) => rect(at * 50 + (at > 2 ? 300 : 0))],
    ['of which one is of another type', (at) => ({ ...box, type: at === 3 ? 'tel' : 'text' })],
    ['of which one has a name of its own', (at) => ({ ...box, labels: at === 3 ? ['Floor'] : [] })],
    ['of which one takes more', (at) => ({ maxLength: at === 3 ? 3 : 1 })],
    ['of which one is closed', (at) => ({ ...box, locked: at === 3 })],
    ['of which the second takes more', (at) => ({ maxLength: at === 1 ? 6 : 1 })],
    ['of which one shows something of its own', (at) => ({ ...box, placeholder: at === 3 ? 'Floor' : '' })],
  ])('in a row %s', (_, make) => {
    expect(grouped(times(6, make))).not.toEqual(all(6));
  });

  it('with words between them, but for their own names', () => {
    const between = (owner: number, text: string) => ({ lines: [{ at: 25, owner, text }] });
    expect(
      grouped(
        times(6, () => box),
        between(-1, 'Flat'),
      ),
    ).not.toEqual(all(6));
    expect(
      grouped(
        times(6, () => box),
        between(3, 'Flat'),
      ),
    ).toEqual(all(6));
    expect(
      grouped(
        times(6, () => box),
        between(-1, '–'),
      ),
    ).toEqual(all(6));
    expect(
      grouped(
        times(6, () => box),
        { lines: [{ at: 55, text: 'Behind' }] },
      ),
    ).toEqual(all(6));
  });
});

it('what stands beside boxes and takes more is by itself', () => {
  expect(grouped([...times(6, () => box), { maxLength: 30 }])).toEqual([...all(6), [6]]);
  expect(grouped([{ maxLength: 8 }, { maxLength: 6 }])).toEqual([[0], [1]]);
  expect(grouped([{ maxLength: 6 }, { maxLength: 1 }])).toEqual([]);
});

it('boards of a game are none however their rows are held together, and boxes far apart on the page are two codes', () => {
  const rows = times(12, (at) => ({
    ...box,
    ...rect((at % 6) * 50, at < 6 ? 0 : 200),
    block: at < 6 ? 3 : 4,
  }));
  expect(grouped(rows, { parents: [-1, 0, 0, 1, 2] })).toEqual([]);
  const apart = rows.map((one) => ({ ...one, block: one.block === 3 ? 7 : 8 }));
  expect(grouped(apart, { parents: [-1, 0, 0, 1, 2, 3, 4, 5, 6] })).toHaveLength(2);
});

describe('fields in a row are', () => {
  it('each by itself where they are few and nothing tells of their length', () => {
    expect(grouped(times(3, () => ({})))).toEqual([[0], [1], [2]]);
  });

  it('each by itself where they are wide and have a name', () => {
    const named = times(4, (at) => ({ labels: ['Answer'], ...rect(at * 210, 0, 200) }));
    expect(grouped(named)).toEqual([[0], [1], [2], [3]]);
  });

  it('nothing where they are many, wide and nameless', () => {
    expect(grouped(times(4, (at) => rect(at * 210, 0, 200)))).toEqual([]);
  });

  it('each by itself where they take more than parts of a code', () => {
    expect(grouped(times(2, () => ({ maxLength: 9 })))).toEqual([[0], [1]]);
  });

  it('of a size for one sign up to 84 wide, up to 140 where they are about square', () => {
    const row = (width: number, height: number) =>
      grouped(times(5, (at) => rect(at * (width + 10), 0, width, height)));
    expect([row(84, 30), row(140, 80)]).toEqual([all(5), all(5)]);
    expect([row(85, 30), row(141, 100), row(140, 77)]).toEqual([[], [], []]);
  });
});

describe('parts of a code are one place', () => {
  it.each([
    [2, 3, 6],
    [2, 4, 8],
    [3, 3, 9],
    [2, 5, 10],
    [2, 6, null],
    [3, 4, null],
  ])('%i of %i signs', (count, maxLength, digits) => {
    const fields = times(count, () => ({ maxLength }));
    expect(grouped(fields)).toEqual(all(count));
    expect(find(fields)[0]).toMatchObject({ boxes: false, codeShaped: true, digits, short: false });
  });

  it.each([
    [2, 2],
    [4, 3],
    [2, 7],
    [3, 5],
  ])('not %i of %i signs, as dates and keys have', (count, maxLength) => {
    expect(grouped(times(count, () => ({ maxLength })))).not.toContainEqual(all(count)[0]);
  });
});
