import type { Actor, MemberRefusal } from './member-changes.ts';
import { mayTouch } from './member-changes.ts';
import { findMember } from './members.ts';
import { type Asked, requestRecovery } from './recovery-requests.ts';
import type { Site } from './site.ts';
import { logAct } from './team-log.ts';

/**
 * Begins a recovery for a member: they, and nobody else, are mailed the link that starts its 24-hour delay. The manager
 * turns nothing off and learns nothing; the member still needs the password to log in afterwards.
 */
export function startReset(
  site: Site,
  actor: Actor,
  memberId: number,
  origin: string,
): MemberRefusal | Asked['kind'] {
  return site.database
    .transaction((): MemberRefusal | Asked['kind'] => {
      const refusal = mayTouch(site, actor, memberId);
      const member = findMember(site, memberId);
      if (refusal || !member) return refusal ?? 'no-such-member';
      if (member.state !== 'on' || actor.id === memberId) return 'not-now';
      const { kind } = requestRecovery(site, member, origin);
      if (kind === 'mailed') logAct(site, actor.email, 'reset-started', { subject: member.email });
      return kind;
    })
    .immediate();
}
