import type { PromptSeen } from '../messaging/page-contract.ts';
import type { SessionArea } from '../vault/session.ts';
import type { SeenPrompt } from './prompts.ts';

/** The last fill of a tab, and how many in a row its page did not take. */
interface LastFill {
  origin: string;
  path: string;
  nonce: string;
  at: number;
  /** The same prompt came back: counted once for each fill. */
  counted: boolean;
  refusals: number;
}

/** A prompt that comes back later has other reasons, ms. A new document may be another login: it has to come sooner. */
const soon = 90_000;
const soonAnew = 30_000;

function keyOf(tabId: number): string {
  return `last-fill:${tabId}`;
}

function isLastFill(value: unknown): value is LastFill {
  if (typeof value !== 'object' || value === null) return false;
  const has = (name: keyof LastFill, type: string) =>
    name in value && typeof (value as LastFill)[name] === type; // looked at just here
  return (
    ['origin', 'path', 'nonce'].every((name) => has(name as keyof LastFill, 'string')) && // names of LastFill
    has('at', 'number') &&
    has('counted', 'boolean') &&
    has('refusals', 'number')
  );
}

async function lastFill(session: SessionArea, tabId: number): Promise<LastFill | null> {
  const kept = await session.get(keyOf(tabId));
  return isLastFill(kept) ? kept : null;
}

/** A code was given to a document. */
export async function noteFill(session: SessionArea, prompt: SeenPrompt, now: number): Promise<void> {
  const { origin, seen, tabId } = prompt;
  const before = await lastFill(session, tabId);
  const goesOn = before?.origin === origin && before.path === seen.path && now - before.at <= soon;
  const { path, nonce } = seen;
  const refusals = goesOn ? before.refusals : 0;
  await session.set(keyOf(tabId), {
    origin,
    path,
    nonce,
    at: now,
    counted: false,
    refusals,
  } satisfies LastFill);
}

/**
 * How many codes in a row the page did not take: the same prompt, at the same address, stands there again soon after a
 * fill, in a new document or with its fields emptied. A page that shows anything else has taken the code.
 */
export async function countRefusals(session: SessionArea, prompt: SeenPrompt, now: number): Promise<number> {
  const { seen, origin, tabId } = prompt;
  const last = await lastFill(session, tabId);
  if (last === null) return 0;
  if (last.origin !== origin || !asksAgain(last, seen) || now - last.at > soon) {
    await session.remove(keyOf(tabId));
    return 0;
  }
  const anew = seen.nonce !== last.nonce && !seen.openedAnew && now - last.at <= soonAnew;
  const back = seen.emptied || anew;
  if (!back || last.counted) return last.refusals;
  await session.set(keyOf(tabId), { ...last, counted: true, refusals: last.refusals + 1 } satisfies LastFill);
  return last.refusals + 1;
}

/** The count as it stands, for a view: looking changes nothing. */
export async function refusalsIn(session: SessionArea, { origin, seen, tabId }: SeenPrompt): Promise<number> {
  const last = await lastFill(session, tabId);
  return last?.origin === origin && asksAgain(last, seen) ? last.refusals : 0;
}

function asksAgain(last: LastFill, seen: PromptSeen): boolean {
  return seen.waitsFor === 'totp' && seen.path === last.path;
}

export async function forgetFill(session: SessionArea, tabId: number): Promise<void> {
  await session.remove(keyOf(tabId));
}
