import { AppError } from '../core/errors.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import type { Access } from './access.ts';
import type { BackupContents } from './backup-contents.ts';
import { hashContents, livingIn, wordOfContents } from './backup-contents.ts';
import type { OpenBackup } from './backup-seal.ts';
import { openBackup, sealBackup } from './backup-seal.ts';
import { backupsId } from './backups.ts';
import type { ChangeVault } from './change.ts';
import { readHeader, requireHeader, slotsOf } from './header.ts';
import { indexId, listed } from './index-record.ts';
import type { BackupFacts, BackupsRecord } from './schema.ts';
import { damaged } from './shape.ts';
import { isOfStore } from './store-errors.ts';
import type { View } from './view.ts';
import { openBackups, openIndex } from './view.ts';
import { contentsOf } from './view-contents.ts';

/** Backup files. What takes a file also throws `backup-too-large`, `backup-not-ours`, `backup-newer`, `backup-damaged`. */
export interface VaultBackups {
  /**
   * A file of the whole vault but for what does not open (`missing` = how many records that is), sealed for `own` or, where
   * that is null, for the vault's password, and for its recovery key if it has one. A vault without a password takes none, so its files need one of their own (`bad-request`).
   * Given also where a full or broken disk takes no note of it: whoever can write nothing any more needs it most.
   */
  makeBackup(
    password: string,
    own: string | null,
  ): Promise<
    (Pick<BackupFacts, 'at' | 'count'> & { text: string; check: string; missing: number }) | 'wrong-password'
  >;
  /** Likewise a file of one account with its backup codes: no backup of the vault, and not counted as one. */
  sealAccount(id: string, password: string, own: string | null): Promise<string | 'wrong-password'>;
  /**
   * Opens a file that was saved and, where it is whole and the last that was made, keeps that it was checked. One that could
   * not be noted is known by holding all that the vault holds.
   */
  checkBackup(text: string, password: string): Promise<'checked' | 'another' | 'wrong-password'>;
  /** What is known of files, and how many accounts there are now and since when. */
  backups(): Promise<Pick<BackupsRecord, 'made' | 'checked'> & { accounts: number; vaultSince: number }>;
}

interface Parts {
  access: Access;
  change: ChangeVault;
  now(): number;
  random: RandomBytes;
  kdf: KdfCost;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultBackups(parts: Parts): VaultBackups {
  const { access, change, now, random, kdf, inTurn } = parts;

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
    const { contents, missing } = await contentsOf(view);
    const { text, madeAt } = await sealed(view, contents, password, own);
    const count = livingIn(contents);
    const made = { at: madeAt, count, hash: await hashContents(contents) };
    await whereItFits(() => keep((before) => ({ ...before, made }), 'backup-made'));
    return { text, at: madeAt, count, check: await wordOfContents(contents), missing: missing.length };
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
    const { contents: all, missing } = await contentsOf(view);
    if (missing.includes(id)) throw damaged();
    const { accounts, codes } = all;
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
    const facts = await factsOf(opened);
    const { at, count, hash } = facts;
    const isNoted = made?.hash === hash && made.at === at && made.count === count;
    if (!isNoted && !(at > (made?.at ?? 0) && (await isOfNow(opened, hash)))) return 'another';
    const checked = { ...facts, checkedAt: now() };
    await whereItFits(() => keep((before) => ({ ...before, made: facts, checked }), 'backup-checked'));
    return 'checked';
  }

  /** Whether a file is of this vault and holds all that is in it. */
  async function isOfNow({ header }: OpenBackup, hash: string): Promise<boolean> {
    const view = await access.view('all');
    return (
      header.vaultId === view.vault.vaultId &&
      hash === (await hashContents((await contentsOf(view)).contents))
    );
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
  };
}

/** Notes what is done already: that it cannot be noted takes nothing from it. */
async function whereItFits(note: () => Promise<void>): Promise<void> {
  await note().catch((error: unknown) => {
    if (!isOfStore(error)) throw error;
  });
}

async function factsOf({ header, contents }: OpenBackup): Promise<BackupFacts> {
  return { at: header.madeAt, count: livingIn(contents), hash: await hashContents(contents) };
}
