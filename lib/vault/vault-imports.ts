import type { RandomBytes } from '../crypto/bytes.ts';
import { randomId } from '../crypto/bytes.ts';
import type { Access } from './access.ts';
import type { ChangeVault } from './change.ts';
import { compareImport, type ImportStanding, importRecords } from './import-plan.ts';
import { indexId, listed, matchOf } from './index-record.ts';
import { orderAfter } from './order.ts';
import type { Take } from './restore-plan.ts';
import type { AccountRecord, AccountSummary } from './schema.ts';
import type { NewAccount } from './vault-accounts.ts';
import { openIndex } from './view.ts';

/** Accounts from files of other apps. */
export interface VaultImports {
  /** How they stand to those of the vault, in their order. Changes nothing. */
  compareImport(imported: readonly NewAccount[]): Promise<ImportStanding[]>;
  /**
   * Takes them in, in one transaction that can be undone: all or none. `take` by their places, for those that differ.
   */
  importAccounts(
    imported: readonly NewAccount[],
    take: ReadonlyMap<number, Take>,
  ): Promise<{ added: number; changed: number }>;
}

interface Parts {
  access: Access;
  change: ChangeVault;
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  random: RandomBytes;
}

export function openVaultImports({ access, change, inTurn, random }: Parts): VaultImports {
  /** The ids of the vault's accounts by the places of those that they are. */
  async function pairsOf(imported: readonly NewAccount[]): Promise<Map<number, string>> {
    const view = await access.view([indexId]);
    const index = await openIndex(view);
    const living = index.accounts.filter(({ deletedAt }) => deletedAt === null);
    const byCodes = new Map(living.map(({ id, match }) => [match, id]));
    const matches = await Promise.all(imported.map(({ enrolment }) => matchOf(view.vault.key, enrolment)));
    const pairs = new Map<number, string>();
    const taken = new Set<string>();
    const pair = (at: number, id: string | undefined): void => {
      if (id === undefined || pairs.has(at) || taken.has(id)) return;
      pairs.set(at, id);
      taken.add(id);
    };
    for (const [at, match] of matches.entries()) pair(at, byCodes.get(match));
    const byName = new Map(listed(index).map((one) => [nameOf(one), one.id]));
    for (const [at, { enrolment }] of imported.entries()) {
      if (nameOf(enrolment) !== nameless) pair(at, byName.get(nameOf(enrolment)));
    }
    return pairs;
  }

  async function compare(imported: readonly NewAccount[]): Promise<ImportStanding[]> {
    const pairs = await pairsOf(imported);
    return change([...pairs.values()], ({ accounts }) => ({
      answer: compareImport(imported, mineBy(pairs, accounts)),
      change: null,
    }));
  }

  async function take(imported: readonly NewAccount[], chosen: ReadonlyMap<number, Take>) {
    const pairs = await pairsOf(imported);
    return change([...pairs.values(), indexId], async ({ accounts, index, stamp }) => {
      const standings = compareImport(imported, mineBy(pairs, accounts));
      const first = orderAfter((await index()).accounts.map(({ order }) => order));
      const newId = () => randomId(random);
      const place = { stamp, first, newId };
      const { added, changed, counted } = importRecords(
        imported,
        standings,
        (at) => chosen.get(at) ?? null,
        place,
      );
      const done = [
        ...added.map(({ id }) => ({ act: 'account-added', record: id }) as const),
        ...changed.map(({ id }) => ({ act: 'account-replaced', record: id }) as const),
      ];
      const put = [...added, ...changed, ...counted];
      const answer = { added: added.length, changed: changed.length };
      return { answer, change: put.length === 0 ? null : { put, drop: [], done, snapshot: 'imported' } };
    });
  }

  return {
    compareImport: (imported) => inTurn(() => compare(imported)),
    importAccounts: (imported, chosen) => inTurn(() => take(imported, chosen)),
  };
}

function mineBy(
  pairs: ReadonlyMap<number, string>,
  accounts: ReadonlyMap<string, AccountRecord>,
): (at: number) => AccountRecord | null {
  return (at) => accounts.get(pairs.get(at) ?? '') ?? null;
}

/** Names in which nothing but case and blanks around them may differ. */
function nameOf({ issuer, account }: Pick<AccountSummary, 'issuer' | 'account'>): string {
  return JSON.stringify([issuer.trim().toLowerCase(), account.trim().toLowerCase()]);
}
const nameless = nameOf({ issuer: '', account: '' });
