// @vitest-environment node
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { insertAccount } from '../rules/accounts.ts';
import { activateEnrolment, startEnrolment } from '../rules/authenticators.ts';
import { openDatabase } from '../rules/database.ts';
import { rejoinMember, removeMember } from '../rules/member-changes.ts';
import { findMember } from '../rules/members.ts';
import { deriveKeys } from '../rules/seal.ts';
import type { Site } from '../rules/site.ts';
import { standingOf } from '../rules/standing.ts';
import { setPolicy } from '../rules/team-policy.ts';
import { turnTwoFactorOff } from '../rules/two-factor.ts';

const hourMs = 60 * 60_000;
const weekMs = 7 * 24 * hourMs;
const sequences = process.env['LONG'] ? 10_000 : 200;

/** Places where clocks are put forward or back, on days that the sequences below run over, and one where they never are. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
];
/** Each a few days before clocks change somewhere. */
const starts = ['2026-03-05', '2026-03-27', '2026-04-01', '2026-10-01', '2026-10-22', '2026-10-30'];

const zoneBefore = process.env['TZ'];
afterEach(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

type Step =
  | { readonly do: 'join' | 'require' | 'relax' }
  | { readonly do: 'leave' | 'rejoin' | 'enrol' | 'drop'; readonly who: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'zone'; readonly zone: string };

const who = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom({ do: 'join' }, { do: 'relax' }) },
  { weight: 3, arbitrary: fc.constant({ do: 'require' }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('leave', 'rejoin', 'enrol', 'drop'), who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait'),
      ms: fc.oneof(fc.constantFrom(1, hourMs, 24 * hourMs, weekMs - 1, weekMs), fc.nat(9 * 24 * hourMs)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('zone'), zone: fc.constantFrom(...zones) }) },
) as fc.Arbitrary<Step>; // The literals of `do` are widened to strings in `record` and `constantFrom`.

/** A member as the rule's own words have it: told apart from the site's way of keeping it. */
interface Told {
  readonly id: number;
  present: boolean;
  protected: boolean;
  deadline: number | undefined;
}

/** Plays a sequence on a site of its own beside the rule in its plainest words, and compares them after each step. */
function play(start: string, steps: readonly Step[]): { early: number; late: number } {
  const clock = { now: Date.parse(`${start}T00:30:00Z`) };
  const site: Site = {
    database: openDatabase(':memory:'),
    now: () => clock.now,
    random: randomBytes,
    keys: deriveKeys(new Uint8Array(32)),
    hashCost: 1,
    freeFailures: 5,
    addressFailures: 50,
  };
  const add = (name: string, role: string) =>
    insertAccount(site, { email: `${name}@example.com`, name, role }, 'no hash', 'joined');
  const enrol = (id: number) => {
    startEnrolment(site, id);
    activateEnrolment(site, id);
  };
  const told: Told[] = [];
  const owner = add('owner', 'Owner');
  enrol(owner.id);
  let required = false;
  const wrong = { early: 0, late: 0 };

  const owed = (member: Told) =>
    member.present && required && !member.protected ? member.deadline : undefined;
  const note = (is: number | undefined, rule: number | undefined) => {
    if ((is ?? Infinity) < (rule ?? Infinity)) wrong.early += 1;
    if ((is ?? Infinity) > (rule ?? Infinity)) wrong.late += 1;
  };
  /** After each step: what the site holds of every member is what the rule says. */
  const compare = () => {
    for (const member of told) {
      if (member.present && required) member.deadline ??= clock.now + weekMs;
      const deadline = owed(member);
      note(standingOf(site, member.id).grace?.deadline, deadline);
      expect(remindersOf(site, member.id)).toEqual(
        deadline === undefined
          ? []
          : [72, 24, 2, 0].map((hours) => deadline - hours * hourMs).filter((due) => due > clock.now),
      );
    }
  };
  /** At the end: the lock falls at that very millisecond, and the list of members tells the same. */
  const probe = () => {
    for (const member of told) {
      const deadline = owed(member);
      note(findMember(site, member.id)?.deadline ?? undefined, deadline);
      if (deadline === undefined) continue;
      clock.now = deadline - 1;
      if (standingOf(site, member.id).grace?.lockedOut) wrong.early += 1;
      clock.now = deadline;
      if (!standingOf(site, member.id).grace?.lockedOut) wrong.late += 1;
    }
  };

  for (const taken of [{ do: 'join' } as const, ...steps]) {
    const member = 'who' in taken ? told[taken.who % told.length] : undefined;
    if (taken.do === 'wait') clock.now += taken.ms;
    else if (taken.do === 'zone') process.env['TZ'] = taken.zone;
    else if (taken.do === 'join') {
      if (told.length < 4)
        told.push({
          id: add(`agent-${told.length}`, 'Agent').id,
          present: true,
          protected: false,
          deadline: undefined,
        });
    } else if (taken.do === 'require' || taken.do === 'relax') {
      required = taken.do === 'require';
      expect(setPolicy(site, owner, 'require-two-factor', required)).toBe('done');
    } else if (member && taken.do === 'leave') {
      removeMember(site, owner, member.id);
      member.present = false;
    } else if (member && taken.do === 'rejoin') {
      rejoinMember(site, owner, member.id);
      member.present = true;
    } else if (member && taken.do === 'enrol') {
      enrol(member.id);
      member.protected = true;
    } else if (member) {
      turnTwoFactorOff(site, member.id, 'two-factor-off');
      member.protected = false;
    }
    compare();
  }
  probe();
  site.database.close();
  return wrong;
}

/** When the reminders that are still ahead leave. */
function remindersOf(site: Site, accountId: number): number[] {
  return site.database
    .prepare<[string, number], number>(
      'SELECT due_at FROM post WHERE about = ? AND sent_at IS NULL AND due_at > ? ORDER BY due_at',
    )
    .pluck()
    .all(`grace ${accountId}`, site.now());
}

test('a deadline is the rule’s to the millisecond, whoever joins, leaves, toggles, enrols or moves to other time zones', () => {
  const early: number[] = [];
  const late: number[] = [];
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.array(step, { minLength: 4, maxLength: 24 }),
      (start, steps) => {
        const wrong = play(start, steps);
        early.push(wrong.early);
        late.push(wrong.late);
      },
    ),
    { numRuns: sequences },
  );
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const value = `${early.length} sequences, ${sum(early)} earlier and ${sum(late)} later than the rule`;
  const goal = `${sequences} sequences, 0 earlier and 0 later than the rule`;
  figure({
    figure: 'deadlines of members over random joining, leaving, toggling, enrolling and time zones',
    part: '2',
    requirement:
      'security 18: a deadline is never later than the rule and never earlier (10,000 sequences in LONG)',
    value,
    goal,
    holds: value === goal,
  });
  expect(value).toBe(goal);
}, 1_800_000);

test('the time zones above are really put on, and clocks do change in them', () => {
  const offsets = new Set(
    zones.flatMap((zone) => {
      process.env['TZ'] = zone;
      return starts.flatMap((day) =>
        [0, 12].map((days) => new Date(Date.parse(day) + days * 24 * hourMs).getTimezoneOffset()),
      );
    }),
  );
  expect(offsets.size).toBeGreaterThan(7);
});
