import { waitingCodesKey } from './backup-codes-stash.ts';
import type { Deps } from './deps.ts';
import { sealedDraftKeys } from './draft-store.ts';
import { courseKeys } from './team-course.ts';

/** Turns what the vault's old key sealed into what its new one seals; null for what the old one did not seal. */
type Reseal = (sealed: string) => Promise<string | null>;

/**
 * Seals anew all that the vault sealed for the session's memory, after its key was changed: accounts and backup codes that
 * nobody has said yes to, and a list of members on its way. To be done in a turn of the drafts.
 */
export async function carryWaiting({ session }: Pick<Deps, 'session'>, reseal: Reseal): Promise<void> {
  for (const key of [...sealedDraftKeys, waitingCodesKey, ...(await courseKeys(session))]) {
    const kept = await session.get(key);
    const anew = await carried(kept, reseal);
    if (anew !== null) await session.set(key, anew);
  }
}

/** Either a sealed text, or one as `sealed` among facts that need no seal. */
async function carried(kept: unknown, reseal: Reseal): Promise<unknown> {
  if (typeof kept === 'string') return reseal(kept);
  if (typeof kept !== 'object' || kept === null || !('sealed' in kept)) return null;
  const sealed = typeof kept.sealed === 'string' ? await reseal(kept.sealed) : null;
  return sealed === null ? null : { ...kept, sealed };
}
