import type { TickedBy } from '../core/trusted-device.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';

/** What to do with a prompt's trust box when its code is filled: `ask` = the person has to say. */
export type TrustWish = { tick: true; by: TickedBy } | { tick: false } | 'ask';

/**
 * Who wants the box of a prompt ticked.
 *
 * @param said what the person answered for this fill; null = was not asked
 */
export async function trustWish(
  deps: Deps,
  { seen, isPrivate }: SeenPrompt,
  said: boolean | null,
): Promise<TrustWish> {
  // The site forgets it with the window.
  if (isPrivate) return { tick: false };
  const { trustDevices } = await deps.preferences.read();
  if (trustDevices === 'never') return { tick: false };
  if (trustDevices === 'always') {
    const { policy } = await deps.policy();
    return { tick: true, by: policy.trustedDevices === 'always' ? 'organisation' : 'preference' };
  }
  if (!seen.trustBox || said === false) return { tick: false };
  return said === null ? 'ask' : { tick: true, by: 'person' };
}

/** The two answers, as entries that the badge lets a person choose: an account's id, and the answer behind it. */
export function trustChoices(accountId: string): { id: string; name: string }[] {
  return [
    { id: `${accountId}:trust`, name: '' },
    { id: `${accountId}:once`, name: '' },
  ];
}

/** What was chosen in the badge: an account, and perhaps the answer. */
export function readChoice(chosen: string | null): { accountId: string | null; said: boolean | null } {
  const [accountId = null, answer] = chosen?.split(':') ?? [];
  return { accountId, said: answer === undefined ? null : answer === 'trust' };
}
