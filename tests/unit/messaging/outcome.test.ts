import { describe, expect, it } from 'vitest';
import { failedLook, isKept, outcomeOf, type PageScanAnswer } from '../../../lib/messaging/draft-views.ts';

const nothing: PageScanAnswer = {
  drafts: [],
  batches: [],
  others: [],
  found: [],
  problem: null,
  further: 2,
  from: 1,
  preview: null,
};
// Only how many there are is looked at.
const some = (count: number) => Array.from({ length: count }) as never[];
const other = (code: 'web-link' | 'wifi-code') =>
  ({ code, text: 'text' }) as PageScanAnswer['others'][number];

describe('what a look at a page leaves to tell', () => {
  it.each<[what: string, answer: Partial<PageScanAnswer>, problem: string | null]>([
    ['an account', { drafts: some(1) }, null],
    ['a part of a batch', { batches: some(1) }, null],
    ['one of each', { drafts: some(1), batches: some(1) }, null],
    ['an account beside pictures that could not be read', { drafts: some(1), problem: 'qr-damaged' }, null],
    ['nothing', {}, 'no-qr-found'],
    ['another code', { others: [other('web-link'), other('wifi-code')] }, 'web-link'],
    ['pictures that could not be read', { problem: 'qr-damaged', others: [other('web-link')] }, 'qr-damaged'],
  ])('is, where it found %s, why nothing waits', (_, answer, problem) => {
    expect(outcomeOf({ ...nothing, ...answer })).toEqual({
      problem,
      others: answer.others ?? [],
      further: 2,
      from: 1,
      preview: null,
    });
  });

  it('is the reason alone where it failed', () => {
    expect(failedLook('page-gone')).toEqual({
      problem: 'page-gone',
      others: [],
      further: 0,
      from: 0,
      preview: null,
    });
  });
});

it('only what was read from a page and is kept already asks for nothing', () => {
  // What it is the same as is of no account here.
  const same = {} as NonNullable<Parameters<typeof isKept>[0]['sameAs']>;
  expect(isKept({ sameAs: same, origin: 'https://a.example' })).toBe(true);
  expect(isKept({ sameAs: same, origin: null })).toBe(false);
  expect(isKept({ sameAs: null, origin: 'https://a.example' })).toBe(false);
  expect(isKept({ sameAs: null, origin: null })).toBe(false);
});
