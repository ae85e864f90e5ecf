import type { RandomBytes } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import type { VaultArea } from './area.ts';
import type { Migration } from './migrations.ts';
import type { SessionArea } from './session.ts';

/** What the vault needs of the world. */
export interface VaultWorld {
  /** ms since 1970. */
  now(): number;
  random: RandomBytes;
  session: SessionArea;
  /** Where the second copy goes. */
  area: VaultArea;
  databaseName?: string;
  /** How many bytes the browser would still keep; as many as are wanted, where this is left out. */
  room?(): Promise<number>;
  /** `navigator.locks`, so that all contexts of the extension take turns. */
  locks?: LockManager;
  autoLockMinutes(): number | Promise<number>;
  /** Strict: the unlocked key is kept in this worker's memory alone. Never, where this is left out. */
  memoryOnly?(): boolean | Promise<boolean>;
  /** Whether a vault without a password may open. It may, where this is left out. */
  mayOpenAlone?(): boolean | Promise<boolean>;
  /** Ends when the person has what an opened vault shows: what else is due then waits for it. At once, where this is left out. */
  quiet?(): Promise<void>;
  /** Called once a change is kept after which lists of accounts show something else. */
  listChanged?(): void;
  /** What leads from older schemas to the newest; ours, where this is left out. */
  migrations?: readonly Migration[];
  /** What new password slots cost to open. */
  kdf?: KdfCost;
}
