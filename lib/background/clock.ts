import { type Correction, correctionFor, type Skew, silentSkew, skewOf } from '../core/skew.ts';
import type { PageCaller } from '../messaging/caller.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { Empty } from '../messaging/page-contract.ts';
import type { Deps } from './deps.ts';
import { seenPrompt } from './prompts.ts';

/** A sample that claims to be of another time than now says nothing of now. */
const oldest = 60_000;

function keyOf(origin: string): string {
  return `clock:${origin}`;
}

function isSkew(value: unknown): value is Skew {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'ahead' in value && Number.isFinite(value.ahead) && 'within' in value && Number.isFinite(value.within)
  );
}

async function skewAt(deps: Deps, origin: string): Promise<Skew | null> {
  const kept = await deps.session.get(keyOf(origin));
  return isSkew(kept) ? kept : null;
}

/** A page's engine looked at its own site's clock. */
export async function clockSampled(
  deps: Deps,
  sample: RequestOf<'clock.sampled'>,
  caller: PageCaller,
): Promise<Empty> {
  const skew = Math.abs(deps.now() - sample.receivedAt) > oldest ? null : skewOf(sample);
  if (skew !== null) await deps.session.set(keyOf(caller.origin), skew);
  return {};
}

/** The clock of an origin as the popup tells of it. */
export async function clockAt(
  deps: Deps,
  origin: string,
): Promise<{ clock: Correction; clockAhead: number | null }> {
  const [clock, skew] = await Promise.all([correctionAt(deps, origin), skewAt(deps, origin)]);
  return { clock, clockAhead: skew?.ahead ?? null };
}

/** How codes for an origin are corrected. Needs an open vault only for differences that were asked about. */
export async function correctionAt(deps: Deps, origin: string): Promise<Correction> {
  const skew = await skewAt(deps, origin);
  const large = skew !== null && Math.abs(skew.ahead) > silentSkew;
  const allowed = large ? (await deps.vault.site(origin)).skewAllowed : null;
  return correctionFor(skew, allowed);
}

/** The person saw how large the difference is, and said that codes for the tab's site shall follow it. */
export async function allowClock(deps: Deps, { tabId }: RequestOf<'clock.allow'>): Promise<Empty> {
  const prompt = await seenPrompt(deps.session, tabId);
  const skew = prompt === null ? null : await skewAt(deps, prompt.origin);
  if (prompt !== null && skew !== null) {
    await deps.vault.changeSite(prompt.origin, (site) => ({ ...site, skewAllowed: skew.ahead }));
  }
  return {};
}
