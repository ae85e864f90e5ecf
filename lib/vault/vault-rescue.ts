import { AppError } from '../core/errors.ts';
import type { Secret } from '../crypto/slots.ts';
import type { Access } from './access.ts';
import type { VaultDatabase } from './db.ts';
import { openSlots, readHeader, requireHeader } from './header.ts';
import type { Mirror } from './mirror.ts';
import { packCopy, type VaultCopy } from './mirror-copy.ts';
import { opensAlone, writeSealedVault } from './sealed-vault.ts';
import type { Session } from './session.ts';
import { nullWhereDamaged } from './shape.ts';
import { isOfStore } from './store-errors.ts';
import type { StoredRows } from './stored.ts';
import type { View } from './view.ts';
import { headerOf, openCopy, wholenessOf } from './whole-copy.ts';
import { type LooseRows, looseCopy, looseRows, withOwnRows, withWholeRows } from './whole-rows.ts';
import { isRolledBack } from './witness.ts';

export type Rescued = 'restored' | 'restored-older';

/** What can be done about a vault whose database is empty, broken or older than it was. */
export interface VaultRescue {
  /**
   * Puts the second copy into the database and, where `secret` is given, opens it. Without a secret only into an empty
   * database: over anything else goes only a copy that opens, as a whole where there is one, with what of the database opens
   * and the copy lacks. `restored-older` = the last state does not open, an earlier one came back. Throws `copy-missing` and
   * `vault-newer`.
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

/** A copy with its rows as they are to be put back, opened. */
interface Opened {
  copy: VaultCopy;
  view: View;
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
      if (!isOfStore(error)) throw error;
      return null;
    });
  }

  /** By whether a copy is of the last state that was written; asked before it goes into the database. */
  async function asOf({ header, rows: { manifest } }: VaultCopy): Promise<Rescued> {
    return isRolledBack(await mirror.floor(), { header, manifest }) ? 'restored-older' : 'restored';
  }

  async function restoreUnopened(): Promise<Rescued> {
    const stored = await db.read('all', true);
    if (stored.header !== undefined) throw new AppError('bad-request');
    const [copy] = await mirror.copies();
    if (!copy) throw new AppError('copy-missing');
    const header = headerOf(copy);
    const rescued = await asOf(copy);
    // Which of two rows opens, nobody can tell without the key: what the database has stays, beside what the copy has.
    const rows = rescued === 'restored' ? withOwnRows(copy.rows, looseRows(stored)) : copy.rows;
    await db.overwrite(header, rows);
    // One that is not the last is older than the witness: both are made anew at the next unlocking.
    if (rescued === 'restored-older') await mirror.forget();
    return rescued;
  }

  async function restoreBy(secret: Secret): Promise<Rescued | 'wrong-password'> {
    const stored = await readOrNull();
    const copies = await mirror.copies();
    const [newest] = copies;
    let usable: Opened | null = null;
    for (const copy of [...stateOf(stored, newest), ...copies]) {
      const header = headerOf(copy);
      const key = await openSlots(header, secret);
      if (key === null) return 'wrong-password';
      const others = [...(stored ? [looseRows(stored)] : []), ...copies.map(({ rows }) => rows)];
      const opened = await openWhole(copy, key, others).catch(nullWhereDamaged);
      const state = opened ? await wholenessOf(opened.view) : 'broken';
      if (opened && state === 'whole') return putBack(opened);
      if (opened && state === 'usable') usable ??= opened;
    }
    // Where none is whole, the last that can be used: what is lost of it is said then, and the rest is there again. Not
    // over what is there and can be used as well.
    if (usable === null || (stored && (await canBeUsed(stored, usable.view))))
      throw new AppError('copy-missing');
    return putBack(usable);
  }

  /** What the database holds by the header of a copy that it is newer than: its own may be all that is damaged. */
  function stateOf(stored: StoredRows | null, newest: VaultCopy | undefined): VaultCopy[] {
    const own = stored && looseCopy(stored);
    const isNewer = own && newest && own.rows.manifest.revision > newest.rows.manifest.revision;
    return isNewer ? [{ header: newest.header, rows: own.rows }] : [];
  }

  /** A copy that belongs together, with what opens in other places alone. Throws as {@link openCopy}. */
  async function openWhole(copy: VaultCopy, key: Uint8Array, others: readonly LooseRows[]): Promise<Opened> {
    const header = headerOf(copy);
    const { vault, manifest } = await openCopy(copy, header, key);
    const found = await withWholeRows(vault, manifest, copy.rows, others);
    const whole = { header, rows: { ...copy.rows, ...found, index: found.index ?? copy.rows.index } };
    return { copy: whole, view: await openCopy(whole, header, key) };
  }

  /** Whether what the database holds opens by the key of a copy. */
  async function canBeUsed(stored: StoredRows, { vault }: View): Promise<boolean> {
    const own = looseCopy(stored);
    const open = async () =>
      own && openCopy(own, requireHeader(readHeader(own.header, true, false)), vault.key);
    const view = await open().catch(nullWhereDamaged);
    // Not one whose manifest was put back, which opens as little by itself.
    if (view === null || view.rows.newestLog > view.manifest.log.sequence) return false;
    return (await wholenessOf(view)) !== 'broken';
  }

  async function putBack({ copy, view: { vault, manifest } }: Opened): Promise<Rescued> {
    const rescued = await asOf(copy);
    await db.overwrite(headerOf(copy), copy.rows);
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
        const held = rows && looseCopy(rows);
        const copy = held ? packCopy(held) : await mirror.packed();
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
