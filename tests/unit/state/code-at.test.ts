import { describe, expect, it } from 'vitest';
import { codeAt, codeToCopy } from '../../../lib/state/code-at.ts';

const changesAt = 1_000_000;
const window = { current: '111111', next: '222222', changesAt, step: 7 };

describe('codeAt', () => {
  it.each([
    [
      'at the start of the step',
      -30_000,
      { code: '111111', left: 30, part: 1, ending: false, next: '222222' },
    ],
    ['half way', -15_000, { code: '111111', left: 15, part: 0.5, ending: false, next: '222222' }],
    [
      'within a second',
      -5_001,
      { code: '111111', left: 6, part: 5_001 / 30_000, ending: false, next: '222222' },
    ],
    [
      'in the last five seconds',
      -5_000,
      { code: '111111', left: 5, part: 5_000 / 30_000, ending: true, next: '222222' },
    ],
    [
      'in the last millisecond',
      -1,
      { code: '111111', left: 1, part: 1 / 30_000, ending: true, next: '222222' },
    ],
    ['at the tick', 0, { code: '222222', left: 30, part: 1, ending: false, next: null }],
    [
      'late in the next step',
      29_000,
      { code: '222222', left: 1, part: 1_000 / 30_000, ending: true, next: null },
    ],
    ['when both are over', 30_000, null],
    ['after a long sleep', 8_000_000, null],
  ])('%s', (_, offset, shown) => {
    expect(codeAt(window, 30, changesAt + offset)).toEqual(shown);
  });

  it('shows a full ring where the tick lies a moment before the window', () => {
    expect(codeAt(window, 30, changesAt - 31_500)).toMatchObject({ code: '111111', part: 1 });
  });

  it('shows no code that is not due yet, since the clock was put back', () => {
    expect(codeAt(window, 30, changesAt - 60_000)).toBeNull();
  });
});

describe('codeToCopy', () => {
  it.each([
    ['early', -10_000, { code: '111111', isNext: false }],
    ['with two seconds left', -2_000, { code: '111111', isNext: false }],
    ['with less than two seconds left', -1_999, { code: '222222', isNext: true }],
    ['after the tick', 100, { code: '222222', isNext: false }],
    ['when both are over', 30_000, null],
  ])('%s', (_, offset, copied) => {
    expect(codeToCopy(window, 30, changesAt + offset)).toEqual(copied);
  });
});
