import type { PromptSeen } from '../messaging/page-contract.ts';
import type { SessionArea } from '../vault/session.ts';
import type { SeenPrompt } from './prompts.ts';

/** The last fill of a tab, and how many in a row its page did not take. */
interface LastFill {
  origin: string;
  path: string;
  /** What its page was: a page of another address that came of it is the same prompt only where it is of this kind. */
  kind: string;
  nonce: string;
  at: number;
  /** Since when nothing is asked for, as while a page shows that it works; 0 while something is. */
  goneAt: number;
  /** The same prompt came back: counted once for each fill. */
  counted: boolean;
  refusals: number;
}

/** A prompt that comes back later has other reasons, ms. A new document may be another login: it has to come sooner. */
const soon = 90_000;
const soonAnew = 30_000;
/** A page without any prompt for longer has gone on, ms. */
const longestGone = 15_000;

function keyOf(tabId: number): string {
  return `last-fill:${tabId}`;
}

async function lastFill(session: SessionArea, tabId: number): Promise<LastFill | null> {
  return ((await session.get(keyOf(tabId))) as LastFill | undefined) ?? null; // written below alone
}

/** A code was given to a document. */
export async function noteFill(session: SessionArea, prompt: SeenPrompt, now: number): Promise<void> {
  const { origin, seen, tabId } = prompt;
  const before = await lastFill(session, tabId);
  const goesOn = before?.origin === origin && before.path === seen.path && now - before.at <= soon;
  const { path, kind, nonce } = seen;
  const refusals = goesOn ? before.refusals : 0;
  await session.set(keyOf(tabId), {
    origin,
    path,
    kind,
    nonce,
    at: now,
    goneAt: 0,
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
  const goneTooLong = last.goneAt > 0 && now - last.goneAt > longestGone;
  if (last.origin !== origin || now - last.at > soon || goneTooLong) {
    await session.remove(keyOf(tabId));
    return 0;
  }
  if (seen.nonce === last.nonce && isNothing(seen)) {
    if (last.goneAt === 0) await session.set(keyOf(tabId), { ...last, goneAt: now } satisfies LastFill);
    return 0;
  }
  const answered = isAnswerTo(last, seen);
  if (!asksAgain(last, seen) && !answered) {
    await session.remove(keyOf(tabId));
    return 0;
  }
  const anew = seen.nonce !== last.nonce && (answered || !seen.openedAnew) && now - last.at <= soonAnew;
  const back = (seen.emptied || anew) && !last.counted;
  const refusals = last.refusals + (back ? 1 : 0);
  if (back || last.goneAt > 0) {
    const counted = last.counted || back;
    await session.set(keyOf(tabId), {
      ...last,
      path: seen.path,
      counted,
      refusals,
      goneAt: 0,
    } satisfies LastFill);
  }
  return refusals;
}

/** A page that shows no more than that it works, if that: it lists nothing, and asks for nothing. */
function isNothing({ kind, waitsFor, listed, asksLogin }: PromptSeen): boolean {
  return kind === 'none' && waitsFor === null && listed === 0 && !asksLogin;
}

/** The same kind of prompt at another address, which the prompt that was filled led to: its form was sent there, and came back. */
function isAnswerTo(last: LastFill, { kind, waitsFor, path, cameFrom, nonce }: PromptSeen): boolean {
  const leads = path !== last.path && cameFrom === last.path && nonce !== last.nonce;
  return leads && waitsFor === 'totp' && kind === last.kind;
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
