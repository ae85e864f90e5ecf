import type { Empty } from '../page-contract.ts';
import { bytes, type Guard, shape, text } from '../shapes.ts';
import type { PasskeyCall, RecoveryDraft, UnlockAnswer, Way, WayAnswer } from '../vault-views.ts';
import { empty, password } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** What opens the vault: password, recovery key, passkey, or nothing. */
export interface WayMessages {
  /** What opens the vault, locked or not. */
  'way.list': Message<'extension', Empty, { ways: Way[] }>;
  /** Another password, or the first one of a vault that opened by itself. */
  'way.password': Message<'extension', { current: string; next: string }, WayAnswer>;
  /** The vault opens by itself from now on; the password and all else that opened it go. */
  'way.device': Message<'extension', { password: string }, WayAnswer>;
  /** A new password by the recovery key, for a vault whose password is forgotten. */
  'way.recover': Message<'extension', { words: string; next: string }, WayAnswer>;
  /** A new recovery key to write down. Shown to nobody again, and good only after `recovery.keep`. */
  'recovery.draw': Message<'extension', Empty, RecoveryDraft>;
  'recovery.keep': Message<'extension', { password: string; words: string }, WayAnswer>;
  'recovery.remove': Message<'extension', { password: string }, WayAnswer>;
  /** Locked or not; null where no passkey opens the vault. */
  'passkey.ask': Message<'extension', Empty, { call: PasskeyCall | null }>;
  /** `output` is what the authenticator made of the salt. Like a password it is used and kept nowhere. */
  'passkey.unlock': Message<'extension', { credential: number[]; output: number[] }, UnlockAnswer>;
  /** Takes the place of the passkey before. */
  'passkey.keep': Message<
    'extension',
    { password: string; credential: number[]; salt: number[]; output: number[] },
    WayAnswer
  >;
  'passkey.remove': Message<'extension', { password: string }, WayAnswer>;
}

const bytes32: Guard<number[]> = bytes(32, 32);
/** WebAuthn lets no name of a passkey be longer. */
const credential = bytes(1, 1_023);

export const ways: Chapter<WayMessages> = {
  'way.list': fromExtension(empty),
  'way.password': fromExtension(shape({ current: password, next: password })),
  'way.device': fromExtension(shape({ password })),
  'way.recover': fromExtension(shape({ words: text(2_000), next: password })),
  'recovery.draw': fromExtension(empty),
  'recovery.keep': fromExtension(shape({ password, words: text(2_000) })),
  'recovery.remove': fromExtension(shape({ password })),
  'passkey.ask': fromExtension(empty),
  'passkey.unlock': fromExtension(shape({ credential, output: bytes32 })),
  'passkey.keep': fromExtension(
    shape({
      password,
      credential,
      salt: bytes32,
      output: bytes32,
    }),
  ),
  'passkey.remove': fromExtension(shape({ password })),
};
