import { AppError } from '../core/errors.ts';
import type { Damage } from '../core/health.ts';
import type { LockReason, VaultStatus } from '../core/types.ts';
import { defaultKdf, stopDeriving } from '../crypto/kdf.ts';
import type { PasskeyProof } from '../crypto/passkey.ts';
import { makeAccess } from './access.ts';
import type { BackupContents } from './backup-contents.ts';
import { makeChange } from './change.ts';
import { createVault } from './create.ts';
import { openDatabase } from './db.ts';
import { openDraft, sealDraft } from './draft.ts';
import type { Done } from './log.ts';
import { surveyOf } from './mend.ts';
import { migrations } from './migrations.ts';
import { openMirror } from './mirror.ts';
import { makeQueue } from './queue.ts';
import type { LogEntry } from './schema.ts';
import { openSession } from './session.ts';
import { orNothing, tidy } from './tidy.ts';
import { makeUpgrade } from './upgrade.ts';
import type { VaultAccounts } from './vault-accounts.ts';
import { openAccounts } from './vault-accounts.ts';
import type { VaultBackupCodes } from './vault-backup-codes.ts';
import { openVaultBackupCodes } from './vault-backup-codes.ts';
import type { VaultBackups } from './vault-backups.ts';
import { openVaultBackups } from './vault-backups.ts';
import type { VaultGlance } from './vault-glance.ts';
import { openVaultGlance } from './vault-glance.ts';
import type { VaultImports } from './vault-imports.ts';
import { openVaultImports } from './vault-imports.ts';
import type { VaultLedgers } from './vault-ledgers.ts';
import { openVaultLedgers } from './vault-ledgers.ts';
import type { VaultOrder } from './vault-order.ts';
import { openVaultOrder } from './vault-order.ts';
import type { VaultRemoval } from './vault-removal.ts';
import { openVaultRemoval } from './vault-removal.ts';
import type { VaultRescue } from './vault-rescue.ts';
import { openRescue } from './vault-rescue.ts';
import type { VaultRestore } from './vault-restore.ts';
import { openVaultRestore } from './vault-restore.ts';
import type { VaultSites } from './vault-sites.ts';
import { openVaultSites } from './vault-sites.ts';
import { openVaultSync, type VaultSync } from './vault-sync.ts';
import type { VaultUndo } from './vault-undo.ts';
import { openUndo } from './vault-undo.ts';
import type { VaultWays } from './vault-ways.ts';
import { openWays, raiseCost } from './vault-ways.ts';
import type { VaultWorld } from './vault-world.ts';
import { openLog } from './view.ts';

/**
 * The one door to everything kept. Besides `status`, `create`, `unlock`, `lock`, `ways` and `changeWays`, everything throws `vault-locked`
 * when locked, `vault-missing`, `vault-damaged`; what writes also `vault-newer`, `storage-full`, `storage-broken`.
 * A vault with a device slot opens by itself and is never locked for long.
 */
export interface Vault
  extends VaultAccounts,
    VaultOrder,
    VaultRemoval,
    VaultGlance,
    VaultImports,
    VaultSites,
    VaultLedgers,
    VaultWays,
    VaultUndo,
    VaultRescue,
    VaultBackups,
    VaultRestore,
    VaultBackupCodes,
    VaultSync {
  /** `newer` with `locksAt` set is open for reading. */
  status(): Promise<VaultStatus>;
  /** Null = device slot. The caller checks the rules for passwords. Throws `vault-exists`; leaves the vault unlocked. */
  create(password: string | null): Promise<void>;
  unlock(secret: string | PasskeyProof): Promise<'unlocked' | 'wrong-password'>;
  /**
   * Asks for the password once more, before what is worth it. One guess is made at a time, each as dear as an unlock;
   * a vault with a device slot has no password and takes every text.
   */
  prove(password: string): Promise<'proven' | 'wrong-password'>;
  lock(reason: LockReason): Promise<void>;
  /** Gives up, with `stopped`, on what waits for a key to be made of a password. It has changed nothing. */
  stop(): void;
  /** A person did something: moves the idle deadline on. Throws `vault-locked` alone. */
  touch(): Promise<void>;
  /** The minutes before it locks were changed by nobody's use: counts them from the last use. */
  retime(): Promise<void>;
  /** Seals text under this vault's key, for a place outside it. */
  sealDraft(text: string): Promise<string>;
  /** Null when this vault did not seal it. */
  openDraft(sealed: string): Promise<string | null>;
  /** Notes in the log what was done outside of it. */
  note(done: readonly Done[]): Promise<void>;
  /** What was done, oldest first. Throws `vault-damaged` when the chain of entries is broken. */
  activity(): Promise<LogEntry[]>;
  /**
   * All that opens, deleted accounts too, and what of it does not, and has no second copy that does. All else of it can be
   * used.
   */
  survey(): Promise<{ contents: BackupContents; damage: Damage }>;
}

export function openVault(world: VaultWorld): Vault {
  const { now, random, kdf = defaultKdf, databaseName = 'helpkit-vault' } = world;
  const db = openDatabase(databaseName, world.room);
  const session = openSession({
    area: world.session,
    now,
    autoLockMinutes: () => world.autoLockMinutes(),
    memoryOnly: async () => (await world.memoryOnly?.()) ?? false,
    mayOpenAlone: async () => (await world.mayOpenAlone?.()) ?? true,
  });
  const mirror = openMirror({ area: world.area, readAll: () => db.read('all', true), now, random });
  const upgrade = makeUpgrade({ db, mirror, now, random, migrations: world.migrations ?? migrations });
  const access = makeAccess(db, session, mirror, upgrade);
  const change = makeChange(world, db, access, mirror);
  const queue = makeQueue(`vault/${databaseName}`, world.locks);

  /** Every way in: one at a time, and a vault that was just opened is tidied. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    return queue(async () => {
      const answer = await task();
      const due = access.due();
      if (due.opened || due.holed) await tidySoon();
      return answer;
    });
  }

  async function tidySoon(): Promise<void> {
    const parts = { db, mirror, access, change, now };
    if (world.quiet === undefined) await tidy(parts);
    // In a turn of its own. What fails for good, the next act says.
    else void world.quiet().then(() => queue(() => tidy(parts)).catch(() => null));
  }

  async function unlock(secret: string | PasskeyProof): Promise<'unlocked' | 'wrong-password'> {
    const result = await access.unlock(secret);
    // A full disk must keep nobody out; the next unlocking tries again.
    if (result === 'unlocked' && typeof secret === 'string') await orNothing(() => retune(secret));
    return result;
  }

  async function retune(password: string): Promise<void> {
    if (!(await raiseCost({ db, mirror, access, random, kdf }, password))) return;
    const done = [{ act: 'password-cost-raised', record: null } as const];
    await change([], () => ({ answer: null, change: { put: [], drop: [], done } }));
  }

  return {
    stop: stopDeriving,
    ...openAccounts({ access, change, inTurn, random }),
    ...openVaultOrder({ access, change, inTurn }),
    ...openVaultRemoval({ change, inTurn }),
    ...openVaultGlance({ access, inTurn }),
    ...openVaultImports({ access, change, inTurn, random }),
    ...openVaultSites({ access, change, inTurn }),
    ...openVaultLedgers({ access, change, inTurn }),
    ...openUndo({ db, access, change, inTurn }),
    ...openVaultBackups({ access, change, now, random, kdf, inTurn }),
    ...openVaultRestore({ db, mirror, access, change, session, now, random, kdf, inTurn }),
    ...openVaultSync({ access, change, random, kdf, inTurn }),
    ...openVaultBackupCodes({ access, change, now, random, kdf, inTurn }),
    ...openRescue({ db, mirror, access, session, inTurn }),
    ...openWays({ db, mirror, access, session, now, random, kdf, inTurn }),
    status: () => inTurn(() => access.status()),
    create: (password) =>
      inTurn(async () => session.start(await createVault({ now, random, kdf }, db, mirror, password))),
    unlock: (secret) => inTurn(() => unlock(secret)),
    prove: (password) => inTurn(() => access.prove(password)),
    lock: (reason) =>
      inTurn(async () => {
        access.forget();
        if (await session.current()) await session.end(reason);
      }),
    touch: () =>
      inTurn(async () => {
        if (!(await session.touch())) throw new AppError('vault-locked');
      }),
    retime: () => inTurn(() => session.retime()),
    sealDraft: (text) => inTurn(async () => sealDraft((await access.view([])).vault, text, random)),
    openDraft: (sealed) => inTurn(async () => openDraft((await access.view([])).vault, sealed)),
    note: (done) =>
      inTurn(() => change([], () => ({ answer: undefined, change: { put: [], drop: [], done: [...done] } }))),
    activity: () => inTurn(async () => openLog(await access.view([], true))),
    survey: () => inTurn(async () => surveyOf(await access.view('all', true))),
  };
}
