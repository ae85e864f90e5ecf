import type { TickedBy } from '../core/trusted-device.ts';
import type { Deps } from './deps.ts';
import type { SeenPrompt } from './prompts.ts';
import { enterTrust, enterWaiting, noteAskedAgain } from './trusted-devices.ts';

/** A login in one tab whose prompt has a trust box: what is known of it until it went through or was left. */
interface TrustLogin {
  origin: string;
  username: string;
  /** The document in which the site asked. */
  nonce: string;
  at: number;
  /** How long the page's words say; null where they name no time. */
  minutes: number | null;
  ticked: boolean;
  /** Whose code was filled, and who had the box ticked by that; null where neither was. */
  accountId: string | null;
  tickedBy: TickedBy | null;
}

/** A login that is not through by then was left, ms. */
const patience = 15 * 60_000;

function keyOf(tabId: number): string {
  return `trust-login:${tabId}`;
}

async function loginIn({ session }: Deps, tabId: number): Promise<TrustLogin | null> {
  const kept = await session.get(keyOf(tabId));
  return typeof kept === 'object' && kept !== null ? (kept as TrustLogin) : null; // written below alone
}

/**
 * Follows what a tab shows: a prompt with a box, ticked or not, and then that it is gone. A page that asks for a code or a
 * password has let nobody in. A private window is no device that a site knows later: it says nothing of this one.
 */
export async function followLogin(deps: Deps, { origin, seen, tabId, isPrivate }: SeenPrompt): Promise<void> {
  if (isPrivate) return;
  if (seen.waitsFor === null && !seen.asksLogin) return loginThrough(deps, tabId, origin);
  if (!seen.trustBox || seen.waitsFor === null) return;
  const before = await loginIn(deps, tabId);
  const goesOn = before?.origin === origin && deps.now() - before.at <= patience;
  const login: TrustLogin = {
    origin,
    username: seen.username,
    nonce: seen.nonce,
    at: goesOn ? before.at : deps.now(),
    minutes: seen.trustMinutes,
    ticked: seen.trustTicked,
    accountId: goesOn ? before.accountId : null,
    tickedBy: goesOn ? before.tickedBy : null,
  };
  await deps.session.set(keyOf(tabId), login);
  await enterWaiting(deps);
  await noteAskedAgain(deps, origin, seen.username);
}

/** A code was given to a prompt; `tickedBy` = who wants its box ticked, null = nobody. */
export async function noteLoginFill(
  deps: Deps,
  { tabId, origin }: SeenPrompt,
  accountId: string,
  tickedBy: TickedBy | null,
): Promise<void> {
  const login = await loginIn(deps, tabId);
  if (login?.origin === origin) {
    await deps.session.set(keyOf(tabId), {
      ...login,
      accountId,
      tickedBy,
      // The page may be gone before it tells of the box that is ticked for it now.
      ticked: login.ticked || tickedBy !== null,
    } satisfies TrustLogin);
  }
}

/** The fill's receipt says that the box is not ticked: what was taken for granted is taken back. */
export async function noteTick(deps: Deps, { tabId, origin, seen }: SeenPrompt): Promise<void> {
  const login = await loginIn(deps, tabId);
  if (login === null || login.origin !== origin || login.tickedBy === null) return;
  await deps.session.set(keyOf(tabId), {
    ...login,
    tickedBy: null,
    ticked: seen.trustTicked,
  } satisfies TrustLogin);
}

/** A tab shows a page that only those see who are let in. */
export async function loginThrough(deps: Deps, tabId: number, origin: string): Promise<void> {
  const login = await loginIn(deps, tabId);
  if (login === null) return;
  await forgetLogin(deps.session, tabId);
  const { username, accountId, minutes, ticked, tickedBy, at } = login;
  if (login.origin !== origin || !ticked || deps.now() - at > patience) return;
  const name = username || (await accountName(deps, accountId));
  const by = tickedBy ?? 'person';
  await enterTrust(deps, { origin, username: name, accountId, at: deps.now(), minutes, tickedBy: by });
}

/** Where the prompt named nobody, the account that was filled does. */
async function accountName({ vault }: Deps, accountId: string | null): Promise<string> {
  if (accountId === null || (await vault.status()).state !== 'unlocked') return '';
  return (await vault.list()).find(({ id }) => id === accountId)?.account ?? '';
}

export async function forgetLogin(session: Deps['session'], tabId: number): Promise<void> {
  await session.remove(keyOf(tabId));
}
