import { AppError, codeOf } from '../core/errors.ts';
import type { Secret } from '../crypto/slots.ts';
import type { Access } from './access.ts';
import type { VaultDatabase } from './db.ts';
import { openSlots } from './header.ts';
import type { Mirror } from './mirror.ts';
import { packCopy, unpackCopy, type VaultCopy } from './mirror-copy.ts';
import type { Header } from './schema.ts';
import { opensAlone, writeSealedVault } from './sealed-vault.ts';
import type { Session } from './session.ts';
import { nullWhereDamaged } from './shape.ts';
import type { StoredRows } from './stored.ts';
import type { View } from './view.ts';
import { headerOf, openCopy, wholenessOf } from './whole-copy.ts';
import { isRolledBack } from './witness.ts';

export type Rescued = 'restored' | 'restored-older';

/** What can be done about a vault whose database is empty, broken or older than it was. */
export interface VaultRescue {
  /**
   * Puts the second copy into the database and, where `secret` is given, opens it. Without a secret only into an empty
   * database: over anything else goes only a copy that opens, as a whole where there is one. `restored-older` = the last state does not open,
   * an earlier one came back. Throws `copy-missing` and `vault-newer`.
   */
  rescue(secret: string | null): Promise<Rescued | 'wrong-password'>;
  /** Goes on with a vault that is older than the second copy, which is forgotten. */
  keepThis(): Promise<void>;
  /** All of the vault, sealed as it is, as a text to be put aside, and whether it has no password. Throws `vault-missing`. */
  sealedCopy(): Promise<{ sealed: string; opensAlone: boolean }>;
  /** Removes every trace of the vault. */
  startAgain(): Promise<void>;
  /** What stood against writing the second copy last; null = nothing. */
  copyProblem(): ReturnType<Mirror['problem']>;
}

interface Parts {
  db: VaultDatabase;
  mirror: Mirror;
  access: Access;
  session: Session;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openRescue({ db, mirror, access, session, inTurn }: Parts): VaultRescue {
  /** Null where the database cannot be read. */
  function readOrNull(): Promise<StoredRows | null> {
    return db.read('all', true).catch((error: unknown) => {
      if (codeOf(error) !== 'storage-broken') throw error;
      return null;
    });
  }

  /** By whether the copy is of the last state that was written; asked before it goes into the database. */
  async function asOf({ vaultId, epoch }: Header, { rows }: VaultCopy): Promise<Rescued> {
    const { revision } = rows.manifest;
    return (await mirror.isAt({ vaultId, epoch, revision })) ? 'restored' : 'restored-older';
  }

  async function restoreUnopened(): Promise<Rescued> {
    const rows = await db.read([]);
    if (rows.header !== undefined) throw new AppError('bad-request');
    const [copy] = await mirror.copies();
    if (!copy) throw new AppError('copy-missing');
    const header = headerOf(copy);
    const rescued = await asOf(header, copy);
    await db.overwrite(header, copy.rows);
    // One that is not the last is older than the witness: both are made anew at the next unlocking.
    if (rescued === 'restored-older') await mirror.forget();
    return rescued;
  }

  async function restoreBy(secret: Secret): Promise<Rescued | 'wrong-password'> {
    let usable: { copy: VaultCopy; view: View } | null = null;
    for (const copy of await mirror.copies()) {
      const header = headerOf(copy);
      const key = await openSlots(header, secret);
      if (key === null) return 'wrong-password';
      const view = await openCopy(copy, header, key).catch(nullWhereDamaged);
      const state = view === null ? 'broken' : await wholenessOf(view);
      if (view && state === 'whole') return putBack(copy, view);
      if (view && state === 'usable') usable ??= { copy, view };
    }
    // Where none is whole, the last that can be used: what is lost of it is said then, and the rest is there again. Not
    // over what is there and can be used as well.
    if (usable === null || (await canBeUsed(usable.view))) throw new AppError('copy-missing');
    return putBack(usable.copy, usable.view);
  }

  /** Whether what the database holds opens by the key of a copy. */
  async function canBeUsed({ vault }: View): Promise<boolean> {
    const rows = await readOrNull();
    const copy = rows && packCopy(rows);
    if (copy === null) return false;
    const own = unpackCopy(copy);
    const view = await openCopy(own, headerOf(own), vault.key).catch(nullWhereDamaged);
    return view !== null && (await wholenessOf(view)) !== 'broken';
  }

  async function putBack(copy: VaultCopy, { vault, manifest }: View): Promise<Rescued> {
    const header = headerOf(copy);
    const rescued = await asOf(header, copy);
    await db.overwrite(header, copy.rows);
    await mirror.copyAll(vault, manifest);
    await session.start(vault);
    return rescued;
  }

  return {
    rescue: (secret) => inTurn(() => (secret === null ? restoreUnopened() : restoreBy(secret))),
    keepThis: () =>
      inTurn(async () => {
        const floor = await mirror.floor();
        if (!isRolledBack(floor, await db.read([]))) throw new AppError('bad-request');
        await mirror.forget();
        // With its key still at hand it is open now, and looked after like any vault that was just opened.
        await access.status();
      }),
    sealedCopy: () =>
      inTurn(async () => {
        const rows = await readOrNull();
        const held = rows && packCopy(rows);
        const copy = held ?? (await mirror.packed());
        if (copy === null) throw new AppError('vault-missing');
        return { sealed: writeSealedVault(copy), opensAlone: opensAlone(copy) };
      }),
    startAgain: () =>
      inTurn(async () => {
        await session.end('manual');
        // In this order: what is left by a crash between is a vault that was wiped, which says so.
        await db.clear();
        await mirror.forget();
      }),
    copyProblem: mirror.problem,
  };
}
