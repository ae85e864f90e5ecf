import { fixDeadline, graceMs, settleAllReminders } from './grace.ts';
import { revoke } from './revocation.ts';
import type { Site } from './site.ts';
import { standingOf } from './standing.ts';
import { logAct } from './team-log.ts';

/** What a team can ask of all its members. */
export type Policy = 'require-two-factor' | 'no-trusted-devices';

/** Why a policy was not changed: not a manager, or no 2FA of one's own to ask it of others with. */
export type PolicyRefusal = 'not-a-manager' | 'no-two-factor';

/** What turning the requirement on would do, as of now. */
export interface Forecast {
  readonly members: number;
  readonly withoutTwoFactor: number;
  /** Of those, members whose days ran out under an earlier requirement: they would be locked out at once. */
  readonly lockedAtOnce: number;
  /** When the first and the last of the others would be; undefined when there are none. */
  readonly ahead: { readonly first: number; readonly last: number } | undefined;
}

const logged = {
  'require-two-factor': { on: 'two-factor-required', off: 'two-factor-not-required' },
  'no-trusted-devices': { on: 'trust-forbidden', off: 'trust-allowed' },
} as const;

/** Since when a policy is on, in milliseconds; undefined while it is off. */
export function policySince(site: Site, policy: Policy): number | undefined {
  return site.database
    .prepare<[Policy], number>('SELECT since FROM team_policies WHERE policy = ?')
    .pluck()
    .get(policy);
}

/** Whether devices may be trusted at all. Asked in the transaction that would trust one. */
export function mayTrustDevices(site: Site): boolean {
  return policySince(site, 'no-trusted-devices') === undefined;
}

/**
 * Turns a policy on or off for the whole team, with all that comes with it: deadlines and reminders, or the end of all
 * trust and of all logins that wait for a code. Whoever turns the requirement on must have 2FA on, so that there is
 * always one manager whom it does not lock out. Doing it twice does nothing the second time.
 */
export function setPolicy(
  site: Site,
  actor: { readonly id: number; readonly email: string },
  policy: Policy,
  on: boolean,
): PolicyRefusal | 'done' {
  return site.database
    .transaction((): PolicyRefusal | 'done' => {
      if (!standingOf(site, actor.id).mayManage) return 'not-a-manager';
      if (policy === 'require-two-factor' && on && !isProtected(site, actor.id)) return 'no-two-factor';
      const { changes } = on
        ? site.database
            .prepare('INSERT OR IGNORE INTO team_policies (policy, since) VALUES (?, ?)')
            .run(policy, site.now())
        : site.database.prepare('DELETE FROM team_policies WHERE policy = ?').run(policy);
      if (changes === 0) return 'done';
      if (policy === 'require-two-factor') {
        fixDeadline(site);
        settleAllReminders(site);
      } else if (on) endAllTrust(site);
      logAct(site, actor.email, logged[policy][on ? 'on' : 'off']);
      return 'done';
    })
    .immediate();
}

function isProtected(site: Site, accountId: number): boolean {
  return site.database.prepare('SELECT 1 FROM two_factor WHERE account_id = ?').get(accountId) !== undefined;
}

const concerned = `FROM members LEFT JOIN two_factor USING (account_id)
  WHERE kind IS NULL AND joined_at IS NOT NULL AND left_at IS NULL`;

function endAllTrust(site: Site): void {
  const ids = site.database
    .prepare<[], number>('SELECT account_id FROM trusted_devices UNION SELECT account_id FROM challenges')
    .pluck()
    .all();
  for (const id of ids) revoke(site, id, 'trust-forbidden');
}

/** What would happen if the requirement were turned on now. */
export function forecast(site: Site): Forecast {
  const row = site.database
    .prepare<
      [{ now: number; fresh: number }],
      { withoutTwoFactor: number; lockedAtOnce: number; first: number | null; last: number | null }
    >(
      `SELECT count(*) AS withoutTwoFactor, count(*) FILTER (WHERE ends <= @now) AS lockedAtOnce,
         min(ends) FILTER (WHERE ends > @now) AS first, max(ends) FILTER (WHERE ends > @now) AS last
       FROM (SELECT coalesce(deadline, @fresh) AS ends ${concerned})`,
    )
    .get({ now: site.now(), fresh: site.now() + graceMs });
  const members = site.database
    .prepare<[], number>('SELECT count(*) FROM members WHERE joined_at IS NOT NULL AND left_at IS NULL')
    .pluck()
    .get();
  if (!row || members === undefined) throw new Error('Counting always gives a row.');
  const { withoutTwoFactor, lockedAtOnce, first, last } = row;
  const ahead = first === null || last === null ? undefined : { first, last };
  return { members, withoutTwoFactor, lockedAtOnce, ahead };
}
