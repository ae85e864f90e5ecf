import type { ErrorCode } from '../core/errors.ts';
import { AppError } from '../core/errors.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import type { VaultArea } from './area.ts';
import { isOf } from './is-of.ts';
import type { PackedCopy, VaultCopy } from './mirror-copy.ts';
import type { Facts, Keyed } from './mirror-journal.ts';
import { openJournal } from './mirror-journal.ts';
import { floorOf, headName, nextName, readWitness, witnessName } from './mirror-layout.ts';
import type { SealedRow } from './schema.ts';
import { saysFull } from './store-errors.ts';
import type { From, SealedChange, StoredRows } from './stored.ts';
import type { Floor } from './witness.ts';

/**
 * A second copy of the vault in the browser's other store, sealed row by row as the database holds it, so that making it
 * asks for no key. A whole copy for each change would write a megabyte where there are a thousand accounts. Therefore a
 * journal: one copy (`base`) and behind it each change as a step of its own; restoring plays the steps. When there are
 * many, all but the last two are played into the base. So there are always the last three revisions, after the first few.
 *
 * A change is answered when both stores have it: a browser may throw one of them away, and then nothing that somebody was
 * told is kept may be in that one alone. A step that does not fit what lies there (the worker died between both stores) is
 * answered by a new base; steps are played into the base after the answer. The order is database, mirror, witness: what a
 * crash leaves is older than the database, never newer, and so never looks like a vault that was rolled back.
 */
export interface Mirror {
  /** The last state that is known outside of the database; null = none is. Read it before the database. */
  floor(): Promise<Floor | null>;
  /** The witness as it lies there; null = none that can be read. */
  witness(): Promise<SealedRow | null>;
  /** Takes a change over that is in the database. Never throws. `count` = how many records there are then. */
  follow(vault: Keyed, change: SealedChange, count: number): Promise<void>;
  /** Makes everything anew from what the database holds, and leaves nothing that lay there before, where it can be written. */
  copyAll(vault: Keyed, manifest: Facts): Promise<void>;
  /**
   * Another vault is about to take the place of the one that is there, or is not (null): until its copy is made, it is not
   * taken for one that somebody put there. Throws what the area throws.
   */
  announce(vaultId: string | null): Promise<void>;
  /** Whether the copy is of just this state. */
  isAt(state: From): Promise<boolean>;
  /** The last revisions, at most three, the newest first: none where nothing can be read. */
  copies(): Promise<VaultCopy[]>;
  /** The last revision that can be read; null where none can. */
  newest(): Promise<VaultCopy | null>;
  /** The last revision as it lies there; null where nothing can be read. */
  packed(): Promise<PackedCopy | null>;
  /** Something of a copy lies there, whole or not. Throws `storage-broken`. */
  isThere(): Promise<boolean>;
  /** What stood against the last writing; null = nothing. */
  problem(): ErrorCode | null;
  /** Removes all of it. Throws `storage-broken`. */
  forget(): Promise<void>;
}

export interface MirrorWorld {
  area: VaultArea;
  /** All that the database holds. */
  readAll(): Promise<StoredRows>;
  /** ms since 1970. */
  now(): number;
  random: RandomBytes;
}

/** After a failure a whole copy would be tried at every change; not more often than this, ms. */
const patience = 60_000;

export function openMirror({ area, readAll, now, random }: MirrorWorld): Mirror {
  const journal = openJournal({ area, readAll, random });
  let known: Promise<Floor | null> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let failure: { code: ErrorCode; at: number } | null = null;

  /** One at a time: what is asked later sees what was written before. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = last.then(task, task);
    last = turn.catch(() => null);
    return turn;
  }

  /**
   * A second copy that cannot be written takes nothing from what the database holds; why is kept for whoever asks. The
   * task answers false when it has tried nothing.
   */
  async function attempt(task: () => Promise<unknown>): Promise<void> {
    try {
      if ((await task()) !== false) failure = null;
    } catch (error) {
      failure = { code: saysFull(error) ? 'storage-full' : 'storage-broken', at: now() };
    }
  }

  function floor(): Promise<Floor | null> {
    known ??= area.get([headName, witnessName, nextName]).then(floorOf, () => {
      known = null;
      return null;
    });
    return known;
  }

  function raise({ vaultId, epoch, revision }: Floor): void {
    known = Promise.resolve({ vaultId, epoch, revision });
  }

  /** Writes a change behind what lies there where it is the next one, else all anew; false where it was put off. */
  async function write(vault: Keyed, change: SealedChange, count: number): Promise<boolean> {
    const facts = { revision: change.manifest.revision, count };
    const head = await journal.head();
    const isOurs = isOf(head, vault);
    if (isOurs && head.revision >= facts.revision) return true;
    if (isOurs && head.revision === change.from.revision) {
      const next = await journal.writeStep(vault, head, change, count);
      void inTurn(() => attempt(() => journal.shorten(vault, next, facts)));
      return true;
    }
    if (failure && now() - failure.at < patience) return false;
    await writeBase(vault, facts);
    return true;
  }

  async function writeBase(vault: Keyed, facts: Facts): Promise<void> {
    const head = await journal.writeBase(vault, facts);
    if (head) raise(head);
  }

  /**
   * What cannot be replaced must not stay where it is of a vault that is gone. Of this one an older copy stays, although an old
   * password opens it, until the next can be written: a store that is full may be about to lose the database, too.
   */
  async function dropAnother({ vaultId }: Keyed): Promise<void> {
    const head = await journal.head();
    if (head && head.vaultId !== vaultId) await area.remove(await journal.names());
    known = null;
  }

  return {
    floor,
    witness: () => inTurn(async () => readWitness((await area.get([witnessName]))[witnessName])?.row ?? null),
    follow(vault, change, count) {
      raise({ ...change.from, revision: change.manifest.revision });
      return inTurn(() => attempt(() => write(vault, change, count)));
    },
    copyAll: (vault, facts) =>
      inTurn(async () => {
        await attempt(() => writeBase(vault, facts));
        if (failure) await dropAnother(vault).catch(() => null);
      }),
    announce: (vaultId) =>
      inTurn(async () => {
        await (vaultId === null ? area.remove([nextName]) : area.set({ [nextName]: vaultId }));
        known = null;
      }),
    isAt: (state) =>
      inTurn(async () => {
        const head = await journal.head();
        return isOf(head, state) && head.revision === state.revision;
      }),
    copies: () => inTurn(journal.copies),
    newest: () => inTurn(journal.newest),
    packed: () => inTurn(journal.packed),
    isThere: () => inTurn(() => saidBroken(journal.names())).then((names) => names.length > 0),
    problem: () => failure?.code ?? null,
    forget: () =>
      inTurn(async () => {
        await saidBroken(journal.names().then((names) => area.remove(names)));
        known = null;
        failure = null;
      }),
  };
}

async function saidBroken<T>(task: Promise<T>): Promise<T> {
  try {
    return await task;
  } catch (error) {
    throw new AppError('storage-broken', { cause: error });
  }
}
