import type { RandomBytes } from '../crypto/bytes.ts';
import { randomId } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import type { Secret } from '../crypto/slots.ts';
import type { Access } from './access.ts';
import { withRestoredCodes } from './backup-codes-restore.ts';
import type { BackupContents } from './backup-contents.ts';
import { livingIn, wordOfContents } from './backup-contents.ts';
import type { OpenBackup } from './backup-seal.ts';
import { openBackup } from './backup-seal.ts';
import type { ChangeVault } from './change.ts';
import { createOver } from './create.ts';
import type { VaultDatabase } from './db.ts';
import { codesOf, indexId, matchOf } from './index-record.ts';
import type { Mirror } from './mirror.ts';
import type { Standing, Take } from './restore-plan.ts';
import { compare, isNew, recordsOf } from './restore-plan.ts';
import type { AccountRecord, IndexRecord } from './schema.ts';
import { isSealedVault, openSealedVault } from './sealed-vault.ts';
import type { Session } from './session.ts';
import { sitesId } from './sites.ts';
import { countedOn } from './sync-graves.ts';
import { gravesOf } from './sync-ledger.ts';
import type { View } from './view.ts';
import { openIndex } from './view.ts';

/** What comes back by a backup file. Throws `backup-too-large`, `backup-not-ours`, `backup-newer`, `backup-damaged`, too. */
export interface VaultRestore {
  /** How a file's accounts stand to those of the open vault; where none is open, all are new. Changes nothing. */
  compareBackup(text: string, secret: Secret): Promise<BackupComparison | 'wrong-password'>;
  /** Takes a file into the open vault, in one transaction that can be undone. `take` by the ids that the file has. */
  restoreBackup(
    text: string,
    secret: Secret,
    take: ReadonlyMap<string, Take>,
  ): Promise<Restored | 'wrong-password'>;
  /**
   * Makes a vault of a file in the place of whatever is there, in one transaction, under `password`, and leaves it open. The
   * person said so, and the rules for passwords were checked.
   */
  replaceByBackup(text: string, secret: Secret, password: string): Promise<Restored | 'wrong-password'>;
}

export interface BackupComparison {
  /** When the file was made, ms since 1970. */
  madeAt: number;
  /** {@link wordOfContents} */
  check: string;
  /** How many records of it could not be read. */
  missing: number;
  standings: Standing[];
}

/** Accounts that are there by a file now, and those that read as in it. */
export interface Restored {
  added: number;
  changed: number;
}

interface Parts {
  db: VaultDatabase;
  mirror: Mirror;
  access: Access;
  change: ChangeVault;
  session: Session;
  now(): number;
  random: RandomBytes;
  kdf: KdfCost;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultRestore(parts: Parts): VaultRestore {
  const { db, mirror, access, change, session, now, random, kdf, inTurn } = parts;

  async function compareWith(text: string, secret: Secret): Promise<BackupComparison | 'wrong-password'> {
    const opened = await openFile(text, secret);
    if (opened === null) return 'wrong-password';
    const { state } = await access.status();
    const { header, contents, missing = 0 } = opened;
    const facts = { madeAt: header.madeAt, check: await wordOfContents(contents), missing };
    if (state !== 'unlocked') return { ...facts, standings: compare(contents, () => null) };
    const view = await access.view([indexId]);
    const pairs = await pairsOf(view, await openIndex(view), contents);
    const standings = await change([...pairs.values()], async ({ accounts }) => ({
      answer: compare(contents, ({ id }) => accounts.get(pairs.get(id) ?? '') ?? null),
      change: null,
    }));
    return { ...facts, standings };
  }

  async function restore(text: string, secret: Secret, take: ReadonlyMap<string, Take>) {
    const view = await access.view([indexId]);
    const opened = await openFile(text, secret);
    if (opened === null) return 'wrong-password';
    const { header, contents } = opened;
    const index = await openIndex(view);
    const pairs = await pairsOf(view, index, contents);
    const kept = codesOf(index, new Set(pairs.values()));
    const listed = new Map(index.accounts.map(({ id, backupCodes = '' }) => [id, backupCodes]));
    const touched = [...pairs.values(), ...kept, sitesId, indexId, 'sync'];
    return change(touched, async ({ accounts, codes, lost, sites, stamp, ledger }) => {
      const graves = gravesOf(await ledger('sync'));
      const theirs = { accounts: contents.accounts.map((one) => countedOn(one, graves[one.id])) };
      const standings = compare(theirs, ({ id }) => accounts.get(pairs.get(id) ?? '') ?? null);
      const chosen = ({ id }: AccountRecord) => take.get(id) ?? 'mine';
      const newId = () => randomId(random);
      const planned = recordsOf(standings, chosen, stamp, newId);
      const both = { theirs: contents.codes, mine: codes, lost, listed };
      const records = withRestoredCodes(standings, planned, both, stamp, newId);
      // What was decided of sites comes back only to the vault that it was decided in, and over nothing.
      const back = sites === null && header.vaultId === view.vault.vaultId ? contents.sites : null;
      const put = back === null ? records : [...records, back];
      const answer = countsOf(standings, chosen);
      const done = [{ act: 'backup-restored', record: null } as const];
      return {
        answer,
        change: put.length > 0 ? { put, drop: [], done, snapshot: 'backup-restored' } : null,
      };
    });
  }

  async function replace(text: string, secret: Secret, password: string) {
    const opened = await openFile(text, secret);
    if (opened === null) return 'wrong-password';
    await session.end('manual');
    await session.start(await createOver({ now, random, kdf }, db, mirror, password, opened.contents));
    return { added: livingIn(opened.contents), changed: 0 };
  }

  return {
    compareBackup: (text, secret) => inTurn(() => compareWith(text, secret)),
    restoreBackup: (text, secret, take) => inTurn(() => restore(text, secret, take)),
    replaceByBackup: (text, secret, password) => inTurn(() => replace(text, secret, password)),
  };
}

/** A backup file, or a vault that was put aside sealed. */
function openFile(text: string, secret: Secret): Promise<OpenBackup | null> {
  return isSealedVault(text) ? openSealedVault(text, secret) : openBackup(text, secret);
}

/** Which account of the vault is which of the file's: by its id, or by its codes where one of those is in no other pair. */
async function pairsOf(
  { vault }: View,
  { accounts }: IndexRecord,
  contents: BackupContents,
): Promise<Map<string, string>> {
  const ids = new Set(accounts.map(({ id }) => id));
  const pairs = new Map<string, string>();
  for (const { id } of contents.accounts) if (ids.has(id)) pairs.set(id, id);
  const taken = new Set(pairs.values());
  const free = accounts.filter(({ id, deletedAt }) => deletedAt === null && !taken.has(id));
  for (const { id, otp } of contents.accounts.filter((one) => !pairs.has(one.id))) {
    const match = await matchOf(vault.key, otp);
    const mine = free.find((one) => one.match === match && !taken.has(one.id));
    if (mine === undefined) continue;
    pairs.set(id, mine.id);
    taken.add(mine.id);
  }
  return pairs;
}

function countsOf(standings: readonly Standing[], chosen: (theirs: AccountRecord) => Take): Restored {
  const differing = standings.filter(({ differences }) => differences.length > 0);
  const taken = (what: Take) => differing.filter(({ theirs }) => chosen(theirs) === what).length;
  return { added: standings.filter(isNew).length + taken('both'), changed: taken('file') };
}
