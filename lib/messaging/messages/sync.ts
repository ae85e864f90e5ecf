import type { SyncStanding } from '../../core/sync-standing.ts';
import type { Empty } from '../page-contract.ts';
import { shape, truth } from '../shapes.ts';
import type { FileSecret } from '../vault-views.ts';
import { fileSecret } from './backups.ts';
import { empty, password } from './common.ts';
import type { Chapter, Message } from './message.ts';
import { fromExtension } from './message.ts';

/** Several browsers in step, by what the browser itself carries between its installations. */
export interface SyncMessages {
  /** Looks, and brings in step where it is on. */
  'sync.read': Message<'extension', Empty, SyncStanding>;
  /** Turns it on, or tells the others of a new password. `replace` = what another vault shares there gives way. */
  'sync.begin': Message<'extension', { password: string; replace: boolean }, SyncAnswer>;
  /** Joins what is shared there, by what opens that. */
  'sync.join': Message<'extension', { by: FileSecret }, SyncAnswer>;
  /** Turns it off, here or everywhere. Accounts stay where they are. */
  'sync.end': Message<'extension', { forAll: boolean }, SyncAnswer>;
}

export interface SyncAnswer {
  /** `found` = another vault is shared there; `nothing` = none is; `later` = the browser takes no more just now. */
  result: 'done' | 'wrong-password' | 'found' | 'nothing' | 'later';
  standing: SyncStanding;
}

export const sync: Chapter<SyncMessages> = {
  'sync.read': fromExtension(empty),
  'sync.begin': fromExtension(shape({ password, replace: truth })),
  'sync.join': fromExtension(shape({ by: fileSecret })),
  'sync.end': fromExtension(shape({ forAll: truth })),
};
