import { AppError } from '../core/errors.ts';
import type { VaultStatus } from '../core/types.ts';
import type { Secret } from '../crypto/slots.ts';
import type { VaultDatabase } from './db.ts';
import type { HeaderReading } from './header.ts';
import { checkSeal, openSlots, protectionOf, readHeader, requireHeader } from './header.ts';
import { makeIndexMemory } from './index-memory.ts';
import { indexId } from './index-record.ts';
import { isOf } from './is-of.ts';
import { makeManifestReader } from './manifest.ts';
import type { Mirror } from './mirror.ts';
import type { Session, UnlockedSession } from './session.ts';
import { damaged } from './shape.ts';
import { makeSpare } from './spare.ts';
import { type Found, makeStanding } from './standing.ts';
import type { StoredRows, Wanted } from './stored.ts';
import type { Upgrade } from './upgrade.ts';
import type { OpenVault, View } from './view.ts';
import { naming, openIndex } from './view.ts';
import { isRolledBack } from './witness.ts';

export interface Access {
  status(): Promise<VaultStatus>;
  /** How the vault stands and, where it is open, what was asked for, of one reading. Throws as `view` does for one that is open. */
  glance(ids: Wanted): Promise<{ status: VaultStatus; view: View | null }>;
  unlock(secret: Secret): Promise<'unlocked' | 'wrong-password'>;
  /** Whether this password opens the open vault; changes nothing. Throws as `view` does. */
  prove(password: string): Promise<'proven' | 'wrong-password'>;
  /** Throws `vault-locked`, `vault-missing`, `vault-newer`, `vault-damaged` or `vault-rolled-back`. */
  view(ids: Wanted, withLog?: boolean): Promise<View>;
  /** All of the vault by what a person gives, locked or not; null = it opens nothing. Throws as `view` does. */
  viewAll(secret: Secret): Promise<View | null>;
  /** Nothing that was opened is remembered any more. */
  forget(): void;
  /** What is to be looked after, told once: the vault was opened; rows that do not open were read by the second copy. */
  due(): { opened: boolean; holed: boolean };
}

/** One is enough, unless others write all the while. */
const mostUpgrades = 5;

export function makeAccess(
  db: VaultDatabase,
  session: Session,
  mirror: Pick<Mirror, 'floor' | 'isThere' | 'copies'>,
  upgrade: Upgrade,
): Access {
  const readingOf = ({ header, occupied, newerStore }: StoredRows) =>
    readHeader(header, occupied, newerStore, upgrade.schema);
  const manifests = makeManifestReader();
  const memory = makeIndexMemory();
  let anew = false;
  let holed = false;
  const spareNow = () =>
    makeSpare(mirror, () => {
      holed = true;
    });

  /** Null when locked, and where it would open by itself and may not. */
  async function openWith(reading: HeaderReading, secret: Secret | null): Promise<OpenVault | null> {
    const alone = protectionOf(requireHeader(reading)) === 'device';
    return alone && !(await session.mayOpenAlone()) ? null : openAnyhow(reading, secret);
  }

  /** As it must open for a password to be set, whatever is asked of it. Null when locked. */
  async function openAnyhow(reading: HeaderReading, secret: Secret | null): Promise<OpenVault | null> {
    const header = requireHeader(reading);
    const current = secret === null ? await matchingSession(header) : null;
    const key = current?.key ?? (await openSlots(header, secret));
    if (key === null) return null;
    await checkSeal(header, key);
    const { vaultId, epoch, schema } = header;
    const locksAt = current?.locksAt ?? null;
    return { key, vaultId, epoch, schema, readOnly: reading.state === 'newer', locksAt };
  }

  async function matchingSession(header: {
    vaultId: string;
    epoch: number;
  }): Promise<UnlockedSession | null> {
    const current = await session.current();
    return isOf(current, header) ? current : null;
  }

  async function remember(vault: OpenVault): Promise<void> {
    await session.start(vault);
    anew = true;
  }

  /** The floor is read first, so that it cannot be newer than the rows. */
  async function readRows(ids: Wanted, withLog = false): Promise<Found> {
    const floor = await mirror.floor();
    const rows = await db.read(ids, withLog);
    return { rows, rolledBack: isRolledBack(floor, rows) };
  }

  /** Throws `vault-rolled-back`: what is older than it was is not gone on with before the person said so. */
  async function readCurrent(ids: Wanted, withLog: boolean): Promise<StoredRows> {
    const { rows, rolledBack } = await readRows(ids, withLog);
    if (rolledBack) throw new AppError('vault-rolled-back');
    return rows;
  }

  /** Reads and opens. A vault of an older schema is brought up to the newest first, and read again. */
  async function opened(
    ids: Wanted,
    withLog: boolean,
    open: (reading: HeaderReading) => Promise<OpenVault | null>,
  ): Promise<{ rows: StoredRows; reading: HeaderReading; vault: OpenVault | null }> {
    for (let attempt = 0; attempt < mostUpgrades; attempt++) {
      const rows = await readCurrent(ids, withLog);
      const reading = readingOf(rows);
      const vault = await naming(reading.state === 'newer', () => open(reading));
      if (vault === null || vault.schema >= upgrade.schema) return { rows, reading, vault };
      await upgrade.bringUp(vault);
    }
    throw new AppError('vault-busy');
  }

  const standing = makeStanding({
    mirror,
    session,
    readingOf,
    open: (reading) => openWith(reading, null),
    remember,
  });

  async function status(): Promise<VaultStatus> {
    return (await standing(await readRows([]))).status;
  }

  async function glance(ids: Wanted): Promise<{ status: VaultStatus; view: View | null }> {
    const found = await readRows(ids);
    const { status, vault } = await standing(found);
    if (status.state !== 'unlocked' || vault === null) return { status, view: null };
    // One of an older schema is brought up first.
    if (vault.schema < upgrade.schema) return { status, view: await view(ids) };
    return { status, view: await viewOf(vault, found.rows) };
  }

  async function unlock(secret: Secret): Promise<'unlocked' | 'wrong-password'> {
    const { rows, reading, vault } = await opened([indexId], false, (found) => openWith(found, secret));
    return naming(reading.state === 'newer', async () => {
      if (!vault) return 'wrong-password';
      // A vault that cannot list its accounts is not open: the person should hear it now.
      const manifest = await manifests.open(vault, rows.manifest);
      await openIndex({ vault, rows, manifest, spare: spareNow() });
      await remember(vault);
      return 'unlocked';
    });
  }

  async function prove(password: string): Promise<'proven' | 'wrong-password'> {
    const { rows } = await view([]);
    return (await openWith(readingOf(rows), password)) ? 'proven' : 'wrong-password';
  }

  async function view(ids: Wanted, withLog = false): Promise<View> {
    const { rows, reading, vault } = await opened(ids, withLog, (found) => openWith(found, null));
    return naming(reading.state === 'newer', async () => {
      if (!vault) {
        forget();
        throw new AppError('vault-locked');
      }
      if (vault.locksAt === null) await remember(vault);
      return viewOf(vault, rows);
    });
  }

  async function viewOf(vault: OpenVault, rows: StoredRows): Promise<View> {
    const manifest = await manifests.open(vault, rows.manifest);
    // Every change has its entry in the log: a manifest that lacks one was put back, however well it opens.
    if (rows.newestLog > manifest.log.sequence) throw damaged();
    return { vault, rows, manifest, memory, spare: spareNow() };
  }

  async function viewAll(secret: Secret): Promise<View | null> {
    const { rows, reading, vault } = await opened('all', true, (found) => openAnyhow(found, secret));
    return naming(reading.state === 'newer', async () => {
      if (vault === null) return null;
      return { vault, rows, manifest: await manifests.open(vault, rows.manifest), spare: spareNow() };
    });
  }

  function forget(): void {
    memory.forget();
    manifests.forget();
  }

  function due(): { opened: boolean; holed: boolean } {
    const what = { opened: anew, holed };
    anew = false;
    holed = false;
    return what;
  }

  return { status, glance, unlock, prove, view, viewAll, forget, due };
}
