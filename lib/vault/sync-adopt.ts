import type { LedgerRecord } from './ledgers.ts';
import type { AccountRecord, BackupCodesRecord, SitesRecord, StoredRecord } from './schema.ts';
import type { Shared } from './sync-reconcile.ts';

/**
 * Accounts that this vault and the others each took in by themselves, say from one export: which id here is which there.
 * Only for a vault that joins: none of its ids was ever shared, so none has to be deleted anywhere.
 */
export function sameAccounts(
  accounts: ReadonlyMap<string, AccountRecord>,
  shared: Shared,
): Map<string, string> {
  const theirs = new Map(
    shared.accounts.filter(({ id }) => !accounts.has(id)).map((one) => [codesOf(one), one.id]),
  );
  const known = new Set(shared.accounts.map(({ id }) => id));
  const same = new Map<string, string>();
  for (const [id, own] of accounts) {
    const codes = codesOf(own);
    const other = theirs.get(codes);
    if (own.deletedAt !== null || known.has(id) || other === undefined) continue;
    theirs.delete(codes);
    same.set(id, other);
  }
  return same;
}

/** Everything that names an account by its id, with the ids that hold from now on. */
export function renamed(
  same: ReadonlyMap<string, string>,
  accounts: ReadonlyMap<string, AccountRecord>,
  codes: Iterable<BackupCodesRecord>,
  sites: SitesRecord | null,
  trusted: LedgerRecord<'trusted'>['value'] | null,
): { accounts: Map<string, AccountRecord>; others: StoredRecord[] } {
  const idOf = (id: string) => same.get(id) ?? id;
  const others: StoredRecord[] = [];
  for (const one of codes) if (same.has(one.account)) others.push({ ...one, account: idOf(one.account) });
  if (sites) {
    const after = sites.sites.map((site) => ({
      ...site,
      chosen: site.chosen.map((choice) => ({ ...choice, accountId: idOf(choice.accountId) })),
      withoutClick: site.withoutClick.map(idOf),
    }));
    others.push({ ...sites, sites: after });
  }
  if (trusted) {
    const devices = trusted.devices.map((device) => ({
      ...device,
      accountId: device.accountId === null ? null : idOf(device.accountId),
    }));
    others.push({ kind: 'ledger', id: 'trusted', value: { ...trusted, devices } });
  }
  const named = [...accounts].map(([id, own]): [string, AccountRecord] => [
    idOf(id),
    { ...own, id: idOf(id) },
  ]);
  return { accounts: new Map(named), others };
}

/** Equal for two that make the same codes. */
function codesOf({ otp: { type, secret, algorithm, digits, period } }: AccountRecord): string {
  return [type, secret, algorithm, digits, period].join(' ');
}
