import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asKept,
  isAttack,
  isOwn,
  type Recovery,
  type RecoveryReading,
  type RecoveryStage,
  recoveryAfter,
  type StartedRecovery,
  startedAfter,
} from '../../../lib/core/recovery.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 5, 1, 12);
const due = now + 24 * hour;
const stages: readonly RecoveryStage[] = ['ask', 'sent', 'mailed', 'link', 'running'];
const page = {
  origin: 'https://app.helpkit.in',
  username: 'agent@example.com',
  path: '/inbox',
  outside: false,
  at: now,
};
const says = (stage: RecoveryStage, dueAt: number | null = null): RecoveryReading => ({
  stage,
  dueAt,
  hoursLeft: null,
  canCancel: true,
});
const started = (change: Partial<StartedRecovery> = {}): StartedRecovery => ({
  at: now - hour,
  username: '',
  dueAt: null,
  ...change,
});
const one = (change: Partial<Recovery> = {}): Recovery => ({
  origin: page.origin,
  username: page.username,
  dueAt: due,
  seenAt: now,
  startedBy: 'foreign',
  path: '/inbox',
  ...change,
});

describe('what was asked for in this browser', () => {
  const begun = { at: now, username: page.username, dueAt: null };
  const askedAfter = (stage: RecoveryStage | null, follows: RecoveryStage | null, before = null) =>
    startedAfter(before, { ...page, reading: stage === null ? null : says(stage, due) }, follows);

  it.each<[RecoveryStage, RecoveryStage]>([
    ['mailed', 'ask'],
    ['running', 'link'],
  ])('begins with a page that says %j only as the answer to one of %j', (stage, answered) => {
    for (const follows of [null, ...stages]) {
      expect(askedAfter(stage, follows) !== null).toBe(follows === answered);
    }
    expect(askedAfter(stage, answered)).toMatchObject({ at: now, username: page.username });
  });

  it('begins with a page that says that the link for it is in the mail, whatever it follows', () => {
    for (const follows of [null, ...stages]) expect(askedAfter('sent', follows)).toEqual(begun);
  });

  it.each<RecoveryStage | null>([null, 'ask', 'link'])('does not begin with %j', (stage) => {
    for (const follows of [null, ...stages]) expect(askedAfter(stage, follows)).toBeNull();
  });

  it('stays as it was with every page that begins none and names no end of it', () => {
    const before = started();
    for (const reading of [null, says('ask'), says('link'), says('mailed'), says('running')]) {
      expect(startedAfter(before, { ...page, reading }, null)).toBe(before);
    }
    // An end belongs to what runs.
    expect(startedAfter(before, { ...page, reading: says('link', due) }, null)).toBe(before);
  });

  it('is another one, without an end, where it is asked for again', () => {
    const before = started({ dueAt: due });
    expect(startedAfter(before, { ...page, reading: says('sent') }, null)).toEqual(begun);
  });

  it('becomes the one whose end a page names, of that person or where either is nameless', () => {
    const reading = says('running', due);
    const [mine, hers, nobody] = [page.username, 'owner@example.com', ''];
    for (const [asked, seen, isIt] of [
      [mine, mine, true],
      ['', mine, true],
      [mine, nobody, true],
      [hers, mine, false],
    ] as const) {
      const before = started({ username: asked });
      expect(startedAfter(before, { ...page, username: seen, reading }, null)).toEqual(
        isIt ? { ...before, dueAt: due } : before,
      );
    }
    expect(startedAfter(null, { ...page, reading }, null)).toBeNull();
  });

  it('keeps the first end that was named: what ends at another time is another one', () => {
    const before = started({ dueAt: due });
    expect(startedAfter(before, { ...page, reading: says('running', due + 9 * hour) }, null)).toBe(before);
  });

  it('has its end at once where a link that was opened here leads to a page that names it', () => {
    expect(askedAfter('running', 'link')).toEqual({ ...begun, dueAt: due });
  });
});

describe('a recovery that a page tells of is the person’s', () => {
  const startedBy = (asked: StartedRecovery | null, dueAt: number | null = due, username = page.username) =>
    recoveryAfter(null, { ...page, username, reading: says('running', dueAt) }, asked)?.startedBy;

  it.each([
    [0, 'here'],
    [26 * hour, 'here'],
    [26 * hour + 1, 'foreign'],
  ])('where they asked for it %i ms before, at most 26 hours: %s', (ago, by) => {
    expect(startedBy(started({ at: now - ago }))).toBe(by);
  });

  it.each([
    ['', '', 'here'],
    ['', 'agent@example.com', 'here'],
    ['agent@example.com', '', 'here'],
    ['agent@example.com', 'agent@example.com', 'here'],
    ['owner@example.com', 'agent@example.com', 'foreign'],
  ])('where %j asked and %j is named: %s', (asked, named, by) => {
    expect(startedBy(started({ username: asked }), due, named)).toBe(by);
  });

  it.each([
    [null, null, 'here'],
    [null, due, 'here'],
    [due, null, 'here'],
    [due, due, 'here'],
    // Pages name the end by the minute or by the hour.
    [due, due + 65 * minute, 'here'],
    [due, due - 65 * minute, 'here'],
    [due, due + 65 * minute + 1, 'foreign'],
    [due, due - 65 * minute - 1, 'foreign'],
  ])('where theirs ends at %j and this one at %j: %s', (own, told, by) => {
    expect(startedBy(started({ dueAt: own }), told)).toBe(by);
  });

  it('not where nothing was asked for here: then it is foreign, or nobody can say', () => {
    const told = { ...page, reading: says('running', due) };
    expect(recoveryAfter(null, told, null)?.startedBy).toBe('foreign');
    expect(recoveryAfter(null, told, null, 'unknown')?.startedBy).toBe('unknown');
    expect(recoveryAfter(null, told, started(), 'unknown')?.startedBy).toBe('here');
  });

  it.each<Recovery['startedBy']>(['here', 'person'])(
    'and stays theirs that was %s, till it ends later',
    (by) => {
      const before = one({ startedBy: by });
      const told = (dueAt: number) =>
        recoveryAfter(before, { ...page, reading: says('running', dueAt) }, null)?.startedBy;
      expect(told(due + 65 * minute)).toBe(by);
      expect(told(due + 65 * minute + 1)).toBe('foreign');
      // Earlier is no other one: it may be told more exactly.
      expect(told(due - 9 * hour)).toBe(by);
    },
  );

  it.each<Recovery['startedBy']>(['foreign', 'unknown'])(
    'though it was called %s, where it is seen that they asked',
    (by) => {
      const told = { ...page, reading: says('running', due) };
      expect(recoveryAfter(one({ startedBy: by }), told, started())?.startedBy).toBe('here');
    },
  );

  it.each<[Recovery['startedBy'], own: boolean, attack: boolean]>([
    ['here', true, false],
    ['person', true, false],
    ['foreign', false, true],
    ['unknown', false, false],
  ])('%s: their own %j, an attack %j', (by, own, attack) => {
    expect(isOwn(one({ startedBy: by }))).toBe(own);
    expect(isAttack(one({ startedBy: by }))).toBe(attack);
  });
});

describe('one that was seen while the vault was locked', () => {
  const unclear = one({ startedBy: 'unknown', named: true });

  it.each<Recovery['startedBy']>(['here', 'person', 'foreign'])('is %s where the vault knows it so', (by) => {
    expect(asKept(unclear, one({ startedBy: by }))).toEqual({ ...unclear, startedBy: by });
  });

  it('is nobody’s here where the vault knows of none', () => {
    expect(asKept(unclear, undefined)).toEqual({ ...unclear, startedBy: 'foreign' });
  });

  it.each([
    [0, true, 'person'],
    [65 * minute, true, 'person'],
    [65 * minute + 1, true, 'foreign'],
    [-9 * hour, true, 'person'],
    // An end that was only reckoned tells no two apart.
    [9 * hour, false, 'person'],
  ])('and ends %i ms later than the vault’s, named as an instant: %j, is %s', (later, named, by) => {
    const { named: _, ...reckoned } = unclear;
    const seen = { ...(named ? unclear : reckoned), dueAt: due + later };
    expect(asKept(seen, one({ startedBy: 'person' })).startedBy).toBe(by);
  });

  it.each<Recovery['startedBy']>(['here', 'person'])('stays as it is where it is known to be %s', (by) => {
    const own = one({ startedBy: by, named: true });
    fc.assert(
      fc.property(fc.constantFrom('here', 'person', 'foreign'), fc.integer(), (kept, later) => {
        expect(asKept(own, one({ startedBy: kept, dueAt: due - later }))).toEqual(own);
      }),
    );
    expect(asKept(own, undefined)).toEqual(own);
  });
});
