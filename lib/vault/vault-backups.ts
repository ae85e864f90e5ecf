import { AppError } from '../core/errors.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { randomId } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import type { Secret } from '../crypto/slots.ts';
import type { Access } from './access.ts';
import { withRestoredCodes } from './backup-codes-restore.ts';
import type { BackupContents } from './backup-contents.ts';
import { hashContents, wordOfContents } from './backup-contents.ts';
import type { OpenBackup } from './backup-seal.ts';
import { openBackup, sealBackup } from './backup-seal.ts';
import { backupsId } from './backups.ts';
import type { ChangeVault } from './change.ts';
import { createOver } from './create.ts';
import type { VaultDatabase } from './db.ts';
import { readHeader, requireHeader, slotsOf } from './header.ts';
import { indexId, listed, matchOf } from './index-record.ts';
import type { Mirror } from './mirror.ts';
import type { Standing, Take } from './restore-plan.ts';
import { compare, isNew, recordsOf } from './restore-plan.ts';
import type { AccountRecord, BackupFacts, BackupsRecord, IndexRecord } from './schema.ts';
import { isSealedVault, openSealedVault } from './sealed-vault.ts';
import type { Session } from './session.ts';
import { sitesId } from './sites.ts';
import { countedOn } from './sync-graves.ts';
import { gravesOf } from './sync-ledger.ts';
import type { View } from './view.ts';
import { openBackups, openIndex } from './view.ts';
import { contentsOf } from './view-contents.ts';

/** Backup files. What takes a file also throws `backup-too-large`, `backup-not-ours`, `backup-newer`, `backup-damaged`. */
export interface VaultBackups {
  /**
   * A file of the whole vault, sealed for `own` or, where that is null, for the vault's password, and for its recovery key
   * if it has one. A vault without a password takes none, so its files need one of their own (`bad-request`).
   */
  makeBackup(
    password: string,
    own: string | null,
  ): Promise<(Pick<BackupFacts, 'at' | 'count'> & { text: string; check: string }) | 'wrong-password'>;
  /** Likewise a file of one account with its backup codes: no backup of the vault, and not counted as one. */
  sealAccount(id: string, password: string, own: string | null): Promise<string | 'wrong-password'>;
  /** Opens a file that was saved and, where it is whole and the last that was made, keeps that it was checked. */
  checkBackup(text: string, password: string): Promise<'checked' | 'another' | 'wrong-password'>;
  /** What is known of files, and how many accounts there are now and since when. */
  backups(): Promise<Pick<BackupsRecord, 'made' | 'checked'> & { accounts: number; vaultSince: number }>;
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

export function openVaultBackups(parts: Parts): VaultBackups {
  const { db, mirror, access, change, session, now, random, kdf, inTurn } = parts;

  function keep(
    next: (before: BackupsRecord) => BackupsRecord,
    act: 'backup-made' | 'backup-checked',
  ): Promise<void> {
    return change([backupsId], ({ backups }) => {
      const before = backups ?? { kind: 'backups', id: backupsId, made: null, checked: null };
      const done = [{ act, record: null }];
      return { answer: undefined, change: { put: [next(before)], drop: [], done } };
    });
  }

  async function make(password: string, own: string | null) {
    const view = await viewOpen(password);
    if (view === null) return 'wrong-password';
    const contents = await contentsOf(view);
    const { text, madeAt } = await sealed(view, contents, password, own);
    const count = livingIn(contents);
    const made = { at: madeAt, count, hash: await hashContents(contents) };
    await keep((before) => ({ ...before, made }), 'backup-made');
    return { text, at: madeAt, count, check: await wordOfContents(contents) };
  }

  async function sealed(view: View, contents: BackupContents, password: string, own: string | null) {
    const slots = slotsOf(requireHeader(readHeader(view.rows.header, true, false)));
    if (own === null && !slots.some(({ type }) => type === 'password')) throw new AppError('bad-request');
    const recovery = slots.find((slot) => slot.type === 'recovery') ?? null;
    const madeAt = Math.floor(now());
    const wish = { vaultId: view.vault.vaultId, madeAt, password: own ?? password, recovery };
    return { text: await sealBackup({ random, kdf }, wish, contents), madeAt };
  }

  async function sealOne(id: string, password: string, own: string | null) {
    const view = await viewOpen(password);
    if (view === null) return 'wrong-password';
    const { accounts, codes } = await contentsOf(view);
    const one = accounts.filter((account) => account.id === id && account.deletedAt === null);
    if (one.length === 0) throw new AppError('account-unknown');
    const contents = { accounts: one, codes: codes.filter(({ account }) => account === id), sites: null };
    return (await sealed(view, contents, password, own)).text;
  }

  /** All of an open vault, by its password once more; null where that is wrong. */
  async function viewOpen(password: string): Promise<View | null> {
    await access.view([]);
    return access.viewAll(password);
  }

  async function check(text: string, password: string) {
    const { made } = (await openBackups(await access.view([backupsId]))) ?? { made: null };
    const opened = await openBackup(text, password);
    if (opened === null) return 'wrong-password';
    const { at, count, hash } = await factsOf(opened);
    if (made === null || made.hash !== hash || made.at !== at || made.count !== count) return 'another';
    await keep((before) => ({ ...before, checked: { ...made, checkedAt: now() } }), 'backup-checked');
    return 'checked';
  }

  async function compareWith(text: string, secret: Secret): Promise<BackupComparison | 'wrong-password'> {
    const opened = await openFile(text, secret);
    if (opened === null) return 'wrong-password';
    const { state } = await access.status();
    const { header, contents } = opened;
    const facts = { madeAt: header.madeAt, check: await wordOfContents(contents) };
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
    const pairs = await pairsOf(view, await openIndex(view), contents);
    const kept = await codesOf(view, [...pairs.values()]);
    const touched = [...pairs.values(), ...kept, sitesId, indexId, 'sync'];
    return change(touched, async ({ accounts, codes, sites, stamp, ledger }) => {
      const graves = gravesOf(await ledger('sync'));
      const theirs = { accounts: contents.accounts.map((one) => countedOn(one, graves[one.id])) };
      const standings = compare(theirs, ({ id }) => accounts.get(pairs.get(id) ?? '') ?? null);
      const chosen = ({ id }: AccountRecord) => take.get(id) ?? 'mine';
      const newId = () => randomId(random);
      const planned = recordsOf(standings, chosen, stamp, newId);
      const both = { theirs: contents.codes, mine: codes };
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
    makeBackup: (password, own) => inTurn(() => make(password, own)),
    sealAccount: (id, password, own) => inTurn(() => sealOne(id, password, own)),
    checkBackup: (text, password) => inTurn(() => check(text, password)),
    backups: () =>
      inTurn(async () => {
        const view = await access.view([backupsId, indexId]);
        const { made, checked } = (await openBackups(view)) ?? { made: null, checked: null };
        const { createdAt } = requireHeader(readHeader(view.rows.header, true, false));
        return { made, checked, accounts: listed(await openIndex(view)).length, vaultSince: createdAt };
      }),
    compareBackup: (text, secret) => inTurn(() => compareWith(text, secret)),
    restoreBackup: (text, secret, take) => inTurn(() => restore(text, secret, take)),
    replaceByBackup: (text, secret, password) => inTurn(() => replace(text, secret, password)),
  };
}

/** A backup file, or a vault that was put aside sealed. */
function openFile(text: string, secret: Secret): Promise<OpenBackup | null> {
  return isSealedVault(text) ? openSealedVault(text, secret) : openBackup(text, secret);
}

async function factsOf({ header, contents }: OpenBackup): Promise<BackupFacts> {
  return { at: header.madeAt, count: livingIn(contents), hash: await hashContents(contents) };
}

function livingIn({ accounts }: BackupContents): number {
  return accounts.filter(({ deletedAt }) => deletedAt === null).length;
}

/** The ids of the records that hold these accounts' backup codes. */
async function codesOf(view: View, accountIds: readonly string[]): Promise<string[]> {
  const wanted = new Set(accountIds);
  const { accounts } = await openIndex(view);
  return accounts.flatMap(({ id, backupCodes }) => (wanted.has(id) && backupCodes ? [backupCodes] : []));
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
