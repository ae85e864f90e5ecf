import { AppError } from '../core/errors.ts';
import type { Act } from '../core/types.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { drawBytes, randomId } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import { keyLength } from '../crypto/seal.ts';
import { makeDeviceSlot, makePasswordSlot } from '../crypto/slots.ts';
import type { BackupContents } from './backup-contents.ts';
import { clockAfter } from './clock-after.ts';
import type { VaultDatabase } from './db.ts';
import { makeHeader, readHeader } from './header.ts';
import { entryOf, indexId, matchOf } from './index-record.ts';
import { extendLog } from './log.ts';
import { manifestId } from './manifest.ts';
import type { Mirror } from './mirror.ts';
import type { Header, IndexRecord, Manifest, SealedRow, StoredRecord } from './schema.ts';
import { schemaVersion } from './schema.ts';
import type { SealContext } from './sealed.ts';
import { sealRow } from './sealed.ts';
import type { SealedRows } from './stored.ts';

interface World {
  now(): number;
  random: RandomBytes;
  kdf: KdfCost;
}

/**
 * Makes an empty vault with one slot (device when `password` is null) and gives its key. Throws `vault-exists`,
 * `vault-damaged` or `vault-newer` when anything is stored already, and `vault-wiped` when only the database is empty:
 * nothing is ever written over, and no vault that was here is ever forgotten in silence.
 */
export async function createVault(
  world: World,
  db: VaultDatabase,
  mirror: Pick<Mirror, 'isThere' | 'copyAll'>,
  password: string | null,
): Promise<{ vaultId: string; epoch: number; key: Uint8Array }> {
  const { header: stored, occupied, newerStore } = await db.read([]);
  const { state } = readHeader(stored, occupied, newerStore);
  if (stored === undefined && (await mirror.isThere())) throw new AppError('vault-wiped');
  if (state !== 'none') throw new AppError(state === 'known' ? 'vault-exists' : `vault-${state}`);

  const { header, rows, opened } = await freshVault(world, password, [], 'vault-created');
  if (!(await db.create(header, rows))) throw new AppError('vault-exists');
  void mirror.copyAll({ ...opened, schema: schemaVersion }, { revision: 1, count: 0 });
  return opened;
}

/**
 * Makes a vault of a backup's records in the place of whatever is there, in one transaction, and gives its key. Where that
 * cannot be written the second copy stays what it was. Throws `storage-broken`, before anything is changed, where it can
 * neither be told of the new vault nor be taken away.
 */
export async function createOver(
  world: World,
  db: VaultDatabase,
  mirror: Pick<Mirror, 'announce' | 'forget' | 'copyAll'>,
  password: string,
  { accounts, codes, sites }: BackupContents,
): Promise<{ vaultId: string; epoch: number; key: Uint8Array }> {
  const records = [...accounts, ...codes, ...(sites === null ? [] : [sites])];
  const { header, rows, opened } = await freshVault(world, password, records, 'backup-restored');
  // First, for a copy of another vault would make this one look like one that somebody put in its place.
  const isTold = await announced(mirror, opened.vaultId);
  try {
    await db.overwrite(header, rows);
  } catch (error) {
    await mirror.announce(null).catch(() => null);
    throw error;
  }
  // Not sooner: until then it may be all that there is.
  if (!isTold) await mirror.forget();
  await mirror.copyAll({ ...opened, schema: schemaVersion }, { revision: 1, count: records.length });
  return opened;
}

/** False where the second store takes nothing, but gives up what it has. Throws `storage-broken` where it does neither. */
async function announced(mirror: Pick<Mirror, 'announce'>, vaultId: string): Promise<boolean> {
  try {
    await mirror.announce(vaultId);
    return true;
  } catch {
    await mirror.announce(null).catch((error: unknown) => {
      throw new AppError('storage-broken', { cause: error });
    });
    return false;
  }
}

async function freshVault(
  { now, random, kdf }: World,
  password: string | null,
  records: readonly StoredRecord[],
  act: Act,
) {
  const key = drawBytes(random, keyLength);
  const vaultId = randomId(random);
  const slot =
    password === null
      ? await makeDeviceSlot(key, vaultId, random)
      : await makePasswordSlot(key, vaultId, password, kdf, random);
  const facts = { vaultId, epoch: 1, createdAt: now() };
  const header = await makeHeader(facts, [slot], key);
  const context = { key, vaultId, schema: schemaVersion };
  const rows = await firstRows(context, header, records, act, random);
  return { header, rows, opened: { vaultId, epoch: facts.epoch, key } };
}

async function firstRows(
  context: SealContext,
  { createdAt }: Header,
  records: readonly StoredRecord[],
  act: Act,
  random: RandomBytes,
): Promise<SealedRows> {
  const revision = 1;
  const head = { sequence: 0, hash: '' };
  const log = await extendLog(context, head, [{ act, record: null }], createdAt, random);
  const index: IndexRecord = { accounts: [] };
  const sealed: SealedRow[] = [];
  for (const record of records) {
    sealed.push(await sealRow(context, 'records', { id: record.id, revision }, record, random));
    if (record.kind !== 'account') continue;
    index.accounts.push(entryOf(record, await matchOf(context.key, record.otp)));
  }
  const manifest: Manifest = {
    revision,
    count: records.length,
    records: records.map(({ id }) => [id, revision]),
    index: revision,
    log: log.head,
    clock: clockAfter(records, { at: createdAt, counter: 0 }),
    device: randomId(random),
  };
  return {
    manifest: await sealRow(context, 'manifest', { id: manifestId, revision }, manifest, random),
    index: await sealRow(context, 'index', { id: indexId, revision }, index, random),
    records: sealed,
    log: log.rows,
  };
}
