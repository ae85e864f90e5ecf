import type { VaultStatus } from '../../core/types.ts';
import type { Empty } from '../page-contract.ts';
import { orNull, shape, text, whole } from '../shapes.ts';
import type { RescueAnswer, SealedVault, UndoPreview, UndoView, UnlockAnswer } from '../vault-views.ts';
import { empty, password } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** The vault as a whole, and going back to what it was. */
export interface VaultMessages {
  'vault.status': Message<'extension', Empty, VaultStatus>;
  /** `password: null` chooses the device slot: no password, and whoever reads the browser profile reads the codes. */
  'vault.create': Message<'extension', { password: string | null }, VaultStatus>;
  'vault.unlock': Message<'extension', { password: string }, UnlockAnswer>;
  'vault.lock': Message<'extension', Empty, VaultStatus>;
  /** Gives up on what waits for a key to be made of a password: it answers `stopped` and has changed nothing. */
  'vault.stop': Message<'extension', Empty, Empty>;
  /** Brings the vault back from its second copy. Without a password only where the database is empty. */
  'vault.rescue': Message<'extension', { password: string | null }, RescueAnswer>;
  /** Goes on with a vault that is older than it was. */
  'vault.keepThis': Message<'extension', Empty, VaultStatus>;
  /** The whole vault, sealed as it is: it opens by what opens the vault. */
  'vault.sealed': Message<'extension', Empty, SealedVault>;
  /** Removes the vault and all its copies. Asked only after the person typed that it shall. */
  'vault.startAgain': Message<'extension', Empty, VaultStatus>;
  /** The accounts as they were before an import, a removal, a change of password: for 30 days. */
  'undo.list': Message<'extension', Empty, UndoView>;
  'undo.preview': Message<'extension', { id: number }, UndoPreview>;
  /** `print` of the preview that was agreed to: else `undo-changed`; null = the point takes back one thing alone, whatever else there is. */
  'undo.do': Message<'extension', { id: number; print: string | null }, Empty>;
  /** From when on a password is tried again, after too many wrong ones in a row; ms since 1970, null = at once. */
  'vault.guesses': Message<'extension', Empty, { nextAt: number | null }>;
}

export const vault: Chapter<VaultMessages> = {
  'vault.status': fromExtension(empty),
  'vault.create': fromExtension(shape({ password: orNull(password) })),
  'vault.unlock': fromExtension(shape({ password })),
  'vault.lock': fromExtension(empty),
  'vault.stop': fromExtension(empty),
  'vault.rescue': fromExtension(shape({ password: orNull(password) })),
  'vault.keepThis': fromExtension(empty),
  'vault.sealed': fromExtension(empty),
  'vault.startAgain': fromExtension(empty),
  'undo.list': fromExtension(empty),
  'undo.preview': fromExtension(shape({ id: whole(0, Number.MAX_SAFE_INTEGER) })),
  'undo.do': fromExtension(shape({ id: whole(0, Number.MAX_SAFE_INTEGER), print: orNull(text(64)) })),
  'vault.guesses': fromExtension(empty),
};
