import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../lib/messaging/caller.ts';
import { makeRates } from '../../../lib/messaging/rate.ts';

const page = (tabId: number, documentId: string | null = 'D'): Caller => ({
  tier: 'page',
  tabId,
  documentId,
  origin: 'https://a.example',
});

/** How many messages of a caller are heard, one after the other, until one is not. */
function heard(mayCall: (caller: Caller) => boolean, caller: Caller): number {
  let count = 0;
  while (count < 5_000 && mayCall(caller)) count += 1;
  return count;
}

describe('how much is heard', () => {
  it('of a document: 60 at once, and five a second from then on, up to 60 again', () => {
    let now = 1_000;
    const mayCall = makeRates(() => now);
    expect(heard(mayCall, page(1))).toBe(60);
    now += 1_000;
    expect(heard(mayCall, page(1))).toBe(5);
    now += 199;
    expect(heard(mayCall, page(1))).toBe(0);
    now += 3_600_000;
    expect(heard(mayCall, page(1))).toBe(60);
  });

  it('of our own pages: 2,000 at once, and 500 a second', () => {
    let now = 1_000;
    const mayCall = makeRates(() => now);
    expect(heard(mayCall, { tier: 'extension' })).toBe(2_000);
    now += 1_000;
    expect(heard(mayCall, { tier: 'extension' })).toBe(500);
  });

  it('is counted by document, and by tab where the browser knows no documents', () => {
    const mayCall = makeRates(() => 1_000);
    for (const caller of [page(1, 'A'), page(1, 'B'), page(1, null), page(2, null)])
      expect(heard(mayCall, caller)).toBe(60);
    expect(mayCall(page(1, 'A'))).toBe(false);
    expect(mayCall(page(2, null))).toBe(false);
  });

  it('is not filled by a clock that is set back', () => {
    let now = 10_000;
    const mayCall = makeRates(() => now);
    heard(mayCall, page(1));
    now = 0;
    expect(mayCall(page(1))).toBe(false);
    now = 1_000;
    expect(heard(mayCall, page(1))).toBe(5);
  });

  it('of 500 documents is remembered, whoever was silent longest being forgotten first', () => {
    const mayCall = makeRates(() => 1_000);
    for (const tab of [0, 1]) heard(mayCall, page(tab));
    for (let tab = 2; tab < 500; tab += 1) mayCall(page(tab));
    expect(mayCall(page(0))).toBe(false);
    // One more: now the second was silent longest.
    mayCall(page(500));
    expect(mayCall(page(0))).toBe(false);
    expect(mayCall(page(1))).toBe(true);
  });
});
