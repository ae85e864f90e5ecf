import { randomBytes } from 'node:crypto';
import { newAccount } from '../../../lib/vault/accounts.ts';
import { entryOf, matchOf } from '../../../lib/vault/index-record.ts';
import { type Done, extendLog } from '../../../lib/vault/log.ts';
import type {
  BackupCodesRecord,
  IndexRecord,
  Manifest,
  SitesRecord,
  StoredRecord,
} from '../../../lib/vault/schema.ts';
import { sealRow } from '../../../lib/vault/sealed.ts';
import type { Spare } from '../../../lib/vault/spare.ts';
import type { OpenVault, View } from '../../../lib/vault/view.ts';
import { enrolment, start } from './world.ts';

export const random = (length: number) => new Uint8Array(randomBytes(length));

export const stamp = { clock: { at: 1, counter: 0, device: 'd' }, now: 1, epoch: 1 };

/** A record of each kind that most vaults have. */
export const one = newAccount('one', enrolment(), [], 'a', stamp);
export const codes: BackupCodesRecord = {
  kind: 'backup-codes',
  id: 'codes',
  account: 'one',
  sets: [],
  changedAt: 1,
};
export const sites: SitesRecord = { kind: 'sites', id: 'sites', sites: [] };
export const uses: StoredRecord = { kind: 'ledger', id: 'uses', value: { accounts: [] } };

/** A record of any kind that this version knows, or of one that it does not. */
type AnyRecord = StoredRecord | { kind: 'of later'; id: string };

interface What {
  manifest?: Partial<Manifest>;
  done?: readonly Done[];
}

/** An open vault of these records, sealed one by one with the revisions 1, 2, 3 … */
export async function viewOf(
  records: readonly AnyRecord[],
  { manifest, done = [] }: What = {},
): Promise<View> {
  const vault: OpenVault = {
    key: random(32),
    vaultId: 'v',
    epoch: 1,
    schema: 1,
    readOnly: false,
    locksAt: null,
  };
  const rows = await Promise.all(
    records.map((record, at) =>
      sealRow(vault, 'records', { id: record.id, revision: at + 1 }, record, random),
    ),
  );
  const accounts: IndexRecord['accounts'] = [];
  for (const record of records) {
    if (record.kind === 'account') accounts.push(entryOf(record, await matchOf(vault.key, record.otp)));
  }
  const revision = records.length + 1;
  const all = [{ act: 'vault-created', record: null } as const, ...done];
  const log = await extendLog(vault, { sequence: 0, hash: '' }, all, start, random);
  const whole: Manifest = {
    revision,
    count: records.length,
    records: rows.map((row) => [row.id, row.revision]),
    index: revision,
    log: log.head,
    clock: { at: start - 1, counter: 4 },
    device: 'd',
    ...manifest,
  };
  return {
    vault,
    manifest: whole,
    rows: {
      header: {},
      manifest: await sealRow(vault, 'manifest', { id: 'manifest', revision }, whole, random),
      index: await sealRow(vault, 'index', { id: 'index', revision }, { accounts }, random),
      records: new Map<string, unknown>(rows.map((row) => [row.id, row])),
      log: log.rows,
      newestLog: log.head.sequence,
      occupied: true,
      newerStore: false,
    },
  };
}

/** Rows of a view that open no more. */
export function tear({ rows }: View, ...ids: string[]): void {
  for (const id of ids) rows.records.set(id, { id, revision: 1 });
}

/** A second copy that has nothing, and says whether it could be read. */
export function emptySpare(isUnread: boolean): Spare {
  return { row: async () => null, log: async () => null, used: () => {}, isUnread: () => isUnread };
}
