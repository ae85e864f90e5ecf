// @vitest-environment node
import { afterEach, beforeEach, expect, test } from 'vitest';
import { figure } from '../../figures/figure.ts';
import { pendingAuthenticator, startEnrolment } from '../rules/authenticators.ts';
import { backupCodesLeft } from '../rules/backup-codes.ts';
import { findChallenge, openChallenge } from '../rules/challenges.ts';
import { revocations, revoke, type SecurityEvent } from '../rules/revocation.ts';
import { factorsOf } from '../rules/second-factor.ts';
import { findSession, openSession } from '../rules/sessions.ts';
import { listTrusted, trustDevice } from '../rules/trusted-devices.ts';
import { turnTwoFactorOff } from '../rules/two-factor.ts';
import { type Bench, startBench } from './test-visitor.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
});
afterEach(() => bench.helpkit.stop());

/** What a member has of each thing that can be taken away, read afresh each time it is asked for. */
function belongings(accountId: number) {
  const { site } = bench.helpkit;
  const tokens = {
    here: openSession(site, accountId, 'proof'),
    other: openSession(site, accountId, 'trust'),
    challenge: openChallenge(site, accountId),
  };
  trustDevice(site, accountId, 'A browser');
  startEnrolment(site, accountId);
  return {
    here: () => findSession(site, tokens.here),
    left: () => ({
      here: findSession(site, tokens.here) !== undefined,
      others: findSession(site, tokens.other) !== undefined,
      trust: listTrusted(site, accountId).length > 0,
      challenges: findChallenge(site, tokens.challenge) !== undefined,
      backupCodes: backupCodesLeft(site, accountId, 'active') !== undefined,
      enrolment: pendingAuthenticator(site, accountId) !== undefined,
    }),
  };
}

const all = { here: true, others: true, trust: true, challenges: true, backupCodes: true, enrolment: true };

/** What is left after each event, written down from the rules and not from the code. */
const wanted: Readonly<Record<SecurityEvent, typeof all>> = {
  'password-changed': { ...all, others: false, trust: false, challenges: false, enrolment: false },
  'email-changed': { ...all, others: false, trust: false, challenges: false, enrolment: false },
  'factor-renewed': { ...all, others: false, trust: false, challenges: false, backupCodes: false },
  'two-factor-off': {
    here: true,
    others: false,
    trust: false,
    challenges: false,
    backupCodes: false,
    enrolment: false,
  },
  'recovery-done': {
    here: false,
    others: false,
    trust: false,
    challenges: false,
    backupCodes: false,
    enrolment: false,
  },
  'trust-forbidden': { ...all, trust: false, challenges: false },
  'left-team': { ...all, here: false, others: false, trust: false, challenges: false, enrolment: false },
};

test('each event takes away exactly what the matrix says, and nothing of another member', () => {
  const { site } = bench.helpkit;
  const { owner, agent } = bench.accounts;
  const wrong: string[] = [];
  // The keys of a record of exactly these names.
  const events = Object.keys(wanted) as SecurityEvent[];
  for (const event of events) {
    const mine = belongings(owner.account.id);
    const theirs = belongings(agent.account.id);
    site.database.exec('SAVEPOINT before');
    revoke(site, owner.account.id, event, mine.here());
    if (JSON.stringify(mine.left()) !== JSON.stringify(wanted[event])) wrong.push(event);
    if (JSON.stringify(theirs.left()) !== JSON.stringify(all)) wrong.push(`${event}: another member`);
    site.database.exec('ROLLBACK TO before');
    site.database.exec('RELEASE before');
  }
  figure({
    figure: 'events whose revocations are exactly those of the matrix',
    part: '2',
    requirement: 'security 17: 12 events x revocation matrix all exact',
    value: events.length - wrong.length,
    goal: Object.keys(revocations).length,
    holds: wrong.length === 0,
  });
  expect(wrong).toEqual([]);
  expect(events).toHaveLength(Object.keys(revocations).length);
});

test('an event outside of any session ends them all', () => {
  const mine = belongings(bench.accounts.owner.account.id);
  revoke(bench.helpkit.site, bench.accounts.owner.account.id, 'email-changed');
  expect(mine.left()).toMatchObject({ here: false, others: false });
});

test.each(['two-factor-off', 'recovery-done'] as const)('%s leaves no second factor', (event) => {
  const { site } = bench.helpkit;
  const { id } = bench.accounts.owner.account;
  const mine = belongings(id);
  expect(factorsOf(site, id)).toEqual(['app', 'backup-code']);
  turnTwoFactorOff(site, id, event, mine.here());
  expect(factorsOf(site, id)).toEqual([]);
  expect(mine.left()).toEqual(wanted[event]);
});
