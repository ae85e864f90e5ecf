import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FillAttempt, mayFillCode } from '../../../lib/core/gate.ts';
import type { AccountOrigin, FieldKind, OriginSource, PageKind } from '../../../lib/core/types.ts';

const origin = 'https://app.helpkit.in';

function bound(to: string, source: OriginSource = 'enrolled'): AccountOrigin {
  return { origin: to, source, at: 0 };
}

const good: FillAttempt = {
  documentOrigin: origin,
  frame: 'top',
  accountOrigins: [bound(origin)],
  pageKind: 'totp',
  waitsFor: 'totp',
  fields: 1,
};

describe('lets a code through', () => {
  it.each<Partial<FillAttempt>>([
    {},
    { pageKind: 'enrol' },
    { fields: 6 },
    { frame: 'same-origin' },
    { accountOrigins: [bound(origin, 'person')] },
    { accountOrigins: [bound(origin, 'policy')] },
    { accountOrigins: [bound('https://example.com'), bound(origin, 'proposed'), bound(origin, 'person')] },
    { documentOrigin: 'http://localhost:5000', accountOrigins: [bound('http://localhost:5000')] },
  ])('%j', (differs) => {
    expect(mayFillCode({ ...good, ...differs })).toEqual({ allowed: true });
  });
});

describe('keeps a code back', () => {
  it.each<[why: string, differs: Partial<FillAttempt>]>([
    ['unknown-frame', { documentOrigin: null }],
    ['unknown-frame', { frame: 'other' }],
    ['other-origin', { accountOrigins: [] }],
    ['other-origin', { documentOrigin: 'https://helpk1t.in' }],
    ['other-origin', { documentOrigin: 'https://helpkit.in' }],
    ['other-origin', { documentOrigin: 'https://app.helpkit.in:8443' }],
    ['other-origin', { documentOrigin: 'https://app.helpkit.in.evil.example' }],
    ['other-origin', { documentOrigin: 'https://app.helpkit.in/' }],
    ['other-origin', { documentOrigin: 'null', accountOrigins: [bound('null')] }],
    ['other-origin', { documentOrigin: '', accountOrigins: [bound('')] }],
    ['other-origin', { accountOrigins: [bound(origin, 'proposed')] }],
    [
      'other-origin',
      { documentOrigin: 'http://app.helpkit.in', accountOrigins: [bound('http://app.helpkit.in')] },
    ],
    [
      'other-origin',
      { documentOrigin: 'http://192.168.1.10', accountOrigins: [bound('http://192.168.1.10')] },
    ],
    ['no-field', { waitsFor: null }],
    ['no-field', { fields: 0 }],
    ['no-field', { fields: -1 }],
    ['no-field', { fields: Number.NaN }],
    ['kind-never-filled', { waitsFor: 'sms' }],
    ['kind-never-filled', { waitsFor: 'email' }],
    ['kind-never-filled', { waitsFor: 'backup' }],
    ['kind-never-filled', { pageKind: 'sms' }],
    ['kind-never-filled', { pageKind: 'email' }],
    ['kind-never-filled', { pageKind: 'backup-entry' }],
    ['kind-never-filled', { pageKind: 'backup-list' }],
    ['kind-never-filled', { pageKind: 'team' }],
    ['kind-never-filled', { pageKind: 'recovery' }],
    ['kind-never-filled', { pageKind: 'none' }],
  ])('%s: %j', (why, differs) => {
    expect(mayFillCode({ ...good, ...differs })).toEqual({ allowed: false, why });
  });

  it('unless every single condition holds', () => {
    const kinds: PageKind[] = [
      'totp',
      'enrol',
      'sms',
      'email',
      'backup-entry',
      'backup-list',
      'team',
      'recovery',
      'none',
    ];
    const fields: (FieldKind | null)[] = ['totp', 'sms', 'email', 'backup', null];
    const origins = [origin, 'https://helpkit.in', 'http://app.helpkit.in', 'http://localhost:1', 'null'];
    const sources: OriginSource[] = ['enrolled', 'person', 'policy', 'proposed'];
    const attempt: fc.Arbitrary<FillAttempt> = fc.record({
      documentOrigin: fc.constantFrom(...origins, null),
      frame: fc.constantFrom('top', 'same-origin', 'other'),
      accountOrigins: fc.array(
        fc.record({ origin: fc.constantFrom(...origins), source: fc.constantFrom(...sources), at: fc.nat() }),
        { maxLength: 3 },
      ),
      pageKind: fc.constantFrom(...kinds),
      waitsFor: fc.constantFrom(...fields),
      fields: fc.integer({ min: -1, max: 8 }),
    });
    fc.assert(
      fc.property(attempt, (given) => {
        const all =
          given.frame !== 'other' &&
          [origin, 'https://helpkit.in', 'http://localhost:1'].includes(given.documentOrigin ?? '') &&
          given.accountOrigins.some(
            (one) => one.origin === given.documentOrigin && one.source !== 'proposed',
          ) &&
          ['totp', 'enrol'].includes(given.pageKind) &&
          given.waitsFor === 'totp' &&
          given.fields > 0;
        expect(mayFillCode(given).allowed).toBe(all);
      }),
      { numRuns: 2000 },
    );
  });
});
