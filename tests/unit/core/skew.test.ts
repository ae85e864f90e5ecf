import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionFor, silentSkew, skewOf } from '../../../lib/core/skew.ts';

const now = Date.UTC(2026, 3, 1, 9, 0, 5);

describe('the difference between two clocks', () => {
  it('is found within what it says of itself, whatever the network does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -7 * 86_400_000, max: 7 * 86_400_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        (ahead, there, back) => {
          const sentAt = now;
          const receivedAt = now + there + back;
          const siteTime = sentAt + there - ahead;
          const date = Math.floor(siteTime / 1000) * 1000;
          const skew = skewOf({ sentAt, receivedAt, date });
          expect(skew).not.toBeNull();
          if (skew !== null) expect(Math.abs(skew.ahead - ahead)).toBeLessThanOrEqual(skew.within + 1);
        },
      ),
    );
  });

  it.each([
    [0, 500],
    [1_000, 1_000],
    [1_001, 1_001],
    [10_000, 5_500],
  ])('is known to half a second and half of the %i ms that the answer took', (took, within) => {
    const sample = { sentAt: now, receivedAt: now + took, date: now };
    expect(skewOf(sample)).toEqual({ ahead: Math.round(took / 2 - 500), within });
  });

  it.each([
    ['an answer that took too long', { sentAt: now, receivedAt: now + 10_001, date: now }],
    ['a clock that was put back meanwhile', { sentAt: now, receivedAt: now - 1, date: now }],
    ['a date that cannot be read', { sentAt: now, receivedAt: now, date: Number.NaN }],
  ])('is not told by %s', (_, sample) => {
    expect(skewOf(sample)).toBeNull();
  });
});

describe('the correction', () => {
  it.each([
    [null, null, 'unmeasured', 0],
    [0, null, 'right', 0],
    [2_900, null, 'right', 0],
    [3_000, null, 'right', 0],
    [-3_000, null, 'right', 0],
    [3_001, null, 'corrected', 3_001],
    [7_200_000, 7_200_000 + silentSkew, 'corrected', 7_200_000],
    [7_200_000, 7_200_001 + silentSkew, 'too-large', 0],
    [94_000, null, 'corrected', 94_000],
    [-94_000, null, 'corrected', -94_000],
    [silentSkew, null, 'corrected', silentSkew],
    [silentSkew + 1, null, 'too-large', 0],
    [7_200_000, 7_205_000, 'corrected', 7_200_000],
    [7_200_000, -7_200_000, 'too-large', 0],
    [7_200_000, 3_600_000, 'too-large', 0],
  ] as const)('of a computer %s ms ahead, %s allowed, is %s', (ahead, allowed, state, corrected) => {
    const skew = ahead === null ? null : { ahead, within: 550 };
    expect(correctionFor(skew, allowed)).toEqual({ state, ahead: corrected });
  });

  it('is none where the measurement itself is coarser', () => {
    expect(correctionFor({ ahead: 4_000, within: 4_500 }, null).state).toBe('right');
  });
});
