import { expect, it } from 'vitest';
import { newAccount, withCounter, withDeletedAt } from '../../lib/vault/accounts.ts';
import type { AccountRecord } from '../../lib/vault/schema.ts';
import type { Grave } from '../../lib/vault/sync-graves.ts';
import { reconcile, type Shared } from '../../lib/vault/sync-reconcile.ts';
import { hotp } from '../unit/vault/world.ts';

const id = '0'.repeat(32);
const stampAt = (at: number, device: string) => ({ clock: { at, counter: 0, device }, now: at, epoch: 1 });
const nothing: Shared = { accounts: [], graves: new Map() };
const vaultOf = (...accounts: AccountRecord[]) => new Map(accounts.map((one) => [one.id, one]));

it('an account that comes back goes on counting where the device had got to that has cleared it away', () => {
  const made = newAccount(id, hotp(3), [], 'a', stampAt(1, 'one'));
  // One browser counts on by itself, the other deletes the account; the first hears of it, and clears it away.
  const deleted = withDeletedAt(made, 5, stampAt(5, 'other'));
  const other = reconcile({ accounts: vaultOf(deleted), graves: new Map() }, nothing, 5);
  const counted = withCounter(made, 8, stampAt(4, 'one'));
  const one = reconcile({ accounts: vaultOf(counted), graves: new Map() }, other.wanted, 6);
  expect(one.put).toMatchObject([{ deletedAt: 6 }]);
  const cleared: { accounts: Map<string, AccountRecord>; graves: Map<string, Grave> } = {
    accounts: new Map(),
    graves: one.graves,
  };
  // Then the other one takes the deletion back.
  const back = withDeletedAt(deleted, null, stampAt(9, 'other'));
  const shared = reconcile({ accounts: vaultOf(back), graves: other.graves }, nothing, 9).wanted;
  expect(reconcile(cleared, shared, 10).put).toMatchObject([{ deletedAt: null, otp: { counter: 8 } }]);
  // A key that was chosen since is another matter.
  const rekeyed = { ...back, otp: { ...back.otp, secret: 'KRUGKIDROVUWG2ZA', counter: 0 } };
  const other2 = { ...rekeyed, clocks: { ...rekeyed.clocks, otp: stampAt(9, 'other').clock } };
  const anew = reconcile({ accounts: vaultOf(other2), graves: other.graves }, nothing, 9).wanted;
  expect(reconcile(cleared, anew, 10).put).toMatchObject([{ otp: { counter: 0 } }]);
});
