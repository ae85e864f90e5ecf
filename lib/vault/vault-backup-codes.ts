import { type CodeMark, type CodeSource, unused } from '../core/backup-codes.ts';
import { AppError } from '../core/errors.ts';
import type { Act } from '../core/types.ts';
import type { RandomBytes } from '../crypto/bytes.ts';
import { randomId } from '../crypto/bytes.ts';
import type { KdfCost } from '../crypto/kdf.ts';
import type { Access } from './access.ts';
import { withBackupCodes } from './accounts.ts';
import { setInForce, withChangedSet, withMark, withSet } from './backup-codes.ts';
import { openApart, sealApart } from './backup-codes-apart.ts';
import type { ChangeVault } from './change.ts';
import { indexId, listed } from './index-record.ts';
import { living } from './living.ts';
import type { AccountRecord, BackupCodeSet, BackupCodesRecord, StoredRecord } from './schema.ts';
import { nullWhereDamaged } from './shape.ts';
import type { View } from './view.ts';
import { openAccount, openBackupCodes, openIndex } from './view.ts';

/** Backup codes, an account's by its id. What takes one throws `account-unknown` for an account that is not there or deleted. */
export interface VaultBackupCodes {
  /** All that is kept for one account, codes too unless they are sealed apart; null where there is nothing. */
  backupCodes(accountId: string): Promise<BackupCodesRecord | null>;
  /** What is kept for every account that is not deleted, but for what does not open. */
  allBackupCodes(): Promise<BackupCodesRecord[]>;
  /** Keeps a set; what was in force becomes old. A passphrase seals it apart. */
  keepBackupCodes(accountId: string, kept: NewBackupCodes): Promise<void>;
  /**
   * Marks a code, by its set and its place there, unless it does not stand as `from` says: of two that take one code, one
   * gets `moved`. So does who names a set that is not in force.
   */
  markBackupCode(
    accountId: string,
    code: { set: string; place: number; from: readonly CodeMark['is'][]; to: CodeMark },
  ): Promise<'marked' | 'moved'>;
  /** Puts the set in force away: for 30 days it is an old one. */
  removeBackupCodes(accountId: string): Promise<void>;
  /** The codes of the set in force, null where there is none; `passphrase` where they are sealed apart. */
  openBackupCodes(accountId: string, passphrase: string): Promise<string[] | null | 'wrong-password'>;
  /** Seals the set in force under another passphrase, or (null) under none but the vault's own key. */
  sealBackupCodes(
    accountId: string,
    current: string,
    next: string | null,
  ): Promise<'changed' | 'wrong-password'>;
}

export interface NewBackupCodes {
  codes: readonly string[];
  source: CodeSource;
  /** Of the page that showed them. */
  origin: string | null;
  passphrase: string | null;
}

interface Parts {
  access: Access;
  change: ChangeVault;
  now(): number;
  random: RandomBytes;
  kdf: KdfCost;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
}

export function openVaultBackupCodes(parts: Parts): VaultBackupCodes {
  const { access, change, now, random, kdf, inTurn } = parts;

  async function accountOf(accountId: string): Promise<AccountRecord> {
    return living(await openAccount(await access.view([accountId]), accountId));
  }

  async function read(accountId: string): Promise<BackupCodesRecord | null> {
    const { backupCodes: id } = await accountOf(accountId);
    return id === null ? null : openBackupCodes(await access.view([id]), id);
  }

  /** Changes one account's record, made where there is none; null leaves all as it was. */
  async function changeOne(
    accountId: string,
    done: { act: Act; origin?: string | undefined },
    decide: (record: BackupCodesRecord) => BackupCodesRecord | null,
  ): Promise<'changed' | 'left'> {
    const { backupCodes } = await accountOf(accountId);
    const id = backupCodes ?? randomId(random);
    return change(
      [accountId, id, ...(backupCodes === null ? [indexId] : [])],
      ({ accounts, codes, stamp }) => {
        const account = living(accounts.get(accountId) ?? null);
        const before = codes.get(id) ?? {
          kind: 'backup-codes',
          id,
          account: accountId,
          sets: [],
          changedAt: stamp.now,
        };
        const next = decide(before);
        if (next === null) return { answer: 'left', change: null };
        const put: StoredRecord[] = [next];
        if (account.backupCodes !== id) put.push(withBackupCodes(account, id, stamp));
        return { answer: 'changed', change: { put, drop: [], done: [{ ...done, record: accountId }] } };
      },
    );
  }

  async function keep(accountId: string, { codes, source, origin, passphrase }: NewBackupCodes) {
    const id = randomId(random);
    const set: BackupCodeSet = {
      id,
      keptAt: now(),
      source,
      origin,
      codes: passphrase === null ? [...codes] : await sealApart(codes, id, passphrase, kdf, random),
      marks: codes.map(() => unused),
      replacedAt: null,
    };
    const done = { act: 'backup-codes-kept', origin: origin ?? undefined } as const;
    await changeOne(accountId, done, (record) => withSet(record, set, now()));
  }

  async function open(accountId: string, passphrase: string) {
    const record = await read(accountId);
    const set = record && setInForce(record);
    if (!set) return null;
    if (Array.isArray(set.codes)) return { set, codes: set.codes };
    const codes = await openApart(set.codes, set.id, passphrase);
    return codes === null ? 'wrong-password' : { set, codes };
  }

  async function sealAnew(accountId: string, current: string, next: string | null) {
    const opened = await open(accountId, current);
    if (opened === null) throw new AppError('account-unknown');
    if (opened === 'wrong-password') return opened;
    const { id } = opened.set;
    const codes = next === null ? opened.codes : await sealApart(opened.codes, id, next, kdf, random);
    await changeOne(accountId, { act: 'backup-codes-sealed' }, (record) =>
      withChangedSet(record, id, (set) => ({ ...set, codes }), now()),
    );
    return 'changed';
  }

  return {
    backupCodes: (accountId) => inTurn(() => read(accountId)),
    allBackupCodes: () =>
      inTurn(async () => {
        const ids = listed(await openIndex(await access.view([indexId]))).flatMap(
          ({ backupCodes }) => backupCodes ?? [],
        );
        return recordsOf(await access.view(ids), ids);
      }),
    keepBackupCodes: (accountId, kept) => inTurn(() => keep(accountId, kept)),
    markBackupCode: (accountId, { set, place, from, to }) =>
      inTurn(async () => {
        const done = { act: actOf(to), origin: (to.is !== 'unused' && to.origin) || undefined };
        const result = await changeOne(accountId, done, (record) => {
          const found = setInForce(record);
          const mark = found?.id === set ? found.marks[place] : undefined;
          if (mark === undefined || !from.includes(mark.is)) return null;
          return withChangedSet(record, set, (one) => withMark(one, place, to), now());
        });
        return result === 'changed' ? 'marked' : 'moved';
      }),
    removeBackupCodes: (accountId) =>
      inTurn(async () => {
        await changeOne(accountId, { act: 'backup-codes-removed' }, (record) =>
          setInForce(record) === null ? null : withSet(record, null, now()),
        );
      }),
    openBackupCodes: (accountId, passphrase) =>
      inTurn(async () => {
        const opened = await open(accountId, passphrase);
        return opened === null || opened === 'wrong-password' ? opened : opened.codes;
      }),
    sealBackupCodes: (accountId, current, next) => inTurn(() => sealAnew(accountId, current, next)),
  };
}

async function recordsOf(view: View, ids: readonly string[]): Promise<BackupCodesRecord[]> {
  const records: BackupCodesRecord[] = [];
  for (const id of ids) {
    const record = await openBackupCodes(view, id).catch(nullWhereDamaged);
    if (record) records.push(record);
  }
  return records;
}

function actOf({ is }: CodeMark): Act {
  if (is === 'unused') return 'backup-code-unmarked';
  return is === 'used' ? 'backup-code-used' : 'backup-code-given';
}
