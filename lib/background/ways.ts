import { AppError } from '../core/errors.ts';
import { checkNewPassword } from '../core/password.ts';
import type { Bytes } from '../crypto/bytes.ts';
import { fromWords, toWords } from '../crypto/recovery-words.ts';
import type { Secret } from '../crypto/slots.ts';
import type { RequestOf } from '../messaging/contract.ts';
import type { RecoveryDraft, Way, WayAnswer } from '../messaging/vault-views.ts';
import { encodeQr } from '../qr/encode.ts';
import type { WaysChange } from '../vault/ways.ts';
import { wrongPassword } from './activity.ts';
import { carryWaiting } from './carry-waiting.ts';
import type { Deps } from './deps.ts';
import { inDraftTurn } from './draft-store.ts';
import { guess } from './guesses.ts';
import { mustBeAllowed } from './policy.ts';
import { followWays } from './sync.ts';
import { refreshPages } from './tabs.ts';

export async function listWays(deps: Deps): Promise<{ ways: Way[] }> {
  return { ways: await deps.vault.ways() };
}

/** Also gives a password to a vault that had none; `current` is then of no account. */
export async function changePassword(
  deps: Deps,
  { current, next }: RequestOf<'way.password'>,
): Promise<WayAnswer> {
  checkNew(next);
  return changeWays(deps, current, { password: next });
}

/** Throws `policy-forbids` where the organisation asks for a password. */
export async function openWithoutPassword(
  deps: Deps,
  { password }: RequestOf<'way.device'>,
): Promise<WayAnswer> {
  await mustBeAllowed(deps, (policy) => policy.passwordRequired);
  return changeWays(deps, password, { password: null });
}

/** A forgotten password: the recovery key opens the vault, and a new password is set in the same breath. */
export async function recoverVault(
  deps: Deps,
  { words, next }: RequestOf<'way.recover'>,
): Promise<WayAnswer> {
  checkNew(next);
  return changeWays(deps, await keyOf(words), { password: next });
}

/** Draws a recovery key and keeps nothing of it: it is good only once the person has given it back by `keepRecovery`. */
export async function drawRecovery(deps: Deps): Promise<RecoveryDraft> {
  const words = await toWords(deps.vault.drawRecoveryKey());
  return { words, modules: encodeQr(words.join(' ')) };
}

export async function keepRecovery(
  deps: Deps,
  { password, words }: RequestOf<'recovery.keep'>,
): Promise<WayAnswer> {
  return changeWays(deps, password, { recovery: await keyOf(words) });
}

export async function removeRecovery(
  deps: Deps,
  { password }: RequestOf<'recovery.remove'>,
): Promise<WayAnswer> {
  return changeWays(deps, password, { recovery: null });
}

/** Changes what opens the vault, and tells whoever must know. */
export async function changeWays(deps: Deps, given: Secret, what: WaysChange): Promise<WayAnswer> {
  const change = () =>
    inDraftTurn(() => deps.vault.changeWays(given, what, (reseal) => carryWaiting(deps, reseal)));
  // Nobody guesses 256 bits.
  const isGuess = typeof given === 'string';
  const result = await (isGuess ? guess(deps, (answer) => answer === 'wrong-secret', change) : change());
  if (result === 'wrong-secret') await wrongPassword(deps);
  if (result === 'changed') {
    await followWays(deps, given, what);
    await refreshPages(deps);
  }
  return { result, status: await deps.vault.status() };
}

function checkNew(password: string): void {
  const fault = checkNewPassword(password);
  if (fault !== null) throw new AppError(fault);
}

async function keyOf(words: string): Promise<Bytes> {
  const key = await fromWords(words);
  if (key === null) throw new AppError('recovery-mistyped');
  return key;
}
