import { AppError, codeOf, type ErrorCode } from '../core/errors.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { PasskeyCall } from '../messaging/vault-views.ts';
import { tryAsk } from './asking.ts';
import { goToTab, roomy } from './tab-page-state.ts';
import { takeUnlock } from './unlock-state.ts';
import { type Outcome, takeWays } from './ways-state.ts';

/** What an authenticator made, before it is kept. */
export type NewPasskey = Omit<RequestOf<'passkey.keep'>, 'password'>;

/** The browser's own questions about passkeys. */
interface Authenticator {
  make(name: string): Promise<NewPasskey>;
  use(call: PasskeyCall): Promise<RequestOf<'passkey.unlock'>>;
}

let authenticator = (): Promise<Authenticator> => Promise.reject(new AppError('passkey-nowhere'));

/** Names the one who asks the authenticator; fetched when it is needed. */
export function whenPasskeyIsUsed(fetchIt: () => Promise<Authenticator>): void {
  authenticator = fetchIt;
}

/**
 * Unlocks by the passkey. The browser's question takes the focus, and a popup that loses it is closed: there, the page in
 * a tab is opened to ask it. Answers with what stood against it, or null.
 */
export async function unlockByPasskey(): Promise<ErrorCode | null> {
  if (!roomy.peek()) {
    await goToTab('unlock');
    return null;
  }
  const asked = await tryAsk('passkey.ask', {});
  if (!asked.ok) return asked.code;
  const { call } = asked.value;
  if (call === null) return 'passkey-other';
  const proof = await tryIt(async () => (await authenticator()).use(call));
  if (typeof proof === 'string') return proof;
  const result = takeUnlock(await tryAsk('passkey.unlock', proof));
  if (result === 'unlocked') return null;
  return result === 'wrong-password' ? 'passkey-other' : result;
}

/** Has a passkey made, which opens nothing before it is kept. Answers with it or with what stood against it. */
export function makePasskey(name: string): Promise<NewPasskey | ErrorCode> {
  return tryIt(async () => (await authenticator()).make(name));
}

export async function keepPasskey(password: string, made: NewPasskey): Promise<Outcome> {
  return takeWays(await tryAsk('passkey.keep', { password, ...made }), 'passkey-made');
}

export async function removePasskey(password: string): Promise<Outcome> {
  return takeWays(await tryAsk('passkey.remove', { password }), 'passkey-removed');
}

async function tryIt<T>(task: () => Promise<T>): Promise<T | ErrorCode> {
  try {
    return await task();
  } catch (error) {
    return codeOf(error);
  }
}
