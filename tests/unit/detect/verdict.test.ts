import { describe, expect, it } from 'vitest';
import type { Cause, Evidence } from '../../../lib/detect/evidence.ts';
import type { Group } from '../../../lib/detect/groups.ts';
import { judge } from '../../../lib/detect/verdict.ts';

type Weights = Partial<Record<Cause, number>>;

const plain: Group = {
  fields: [],
  block: 0,
  at: 0,
  end: 0,
  boxes: false,
  codeLike: false,
  codeShaped: false,
  short: false,
  digits: null,
  guess: null,
};
const codeLike = { ...plain, codeLike: true };
const codeShaped = { ...codeLike, codeShaped: true };

const around = { alone: false, single: () => false, named: false, secretShown: false };

function says(weights: Weights, more: Partial<Evidence> = {}): Evidence {
  const causes = Object.entries(weights) as [Cause, number][]; // the keys are those of Weights
  const reasons = causes.map(([cause, weight]) => ({ cause, weight, source: { said: cause } }));
  return { weight: (cause) => weights[cause] ?? 0, reasons, labelled: true, codeNear: true, ...more };
}

const waitsFor = (weights: Weights, group = codeLike): string | null =>
  judge(group, says(weights), around)?.waitsFor ?? null;

describe('a code that was sent', () => {
  it.each<[string, Weights]>([
    ['sms', { sms: 0.5, sent: 1.3, byMail: 0.4 }],
    ['sms', { byPhone: 1, sent: 1.4, byMail: 0.9 }],
    ['sms', { sent: 1.4 }],
    ['email', { email: 1.4, sent: 1.4, byPhone: 1, sms: 0.3 }],
    ['email', { sent: 1.2, byPhone: 0.5, byMail: 1 }],
  ])('came by %s where more speaks for that way: %j', (way, weights) => {
    expect(waitsFor(weights)).toBe(way);
  });

  it('is no stronger by much talk of mail than by a little, and none was sent that is only spoken of', () => {
    expect(waitsFor({ sent: 1.2, byMail: 9, totp: 2 })).toBe('totp');
    expect(waitsFor({ byMail: 9 })).toBeNull();
  });
});

describe('what an app makes', () => {
  it('is asked for where that is plainly said, with room for it', () => {
    expect(waitsFor({ totp: 1.5 })).toBe('totp');
    expect(waitsFor({ totp: 1.5 }, { ...codeLike, short: true })).toBeNull();
  });

  it.each(['sms', 'email', 'backup'] as const)('gives way to %s where that is nearly as plain', (other) => {
    expect(waitsFor({ totp: 2.2, [other]: 2 })).toBe(other);
    expect(waitsFor({ totp: 2.4, [other]: 2 })).toBe('totp');
  });

  it('is asked for at the end of an enrolment, beside the secret', () => {
    expect(judge(codeLike, says({ totp: 1 }), { ...around, secretShown: true })?.waitsFor).toBe('totp');
    expect(judge(codeLike, says({ totp: 1 }), around)).toBeNull();
  });
});

describe('where nothing but a second step is spoken of', () => {
  const context = { context: 1.3 };
  const judged = (group: Group, evidence: Partial<Evidence>, more: Partial<typeof around> = {}) =>
    judge(group, says(context, evidence), { ...around, ...more })?.waitsFor ?? null;

  it('a code is asked for by a field of its shape, or one that is named so and looks like it or is alone', () => {
    expect(judged(codeShaped, { labelled: false })).toBe('totp');
    expect(judged(codeLike, { labelled: true })).toBe('totp');
    expect(judged(plain, { labelled: true }, { single: () => true })).toBe('totp');
    expect(judged(codeLike, { labelled: false }, { alone: true })).toBe('totp');
  });

  it('none is by any other field', () => {
    expect(judged(plain, { labelled: true })).toBeNull();
    expect(judged(plain, { labelled: false }, { alone: true, single: () => true })).toBeNull();
    expect(judged(codeLike, { labelled: false }, { single: () => true })).toBeNull();
  });

  it.each([
    ['sms', 0.6, 0.8],
    ['email', 0.6, 0.8],
    ['backup', 0.9, 1.1],
  ] as const)('none is where %s is named as well', (other, little, enough) => {
    expect(waitsFor({ context: 2, [other]: little }, codeShaped)).toBe('totp');
    expect(waitsFor({ context: 2, [other]: enough }, codeShaped)).toBeNull();
  });

  it('none is where little is said of it', () => {
    expect(waitsFor({ context: 1 }, codeShaped)).toBeNull();
    expect(waitsFor({ context: 1.12 }, codeShaped)).toBe('totp');
  });
});

describe('a verdict', () => {
  it('is none for a field of which nothing tells that a code goes there', () => {
    const strong = { totp: 5 };
    expect(judge(plain, says(strong, { labelled: false }), around)).toBeNull();
    expect(judge(codeLike, says(strong, { codeNear: false }), { ...around, named: true })).toBeNull();
  });

  it('is none where as much speaks against it', () => {
    expect(waitsFor({ totp: 2, none: 2.5 })).toBeNull();
    expect(waitsFor({ totp: 2, none: 2.4 })).toBe('totp');
    expect(waitsFor({ context: 2, none: 2.5 })).toBeNull();
  });

  it('is the surer the more the words and the shape of the field agree', () => {
    const score = (weights: Weights, group: Group) => judge(group, says(weights), around)?.score ?? 0;
    const scores = [
      score({ totp: 2 }, plain),
      score({ totp: 2, context: 1 }, plain),
      score({ totp: 2, context: 1 }, codeLike),
      score({ totp: 3, context: 1 }, codeLike),
    ];
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
    expect(new Set(scores).size).toBe(4);
    expect(score({ context: 2, totp: 1 }, codeShaped)).toBeGreaterThan(score({ context: 2 }, codeShaped));
    expect(score({ totp: 2, context: 90 }, plain)).toBe(score({ totp: 2, context: 3 }, plain));
  });

  it('names what spoke for it, a second step and a code that was sent among that, nothing else, and not all', () => {
    const causes = (weights: Weights) =>
      judge(codeShaped, says(weights), around)?.reasons.map(({ cause }) => cause);
    expect(causes({ sms: 2, totp: 1, none: 1, sent: 1, context: 1, byPhone: 1 })).toEqual([
      'sms',
      'sent',
      'context',
    ]);
    const one = { cause: 'totp' as const, weight: 2, source: { said: 'Code from your app' } };
    const many = says({ totp: 2 }, { reasons: [one, one, one, one, one, one] });
    expect(judge(codeShaped, many, around)?.reasons).toEqual(
      Array(4).fill({ cause: 'totp', weight: 2, said: 'Code from your app' }),
    );
  });
});
