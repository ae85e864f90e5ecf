import { describe, expect, it } from 'vitest';
import type { Member, TeamPage } from '../../../lib/core/team.ts';
import {
  comparedTo,
  gathered,
  type ReadingCourse,
  type TeamReading,
  withPage,
} from '../../../lib/core/team-reading.ts';

const origin = 'https://help.example.com';
const members = (count: number): Member[] => Array.from({ length: count }, () => somebody);
const somebody: Member = {
  email: 'somebody@example.com',
  name: 'Somebody',
  role: '',
  state: 'on',
  method: 'app',
  since: null,
  deadline: null,
  daysLeft: null,
};
const page = (at: number, of: number, rows: number): TeamPage => ({
  required: null,
  graceDays: null,
  members: members(rows),
  page: { at, of },
  next: at < of,
  filtered: false,
});

/** What comes of pages that are read one after the other, a second apart. */
function reading(...pages: TeamPage[]): ReadingCourse | null {
  let so: ReadingCourse | null = null;
  for (const [at, one] of pages.entries()) so = withPage(so, one, origin, at * 1_000)?.course ?? so;
  return so;
}

describe('the reading of a list', () => {
  it('is whole with its last page, in whatever order they come', () => {
    expect(reading(page(2, 3, 5), page(3, 3, 1))).toMatchObject({ whole: false, rows: 6 });
    expect(reading(page(2, 3, 5), page(3, 3, 1), page(1, 3, 5))).toMatchObject({ whole: true, rows: 11 });
  });

  it('counts a page that is shown again once', () => {
    expect(reading(page(1, 2, 5), page(1, 2, 5))).toMatchObject({ rows: 5, pages: { read: [1], of: 2 } });
  });

  it('begins anew with another number of pages, after an hour, and with the first page of a whole one', () => {
    const first = reading(page(1, 2, 5));
    expect(withPage(first, page(2, 3, 5), origin, 1_000)).toMatchObject({ begins: true });
    expect(withPage(first, page(2, 2, 5), origin, 3_600_001)).toMatchObject({ begins: true });
    expect(withPage(first, page(2, 2, 5), origin, 3_600_000)).toMatchObject({ begins: false });
    const whole = reading(page(1, 2, 5), page(2, 2, 5));
    expect(withPage(whole, page(1, 2, 5), origin, 2_000)).toMatchObject({ begins: true });
    expect(withPage(whole, page(2, 2, 5), origin, 2_000)).toMatchObject({ begins: false });
  });

  it('is whole with each page where the list has no numbered ones, unless there is something to press for more', () => {
    const only = { ...page(1, 1, 3), page: null, next: false };
    expect(withPage(null, only, origin, 5)).toEqual({
      course: { origin, readAt: 5, pages: null, rows: 3, whole: true },
      begins: true,
    });
    expect(withPage(null, { ...only, next: true }, origin, 5)).toMatchObject({ course: { whole: false } });
    // Nothing says that it goes on with what was read before.
    expect(withPage(reading(page(1, 2, 5)), only, origin, 1_000)).toMatchObject({
      begins: true,
      course: { rows: 3 },
    });
    expect(withPage(reading(only), page(2, 2, 5), origin, 1_000)).toMatchObject({
      begins: true,
      course: { rows: 5 },
    });
    expect(withPage(reading(only), only, origin, 1_000)).toMatchObject({ begins: true, course: { rows: 3 } });
  });

  it('takes nothing from a page without a list, nor from one that shows some of it only', () => {
    const first = reading(page(1, 2, 5));
    expect(withPage(first, { ...page(2, 2, 5), members: null }, origin, 1_000)).toBeNull();
    expect(withPage(first, { ...page(2, 2, 5), filtered: true }, origin, 1_000)).toBeNull();
  });

  it('knows its pages in their order, and when the last one was read', () => {
    expect(reading(...[11, 2, 1, 10].map((at) => page(at, 12, 1)))).toEqual({
      origin,
      readAt: 3_000,
      pages: { read: [1, 2, 10, 11], of: 12 },
      rows: 4,
      whole: false,
    });
  });

  it('has a member who stands on two of its pages once, as the later page has them', () => {
    const course = { origin, readAt: 7, pages: { read: [1, 2], of: 2 }, rows: 3, whole: true };
    const [ann, ben] = [
      { ...somebody, email: 'ann@example.com' },
      { ...somebody, email: 'ben@example.com' },
    ];
    const moved = { ...ann, email: 'ANN@example.com', role: 'Owner' };
    expect(gathered(course, [ann, ben, moved])).toEqual({
      origin,
      readAt: 7,
      members: [moved, ben],
      pages: course.pages,
      whole: true,
      changes: [],
      comparedWith: null,
    });
  });

  it('of fifty thousand is whole; what is longer than any team never is', () => {
    expect(reading(...[1, 2, 3, 4, 5].map((at) => page(at, 5, 10_000)))).toMatchObject({
      whole: true,
      rows: 50_000,
    });
    expect(reading(...[1, 2, 3, 4, 5, 6, 7].map((at) => page(at, 7, 10_000)))).toMatchObject({
      whole: false,
      rows: 60_000,
    });
  });
});

describe('what changed between two readings', () => {
  const day = 24 * 60 * 60_000;
  const list = (readAt: number, change: Partial<Member> | null): TeamReading => ({
    origin,
    readAt,
    members: change === null ? [] : [{ ...somebody, ...change }],
    pages: null,
    whole: true,
    changes: [],
    comparedWith: null,
  });
  const off = { state: 'off', method: null } as const;
  const app = { state: 'on', method: 'app' } as const;
  const sms = { state: 'on', method: 'sms' } as const;

  it.each<[string, Partial<Member> | null, Partial<Member> | null, string | null, string | null]>([
    ['from app to SMS', app, sms, 'on', 'sms'],
    ['from SMS to app', sms, app, 'sms', 'on'],
    ['turned on', { ...off, deadline: 9 * day }, app, 'late', 'on'],
    ['turned on by SMS', off, sms, 'off', 'sms'],
    ['locked out, as the page says', { ...off, daysLeft: 1 }, { ...off, state: 'locked' }, 'late', 'out'],
    [
      'locked out by a deadline that passed',
      { ...off, deadline: 2 * day },
      { ...off, deadline: 2 * day },
      'late',
      'out',
    ],
    [
      'let in again with more days',
      { ...off, state: 'locked' },
      { ...off, deadline: 9 * day },
      'out',
      'late',
    ],
    ['let in again as the rule ended', { ...off, state: 'locked' }, off, 'out', 'off'],
    ['late since a rule is on', off, { ...off, daysLeft: 7 }, 'off', 'late'],
    ['came', null, off, null, 'off'],
    ['left', app, null, 'on', null],
  ])('%s', (_what, then, now, from, to) => {
    expect(comparedTo(list(4 * day, now), list(day, then)).changes).toEqual([
      { email: somebody.email, name: somebody.name, from, to },
    ]);
  });

  it('is told with the time of the reading before; of the first one there is nothing to tell', () => {
    const now = list(4 * day, off);
    expect(comparedTo(now, null)).toBe(now);
    expect(comparedTo(now, list(day, app))).toEqual({
      ...now,
      changes: [{ email: somebody.email, name: somebody.name, from: 'on', to: 'off' }],
      comparedWith: day,
    });
  });

  it('is of one member, however their address is written', () => {
    const before = list(day, { ...app, email: 'Some.Body@Example.com' });
    const now = list(4 * day, { ...app, email: 'some.body@example.com' });
    expect(comparedTo(now, before).changes).toEqual([]);
  });

  it.each<[string, Partial<Member>, Partial<Member>]>([
    ['fewer days are left', { ...off, daysLeft: 7 }, { ...off, daysLeft: 4 }],
    ['one of the lists does not say by what', { ...app, method: null }, sms],
    ['nor the other', sms, { ...app, method: null }],
  ])('nothing where %s', (_what, then, now) => {
    expect(comparedTo(list(4 * day, now), list(day, then)).changes).toEqual([]);
  });
});
