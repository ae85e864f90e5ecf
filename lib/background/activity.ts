import { AppError, codeOf } from '../core/errors.ts';
import { readPolicy } from '../core/policy.ts';
import type { ActivityView } from '../messaging/views.ts';
import type { Done } from '../vault/log.ts';
import type { Deps } from './deps.ts';

const triesKey = 'wrong-passwords';
const policyKey = 'policy.seen';
/** Wrong passwords that are told after the next unlocking: the newest. */
const mostTries = 100;

/** Notes what was done. What cannot be noted (a full disk, a locked vault) undoes nothing of it. */
export async function note(deps: Deps, done: readonly Done[]): Promise<boolean> {
  try {
    await deps.vault.note(done);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
}

/** A locked vault can note nothing, so wrong passwords wait outside it, as times and nothing more. */
export async function wrongPassword(deps: Deps): Promise<void> {
  await deps.kept.set(triesKey, [...(await triesSoFar(deps)), deps.now()].slice(-mostTries));
}

async function triesSoFar({ kept }: Deps): Promise<number[]> {
  const times = await kept.get(triesKey);
  return Array.isArray(times) ? times.filter((at) => Number.isSafeInteger(at) && at >= 0) : [];
}

/** The vault was unlocked: notes by which way, what was tried before, and what the organisation changed meanwhile. */
export async function unlocked(deps: Deps, act: 'unlocked' | 'passkey-used'): Promise<void> {
  const tries = (await triesSoFar(deps)).map((at): Done => ({ act: 'password-wrong', record: null, at }));
  if (await note(deps, [...tries, { act, record: null }])) await deps.kept.set(triesKey, []);
  await notePolicy(deps);
}

/** Notes once that the organisation asks for something else than the last time anybody looked. */
export async function notePolicy(deps: Deps): Promise<void> {
  const now = JSON.stringify((await deps.policy()).policy);
  const before = (await deps.kept.get(policyKey)) ?? JSON.stringify(readPolicy({}).policy);
  if (now === before) return;
  if (await note(deps, [{ act: 'policy-changed', record: null }])) await deps.kept.set(policyKey, now);
}

/** What was done, the newest first. `whole: false` = entries are missing or were changed, so none can be believed. */
export async function readActivity(deps: Deps): Promise<ActivityView> {
  const accounts = new Map((await deps.vault.list()).map((one) => [one.id, one]));
  try {
    const entries = (await deps.vault.activity()).map(({ act, at, record, origin = null }) => {
      const account = accounts.get(record ?? '');
      const name = account === undefined ? null : { issuer: account.issuer, account: account.account };
      return { act, at, account: name, origin };
    });
    return { entries: entries.reverse(), whole: true };
  } catch (error) {
    if (codeOf(error) !== 'vault-damaged') throw error;
    return { entries: [], whole: false };
  }
}
