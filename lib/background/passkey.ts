import type { RequestOf } from '../messaging/contract.ts';
import type { PasskeyCall, UnlockAnswer, WayAnswer } from '../messaging/vault-views.ts';
import type { Deps } from './deps.ts';
import { unlockBy } from './lock.ts';
import { changeWays } from './ways.ts';

/** What the authenticator is to be asked at unlocking: nothing secret, the vault may be locked. */
export async function askPasskey(deps: Deps): Promise<{ call: PasskeyCall | null }> {
  const passkey = await deps.vault.passkey();
  return { call: passkey && { credential: [...passkey.credential], salt: [...passkey.salt] } };
}

export function unlockByPasskey(
  deps: Deps,
  { credential, output }: RequestOf<'passkey.unlock'>,
): Promise<UnlockAnswer> {
  return unlockBy(deps, { credential: Uint8Array.from(credential), output: Uint8Array.from(output) });
}

export function addPasskey(
  deps: Deps,
  { password, credential, salt, output }: RequestOf<'passkey.keep'>,
): Promise<WayAnswer> {
  const passkey = {
    credential: Uint8Array.from(credential),
    salt: Uint8Array.from(salt),
    output: Uint8Array.from(output),
  };
  return changeWays(deps, password, { passkey });
}

export function removePasskey(deps: Deps, { password }: RequestOf<'passkey.remove'>): Promise<WayAnswer> {
  return changeWays(deps, password, { passkey: null });
}
