import { AppError, codeOf } from '../core/errors.ts';
import { type Policy, readPolicy } from '../core/policy.ts';
import type { ActivityView } from '../messaging/views.ts';
import type { Done } from '../vault/log.ts';
import type { Deps } from './deps.ts';

const triesKey = 'wrong-passwords';
const waitingKey = 'acts.waiting';
const policyKey = 'policy.seen';
/** Wrong passwords that are told after the next unlocking: the newest. */
const mostTries = 100;

/** Done to a vault that was locked, and told after the next unlocking. */
type LockedAct = 'copy-restored' | 'older-kept';

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

/** Notes what may be done to a locked vault, at once or after the next unlocking. */
export async function noteLocked(deps: Deps, act: LockedAct): Promise<void> {
  if (await note(deps, [{ act, record: null }])) return;
  const waiting = [...(await waitingActs(deps)), { act, at: deps.now() }];
  await deps.kept.set(waitingKey, waiting.slice(-mostTries));
}

/** Forgets what waits to be told: it was done to another vault. */
export async function forgetWaiting({ kept }: Deps): Promise<void> {
  await kept.set(triesKey, []);
  await kept.set(waitingKey, []);
}

async function waitingActs({ kept }: Deps): Promise<{ act: LockedAct; at: number }[]> {
  const waiting = await kept.get(waitingKey);
  const isOne = (one: { act?: unknown; at?: unknown }): boolean =>
    (one.act === 'copy-restored' || one.act === 'older-kept') && Number.isSafeInteger(one.at);
  return Array.isArray(waiting)
    ? waiting.filter((one) => typeof one === 'object' && one !== null && isOne(one))
    : [];
}

async function triesSoFar({ kept }: Deps): Promise<number[]> {
  const times = await kept.get(triesKey);
  return Array.isArray(times) ? times.filter((at) => Number.isSafeInteger(at) && at >= 0) : [];
}

/** The vault was unlocked: notes by which way, what was tried before, and what the organisation changed meanwhile. */
export async function unlocked(deps: Deps, act: 'unlocked' | 'passkey-used'): Promise<void> {
  const tries = (await triesSoFar(deps)).map((at): Done => ({ act: 'password-wrong', record: null, at }));
  const waiting = (await waitingActs(deps)).map((one): Done => ({ ...one, record: null }));
  const before = [...tries, ...waiting].sort((one, other) => (one.at ?? 0) - (other.at ?? 0));
  if (await note(deps, [...before, { act, record: null }])) {
    await deps.kept.set(triesKey, []);
    if (waiting.length > 0) await deps.kept.set(waitingKey, []);
  }
  await notePolicy(deps);
}

/** Notes once that the organisation asks for something else than the last time anybody looked. */
export async function notePolicy(deps: Deps): Promise<void> {
  const { policy } = await deps.policy();
  const now = JSON.stringify(policy);
  const kept = await deps.kept.get(policyKey);
  if (now === kept) return;
  const isNews = JSON.stringify({ ...policy, ...seenOf(kept, policy) }) !== now;
  if (!isNews || (await note(deps, [{ act: 'policy-changed', record: null }])))
    await deps.kept.set(policyKey, now);
}

/**
 * What was seen of the policy last, of what this version knows. An earlier version may have known fewer rules, or have
 * written them in another order: a rule that it did not know stood as it stands where nobody sets it.
 */
function seenOf(kept: unknown, known: Policy): { [rule: string]: unknown } {
  const before = parsed(kept);
  const unset: { [rule: string]: unknown } = { ...readPolicy({}).policy };
  return Object.fromEntries(Object.keys(known).map((rule) => [rule, before[rule] ?? unset[rule]]));
}

function parsed(kept: unknown): { [rule: string]: unknown } {
  try {
    return typeof kept === 'string' ? { ...JSON.parse(kept) } : {};
  } catch {
    return {};
  }
}

/** What was done, the newest first. `whole: false` = entries are missing or were changed, so none can be believed. */
export async function readActivity(deps: Deps): Promise<ActivityView> {
  const accounts = new Map((await deps.vault.list()).map((one) => [one.id, one]));
  try {
    const entries = (await deps.vault.activity()).map(({ act, at, record, origin = null, count = null }) => {
      const account = accounts.get(record ?? '');
      const name = account === undefined ? null : { issuer: account.issuer, account: account.account };
      return { act, at, account: name, count, origin };
    });
    return { entries: entries.reverse(), whole: true };
  } catch (error) {
    if (codeOf(error) !== 'vault-damaged') throw error;
    return { entries: [], whole: false };
  }
}
