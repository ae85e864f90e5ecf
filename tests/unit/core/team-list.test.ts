import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Member, memberStates } from '../../../lib/core/team.ts';
import {
  countStandings,
  daysLeftOf,
  type ListWish,
  listMembers,
  type SortBy,
  type Standing,
  standingOf,
  standings,
} from '../../../lib/core/team-list.ts';
import { dayMs } from '../../../lib/core/zoned-days.ts';

const readAt = Date.UTC(2026, 10, 20, 9, 30);
const moment = { readAt, now: readAt };
const member = (change: Partial<Member>): Member => ({
  email: 'one@example.com',
  name: '',
  role: '',
  state: 'off',
  method: null,
  since: null,
  deadline: null,
  daysLeft: null,
  ...change,
});
/** Members of whom an address stands for each. */
const emails = (members: readonly Member[]) => members.map(({ email }) => email.split('@')[0]);
const listed = (members: readonly Member[], wish: Partial<ListWish>) =>
  emails(listMembers(members, { query: '', only: null, by: 'name', ...wish }, moment));

describe('how a member stands', () => {
  it.each<[Standing, string, Partial<Member>]>([
    ['on', 'has it on by an app', { state: 'on', method: 'app' }],
    ['on', 'has it on by what the page does not name', { state: 'on', method: null }],
    ['sms', 'has it on by messages', { state: 'on', method: 'sms' }],
    ['off', 'has it off, and no deadline', { state: 'off' }],
    ['late', 'has it off, with a deadline to come', { state: 'off', deadline: readAt + 1 }],
    ['late', 'has it off, with days to come', { state: 'off', daysLeft: 1 }],
    ['out', 'has it off, and the deadline has come', { state: 'off', deadline: readAt }],
    ['out', 'has it off, and no days are left', { state: 'off', daysLeft: 0 }],
    ['out', 'is locked out, as the page says', { state: 'locked' }],
    ['out', 'is locked out, whatever deadline is told', { state: 'locked', deadline: readAt + 9 * dayMs }],
    // Nothing is asked of them yet, or any more.
    ['invited', 'was invited', { state: 'invited', method: 'sms', deadline: readAt - 1 }],
    ['removed', 'was removed', { state: 'removed', daysLeft: 0 }],
  ])('%s: who %s', (standing, _who, change) => {
    expect(standingOf(member(change), moment)).toBe(standing);
  });

  it.each([
    [0, 0],
    [1, 1],
    [dayMs, 1],
    [dayMs + 1, 2],
    [7 * dayMs, 7],
    [-1, 0],
    [-30 * dayMs, 0],
  ])('a deadline in %i ms leaves %i days: a begun one counts, and none is less than none', (ms, days) => {
    expect(daysLeftOf(member({ deadline: readAt + ms }), moment)).toBe(days);
  });

  it('counts days for those alone who have it off', () => {
    for (const state of memberStates) {
      const left = daysLeftOf(member({ state, daysLeft: 3 }), moment);
      expect(left).toBe(state === 'off' ? 3 : null);
    }
  });
});

describe('how many stand how', () => {
  const some = fc.record({
    state: fc.constantFrom(...memberStates),
    method: fc.constantFrom('app' as const, 'sms' as const, null),
    daysLeft: fc.option(fc.nat(3)),
  });

  it('is the number of those that the list shows by that standing, and of all together', () => {
    fc.assert(
      fc.property(fc.array(some), (changes) => {
        const members = changes.map(member);
        const counts = countStandings(members, moment);
        for (const only of standings) {
          const shown = listMembers(members, { query: '', only, by: 'urgency' }, moment);
          expect(counts[only]).toBe(shown.length);
          expect(shown.every((one) => standingOf(one, moment) === only)).toBe(true);
        }
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(members.length);
      }),
    );
  });

  it('is none of each in a team of none', () => {
    expect(countStandings([], moment)).toEqual({
      on: 0,
      sms: 0,
      late: 0,
      off: 0,
      out: 0,
      invited: 0,
      removed: 0,
    });
  });
});

describe('the members that fit', () => {
  const members = [
    member({ email: 'asha@team.example', name: 'Asha Rao', role: 'Owner', state: 'on', method: 'app' }),
    member({ email: 'ben@team.example', name: 'Ben Silva', role: 'Agent', state: 'off' }),
    member({ email: 'carla@other.example', name: 'Carla Agnelli', role: 'Billing', state: 'invited' }),
    member({ email: 'dora@team.example', name: '', role: 'Agent', state: 'on', method: 'sms' }),
  ];

  it.each<[string, string[]]>([
    ['', ['asha', 'ben', 'carla', 'dora']],
    ['   ', ['asha', 'ben', 'carla', 'dora']],
    // In the name, the address and the role, in whatever case.
    ['rao', ['asha']],
    ['SILVA', ['ben']],
    ['other.example', ['carla']],
    ['owner', ['asha']],
    ['ag', ['ben', 'carla', 'dora']],
    // All words, in whatever order and whatever is between.
    ['agent team', ['ben', 'dora']],
    ['  silva \t agent ', ['ben']],
    ['agent rao', []],
    // No word runs from one of the three into the next.
    ['raoasha', []],
    ['exampleowner', []],
    ['nobody', []],
  ])('by %j', (query, found) => {
    expect(listed(members, { query })).toEqual(found);
  });

  it('are those of one standing where one is chosen, by their words too', () => {
    expect(listed(members, { only: 'sms' })).toEqual(['dora']);
    expect(listed(members, { only: 'off', query: 'agent' })).toEqual(['ben']);
    expect(listed(members, { only: 'off', query: 'owner' })).toEqual([]);
    expect(listed(members, { only: 'removed' })).toEqual([]);
  });
});

describe('the order of the members', () => {
  it('by urgency: who is out, who soon will be, who is off, then the others; the nearest deadline first', () => {
    const team = [
      member({ email: 'removed@x', state: 'removed' }),
      member({ email: 'invited@x', state: 'invited' }),
      member({ email: 'on@x', state: 'on', method: 'app' }),
      member({ email: 'sms@x', state: 'on', method: 'sms' }),
      member({ email: 'off@x', state: 'off' }),
      member({ email: 'last@x', daysLeft: 30 }),
      member({ email: 'soon@x', daysLeft: 9 }),
      member({ email: 'later@x', deadline: readAt + 10 * dayMs }),
      member({ email: 'out@x', state: 'locked' }),
    ];
    const urgent = ['out', 'soon', 'later', 'last', 'off', 'sms', 'on', 'invited', 'removed'];
    expect(listed(team, { by: 'urgency' })).toEqual(urgent);
    expect(listed([...team].reverse(), { by: 'urgency' })).toEqual(urgent);
  });

  it('by urgency: no number of days brings one who has some behind one who has no deadline', () => {
    const team = [member({ email: 'off@x' }), member({ email: 'late@x', daysLeft: 36_500 })];
    expect(listed(team, { by: 'urgency' })).toEqual(['late', 'off']);
  });

  it('by the day that it was turned on, the newest first; those without one last', () => {
    const team = [
      member({ email: 'never@x', name: 'A' }),
      member({ email: 'old@x', name: 'B', since: 1_000 }),
      member({ email: 'new@x', name: 'C', since: 3_000 }),
      member({ email: 'middle@x', name: 'D', since: 2_000 }),
    ];
    expect(listed(team, { by: 'since' })).toEqual(['new', 'middle', 'old', 'never']);
  });

  it('by role, and among those of one role by name', () => {
    const team = [
      member({ email: '1@x', name: 'Zoe', role: 'agent' }),
      member({ email: '2@x', name: 'Amir', role: 'Agent' }),
      member({ email: '3@x', name: 'Mia', role: 'Owner' }),
      member({ email: '4@x', name: 'Lea', role: 'admin' }),
    ];
    expect(listed(team, { by: 'role' })).toEqual(['4', '2', '1', '3']);
    // Whoever is alike in both stands as the page has them.
    const alike = ['b@x', 'a@x', 'c@x'].map((email) => member({ email, name: 'Sam', role: 'Agent' }));
    expect(listed(alike, { by: 'role' })).toEqual(['b', 'a', 'c']);
  });

  it('by name in whatever case, which is the address of those without one', () => {
    const team = [
      member({ email: 'zed@x', name: 'anna' }),
      member({ email: 'carl@x' }),
      member({ email: 'ann@x', name: 'Bea' }),
      member({ email: 'dan@x', name: 'BERT' }),
    ];
    expect(listed(team, { by: 'name' })).toEqual(['zed', 'ann', 'dan', 'carl']);
  });

  it.each<SortBy>(['urgency', 'name', 'since'])(
    'by %s: those who are alike by name, then by address',
    (by) => {
      const team = [
        member({ email: 'c@x', name: 'Sam' }),
        member({ email: 'a@x', name: 'sam' }),
        member({ email: 'd@x', name: 'Alma' }),
        member({ email: 'b@x', name: 'Sam' }),
      ];
      expect(listed(team, { by })).toEqual(['d', 'a', 'b', 'c']);
      expect(listed([...team].reverse(), { by })).toEqual(['d', 'a', 'b', 'c']);
    },
  );

  it('is the same however the page had them, and loses and changes nobody', () => {
    const team = fc.uniqueArray(
      fc.record({
        email: fc.constantFrom(...'abcdefgh').map((letter) => `${letter}@x`),
        name: fc.constantFrom('', 'Ann', 'ann', 'Bob'),
        role: fc.constantFrom('', 'Agent'),
        state: fc.constantFrom(...memberStates),
        daysLeft: fc.option(fc.nat(3)),
      }),
      { selector: ({ email }) => email },
    );
    const shuffled = team.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    const by = fc.constantFrom<SortBy>('urgency', 'name', 'since');
    fc.assert(
      fc.property(shuffled, by, ([rows, others], by) => {
        const [members, mixed] = [rows.map(member), others.map(member)];
        const list = listMembers(members, { query: '', only: null, by }, moment);
        expect(listMembers(mixed, { query: '', only: null, by }, moment)).toEqual(list);
        expect(new Set(list)).toEqual(new Set(members));
      }),
    );
  });
});
