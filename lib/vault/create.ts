import { AppError } from '../core/errors.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { drawBytes, randomId } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import { keyLength } from '../crypto/seal.ts';
import { makeDeviceSlot, makePasswordSlot } from '../crypto/slots.ts';
import type { VaultDatabase } from './db.ts';
import { makeHeader, readHeader } from './header.ts';
import { indexId } from './index-record.ts';
import { extendLog } from './log.ts';
import { manifestId } from './manifest.ts';
import type { Header, IndexRecord, Manifest } from './schema.ts';
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
 * `vault-damaged` or `vault-newer` when anything is stored already: nothing is ever written over.
 */
export async function createVault(
  world: World,
  db: VaultDatabase,
  password: string | null,
): Promise<{ vaultId: string; epoch: number; key: Uint8Array }> {
  const { header: stored, occupied, newerStore } = await db.read([]);
  const { state } = readHeader(stored, occupied, newerStore);
  if (state !== 'none') throw new AppError(state === 'known' ? 'vault-exists' : `vault-${state}`);

  const { now, random, kdf } = world;
  const key = drawBytes(random, keyLength);
  const vaultId = randomId(random);
  const slot =
    password === null
      ? await makeDeviceSlot(key, vaultId, random)
      : await makePasswordSlot(key, vaultId, password, kdf, random);
  const facts = { vaultId, epoch: 1, createdAt: now() };
  const header = await makeHeader(facts, [slot], key);
  const rows = await firstRows({ key, vaultId, schema: schemaVersion }, header, facts.createdAt, random);
  if (!(await db.create(header, rows))) throw new AppError('vault-exists');
  return { vaultId, epoch: facts.epoch, key };
}

async function firstRows(
  context: SealContext,
  { createdAt }: Header,
  now: number,
  random: RandomBytes,
): Promise<SealedRows> {
  const revision = 1;
  const head = { sequence: 0, hash: '' };
  const log = await extendLog(context, head, [{ act: 'vault-created', record: null }], now, random);
  const index: IndexRecord = { accounts: [] };
  const manifest: Manifest = {
    revision,
    count: 0,
    records: [],
    index: revision,
    log: log.head,
    clock: { at: createdAt, counter: 0 },
    device: randomId(random),
  };
  return {
    manifest: await sealRow(context, 'manifest', { id: manifestId, revision }, manifest, random),
    index: await sealRow(context, 'index', { id: indexId, revision }, index, random),
    records: [],
    log: log.rows,
  };
}
